/** The command line. */
@NullMarked
package dev.sglint.cli;

import org.jspecify.annotations.NullMarked;
