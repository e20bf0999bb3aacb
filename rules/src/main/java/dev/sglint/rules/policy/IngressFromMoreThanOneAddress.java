package dev.sglint.rules.policy;

import dev.sglint.model.IpPermission;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.PermissionRule;
import dev.sglint.rule.Profile;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;

/** See {@code ingress-from-more-than-one-address.md}. */
@RuleInfo(
    id = "ingress-from-more-than-one-address",
    summary = "An ingress rule lets in a range of addresses",
    category = Category.POLICY,
    severity = Severity.INFO,
    profile = Profile.STRICT,
    aliases = {"cfn_nag:W9", "guard:EC2_SECURITY_GROUP_INGRESS_CIDR_NON_32_RULE"})
public final class IngressFromMoreThanOneAddress implements PermissionRule {
  @Override
  public void check(IpPermission permission, RuleContext context, Findings findings) {
    Shape.reportSources(
        permission, block -> !Shape.isOneAddress(block), "is not one address", findings);
  }
}
