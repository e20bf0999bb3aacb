package dev.sglint.rule;

import dev.sglint.model.IpPermission;

/** Judges each permission alone. */
public non-sealed interface PermissionRule extends Rule {
  void check(IpPermission permission, RuleContext context, Findings findings);
}
