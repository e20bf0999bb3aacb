/** Security groups as they are written, whatever the format. */
@NullMarked
package dev.sglint.model;

import org.jspecify.annotations.NullMarked;
