/** The grammar of HCL, and what it needs by hand: the brackets, and where a statement ends. */
@NullMarked
package dev.sglint.frontend.hcl.grammar;

import org.jspecify.annotations.NullMarked;
