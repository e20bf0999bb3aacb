/** Terraform's resources to the model: a mapper for each family of resource types. */
@NullMarked
package dev.sglint.frontend.terraform.resource;

import org.jspecify.annotations.NullMarked;
