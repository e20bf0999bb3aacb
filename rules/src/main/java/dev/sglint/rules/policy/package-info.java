/** Rules about what some organisations forbid in every group, whoever is at the other end. */
@NullMarked
package dev.sglint.rules.policy;

import org.jspecify.annotations.NullMarked;
