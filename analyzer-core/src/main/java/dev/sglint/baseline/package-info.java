/** Findings that were there before: read, and told from what is new. */
@NullMarked
package dev.sglint.baseline;

import org.jspecify.annotations.NullMarked;
