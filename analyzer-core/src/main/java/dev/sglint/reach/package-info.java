/** What permissions mean: sets of traffic, and questions about them answered by sweep. */
@NullMarked
package dev.sglint.reach;

import org.jspecify.annotations.NullMarked;
