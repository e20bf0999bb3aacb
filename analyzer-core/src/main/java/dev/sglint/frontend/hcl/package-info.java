/** HCL 2, native and JSON syntax, to one syntax tree. Knows nothing of Terraform's evaluation. */
@NullMarked
package dev.sglint.frontend.hcl;

import org.jspecify.annotations.NullMarked;
