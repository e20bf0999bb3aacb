/** Terraform and OpenTofu configurations. */
@NullMarked
package dev.sglint.frontend.terraform;

import org.jspecify.annotations.NullMarked;
