/** The configuration file: what it may say, what it says, and where it is wrong. */
@NullMarked
package dev.sglint.config;

import org.jspecify.annotations.NullMarked;
