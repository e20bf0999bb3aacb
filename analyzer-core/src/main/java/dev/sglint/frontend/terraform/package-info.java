/** Terraform and OpenTofu: configurations loaded, evaluated as far as can be, and lowered. */
@NullMarked
package dev.sglint.frontend.terraform;

import org.jspecify.annotations.NullMarked;
