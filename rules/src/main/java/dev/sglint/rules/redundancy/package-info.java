/** Rules about what could be left out and nothing would change. */
@NullMarked
package dev.sglint.rules.redundancy;

import org.jspecify.annotations.NullMarked;
