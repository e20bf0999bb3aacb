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

/** See {@code only-port-zero.md}. */
@RuleInfo(
    id = "only-port-zero",
    summary = "A rule allows port 0 alone",
    category = Category.INVALID,
    severity = Severity.MEDIUM)
public final class OnlyPortZero implements PermissionRule {
  @Override
  public void check(IpPermission permission, RuleContext context, Findings findings) {
    if (!permission.intent().opens()) {
      return;
    }
    Ternary zero = Bounds.is(permission.fromPort(), 0).and(Bounds.is(permission.toPort(), 0));
    findings.report(
        Bounds.hasPorts(permission).and(zero),
        () ->
            Problem.in(
                    permission,
                    permission.fromPort().provenance(),
                    "FromPort ToPort",
                    "0 to 0 is port 0 alone, which nothing uses: all ports are 0 to 65535")
                .ec2(Ec2Answer.of(Ec2Answer.Outcome.ACCEPTED_NO_EFFECT)));
  }
}
