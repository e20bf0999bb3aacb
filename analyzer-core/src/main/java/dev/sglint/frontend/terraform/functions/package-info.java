/** The functions of Terraform and OpenTofu, a class for each family. */
@NullMarked
package dev.sglint.frontend.terraform.functions;

import org.jspecify.annotations.NullMarked;
