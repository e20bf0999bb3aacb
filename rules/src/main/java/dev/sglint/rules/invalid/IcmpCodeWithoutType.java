package dev.sglint.rules.invalid;

import dev.sglint.model.Ec2Answer;
import dev.sglint.model.IpPermission;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.PermissionRule;
import dev.sglint.rule.Problem;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.value.Ternary;

/** See {@code icmp-code-without-type.md}. */
@RuleInfo(
    id = "icmp-code-without-type",
    summary = "An ICMP rule allows all types but only one code",
    category = Category.INVALID,
    severity = Severity.HIGH)
public final class IcmpCodeWithoutType implements PermissionRule {
  @Override
  public void check(IpPermission permission, RuleContext context, Findings findings) {
    Ternary allTypes = Bounds.is(permission.fromPort(), -1);
    Ternary oneCode =
        Bounds.isAbsent(permission.toPort())
            .or(Bounds.isMalformed(permission.toPort()))
            .or(Bounds.isOutside(permission.toPort(), -1, 255))
            .or(Bounds.is(permission.toPort(), -1))
            .not();
    findings.report(
        Bounds.isIcmp(permission).and(allTypes).and(oneCode), () -> problem(permission));
  }

  private static Problem problem(IpPermission permission) {
    String message =
        "all ICMP types (-1) need all codes (-1), not code " + Bounds.text(permission.toPort());
    return Problem.in(permission, permission.toPort().provenance(), "ToPort", message)
        .ec2(Ec2Answer.refused("InvalidParameterValue"));
  }
}
