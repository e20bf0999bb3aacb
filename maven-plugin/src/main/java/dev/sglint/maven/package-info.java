/** The Maven plugin. */
@NullMarked
package dev.sglint.maven;

import org.jspecify.annotations.NullMarked;
