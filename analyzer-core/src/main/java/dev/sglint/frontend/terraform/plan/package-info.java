/** Plans and states as {@code terraform show -json} prints them. */
@NullMarked
package dev.sglint.frontend.terraform.plan;

import org.jspecify.annotations.NullMarked;
