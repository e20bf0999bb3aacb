/** Rules about what a group opens. */
@NullMarked
package dev.sglint.rules.exposure;

import org.jspecify.annotations.NullMarked;
