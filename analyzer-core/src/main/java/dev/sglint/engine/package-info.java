/**
 * Runs front ends and rules over sources. May not print, exit, read clocks, or read files but
 * through the source tree.
 */
@NullMarked
package dev.sglint.engine;

import org.jspecify.annotations.NullMarked;
