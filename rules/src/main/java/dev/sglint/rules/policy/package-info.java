/** Rules about what the user's own policy demands. */
@NullMarked
package dev.sglint.rules.policy;

import org.jspecify.annotations.NullMarked;
