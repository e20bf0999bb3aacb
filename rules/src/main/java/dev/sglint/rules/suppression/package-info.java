/** Rules about what accepts findings. */
@NullMarked
package dev.sglint.rules.suppression;

import org.jspecify.annotations.NullMarked;
