/** Text and places: where input comes from and how offsets become lines. Knows nothing of AWS. */
@NullMarked
package dev.sglint.source;

import org.jspecify.annotations.NullMarked;
