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

/** See {@code ingress-of-all-protocols.md}. */
@RuleInfo(
    id = "ingress-of-all-protocols",
    summary = "An ingress rule allows every protocol",
    category = Category.POLICY,
    severity = Severity.LOW,
    profile = Profile.STRICT,
    aliases = {
      "cfn_nag:W42",
      "KICS:1a427b25",
      "guard:SECURITY_GROUP_INGRESS_ALL_PROTOCOLS_RULE",
      "ScoutSuite:ec2-security-group-opens-all-ports",
      "Regula:FG_R00350"
    })
public final class IngressOfAllProtocols implements PermissionRule {
  @Override
  public void check(IpPermission permission, RuleContext context, Findings findings) {
    Shape.reportAllProtocols(permission, Direction.INGRESS, findings);
  }
}
