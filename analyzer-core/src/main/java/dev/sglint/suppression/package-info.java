/**
 * What accepts findings: what it says, in whose words, what it is meant for, and whether it holds.
 */
@NullMarked
package dev.sglint.suppression;

import org.jspecify.annotations.NullMarked;
