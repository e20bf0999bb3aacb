package dev.sglint.rules.policy;

import dev.sglint.model.Direction;
import dev.sglint.model.IpPermission;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.PermissionRule;
import dev.sglint.rule.Profile;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;

/** See {@code egress-of-all-protocols.md}. */
@RuleInfo(
    id = "egress-of-all-protocols",
    summary = "An egress rule allows every protocol",
    category = Category.POLICY,
    severity = Severity.LOW,
    profile = Profile.STRICT,
    aliases = {"cfn_nag:W40", "KICS:ee464fc2", "guard:SECURITY_GROUP_EGRESS_ALL_PROTOCOLS_RULE"})
public final class EgressOfAllProtocols implements PermissionRule {
  @Override
  public void check(IpPermission permission, RuleContext context, Findings findings) {
    Shape.reportAllProtocols(permission, Direction.EGRESS, findings);
  }
}
