/** What became reachable and what no longer is, from one analysis to another. */
@NullMarked
package dev.sglint.diff;

import org.jspecify.annotations.NullMarked;
