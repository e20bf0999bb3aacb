/** Rules about what EC2 refuses, widens or ignores, and what its documentation forbids. */
@NullMarked
package dev.sglint.rules.invalid;

import org.jspecify.annotations.NullMarked;
