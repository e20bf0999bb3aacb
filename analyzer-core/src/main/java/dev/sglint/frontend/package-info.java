/** Front ends: one package per format, the only places that know a format. */
@NullMarked
package dev.sglint.frontend;

import org.jspecify.annotations.NullMarked;
