/** Rules about what works and ought not to be written. */
@NullMarked
package dev.sglint.rules.hygiene;

import org.jspecify.annotations.NullMarked;
