/** What values in a template are once their functions are evaluated, as far as that is known. */
@NullMarked
package dev.sglint.frontend.cloudformation.value;

import org.jspecify.annotations.NullMarked;
