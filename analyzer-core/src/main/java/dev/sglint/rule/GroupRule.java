package dev.sglint.rule;

import dev.sglint.model.SecurityGroup;

/** Judges all permissions of a group together. */
public non-sealed interface GroupRule extends Rule {
  void check(SecurityGroup group, RuleContext context, Findings findings);
}
