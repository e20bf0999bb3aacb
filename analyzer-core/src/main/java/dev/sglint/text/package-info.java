/** Words for people: spelling suggestions and the masking of secrets. Knows nothing else. */
@NullMarked
package dev.sglint.text;

import org.jspecify.annotations.NullMarked;
