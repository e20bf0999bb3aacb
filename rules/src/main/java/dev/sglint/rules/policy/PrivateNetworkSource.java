package dev.sglint.rules.policy;

import dev.sglint.model.Direction;
import dev.sglint.model.IpPermission;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.PermissionRule;
import dev.sglint.rule.Problem;
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
    if (Shape.opens(permission, Direction.INGRESS)) {
      Shape.eachBlock(
          permission,
          (block, place, holds) -> {
            if (PrivateNetworks.contain(block)) {
              findings.report(
                  holds,
                  () ->
                      Problem.in(
                          permission,
                          place,
                          block.text(),
                          "`"
                              + block.text()
                              + "` is a private network: a group would say who is meant"));
            }
          });
    }
  }
}
