/** What the requests of a capture make of groups: small, as a capture may hold millions. */
@NullMarked
package dev.sglint.state;

import org.jspecify.annotations.NullMarked;
