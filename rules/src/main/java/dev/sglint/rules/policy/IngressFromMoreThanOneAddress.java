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
import java.math.BigInteger;

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
    if (Shape.opens(permission, Direction.INGRESS)) {
      Shape.eachBlock(
          permission,
          (block, place, holds) -> {
            if (!block.interval().size().equals(BigInteger.ONE)) {
              findings.report(
                  holds,
                  () ->
                      Problem.in(
                          permission,
                          place,
                          block.text(),
                          "`" + block.text() + "` is not one address"));
            }
          });
    }
  }
}
