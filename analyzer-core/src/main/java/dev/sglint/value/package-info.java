/**
 * Knowledge: three truth values, partially known fields and where values came from. Knows nothing
 * of AWS.
 */
@NullMarked
package dev.sglint.value;

import org.jspecify.annotations.NullMarked;
