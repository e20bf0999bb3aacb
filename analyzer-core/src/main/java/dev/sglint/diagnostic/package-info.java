/** What we say about input that we could not use. */
@NullMarked
package dev.sglint.diagnostic;

import org.jspecify.annotations.NullMarked;
