/** Arithmetic of addresses and ports. Knows nothing of fields. */
@NullMarked
package dev.sglint.net;

import org.jspecify.annotations.NullMarked;
