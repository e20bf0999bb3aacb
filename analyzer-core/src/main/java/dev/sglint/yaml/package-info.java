/** YAML with places: nodes know where they stand; scalars keep the text that was written. */
@NullMarked
package dev.sglint.yaml;

import org.jspecify.annotations.NullMarked;
