/** JSON with places: values know where they stand, and large arrays pass by as a stream. */
@NullMarked
package dev.sglint.json;

import org.jspecify.annotations.NullMarked;
