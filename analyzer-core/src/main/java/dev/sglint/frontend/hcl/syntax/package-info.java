/** The syntax tree of HCL: sealed records with spans. */
@NullMarked
package dev.sglint.frontend.hcl.syntax;

import org.jspecify.annotations.NullMarked;
