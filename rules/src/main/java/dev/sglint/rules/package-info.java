/** The rules that ship with sglint. */
@NullMarked
package dev.sglint.rules;

import org.jspecify.annotations.NullMarked;
