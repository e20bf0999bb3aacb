/**
 * The values of Terraform's expressions, known in whole or in part: each with its type, and with
 * where it came from. Knows nothing of syntax.
 */
@NullMarked
package dev.sglint.frontend.terraform.value;

import org.jspecify.annotations.NullMarked;
