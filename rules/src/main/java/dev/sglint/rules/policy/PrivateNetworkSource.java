package dev.sglint.rules.policy;

import dev.sglint.model.IpPermission;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.PermissionRule;
import dev.sglint.rule.Profile;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;

/** See {@code private-network-source.md}. */
@RuleInfo(
    id = "private-network-source",
    summary = "An ingress rule lets in a private network",
    category = Category.POLICY,
    severity = Severity.INFO,
    profile = Profile.STRICT,
    aliases = {"CloudSploit:securityGroupRfc1918", "Conformity:EC2-032"})
public final class PrivateNetworkSource implements PermissionRule {
  @Override
  public void check(IpPermission permission, RuleContext context, Findings findings) {
    Shape.reportSources(
        permission,
        PrivateNetworks::contain,
        "is a private network: a group would say who is meant",
        findings);
  }
}
