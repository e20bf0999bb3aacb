/** Rules about what organisations forbid: some in every group, the user's own in a policy. */
@NullMarked
package dev.sglint.rules.policy;

import org.jspecify.annotations.NullMarked;
