package dev.sglint.rules.policy;

import dev.sglint.model.IpPermission;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.PermissionRule;
import dev.sglint.rule.Profile;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;

/** See {@code ingress-from-one-address.md}. */
@RuleInfo(
    id = "ingress-from-one-address",
    summary = "An ingress rule lets in one address",
    category = Category.POLICY,
    severity = Severity.INFO,
    profile = Profile.NONE,
    aliases = {"KICS:a3e4e39a-e5fc-4ee9-8cf5-700febfa86dd"})
public final class IngressFromOneAddress implements PermissionRule {
  @Override
  public void check(IpPermission permission, RuleContext context, Findings findings) {
    Shape.reportSources(permission, Shape::isOneAddress, "is one address", findings);
  }
}
