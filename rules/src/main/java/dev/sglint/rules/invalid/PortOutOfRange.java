package dev.sglint.rules.invalid;

import dev.sglint.model.Ec2Answer;
import dev.sglint.model.IpPermission;
import dev.sglint.model.PortBound;
import dev.sglint.model.Vocabulary;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.PermissionRule;
import dev.sglint.rule.Problem;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.value.Field;
import dev.sglint.value.Ternary;

/** See {@code port-out-of-range.md}. */
@RuleInfo(
    id = "port-out-of-range",
    summary = "A TCP or UDP port is not between 0 and 65535",
    category = Category.INVALID,
    severity = Severity.HIGH)
public final class PortOutOfRange implements PermissionRule {
  @Override
  public void check(IpPermission permission, RuleContext context, Findings findings) {
    Vocabulary words = permission.declaration().words();
    check(permission, permission.fromPort(), words.fromPort(), context, findings);
    check(permission, permission.toPort(), words.toPort(), context, findings);
  }

  private static void check(
      IpPermission permission,
      Field<PortBound> bound,
      String name,
      RuleContext context,
      Findings findings) {
    if (context.isRefused(permission, name)) {
      return;
    }
    Ternary outside = Bounds.hasPorts(permission).and(Bounds.isOutside(bound, 0, 65535));
    findings.report(outside, () -> problem(permission, bound, name));
  }

  private static Problem problem(IpPermission permission, Field<PortBound> bound, String name) {
    boolean minusOne = Bounds.is(bound, -1) == Ternary.TRUE;
    String hint = minusOne ? ": all ports are 0 to 65535" : "";
    Ec2Answer answer =
        minusOne
            ? Ec2Answer.refused("InvalidPermission.Malformed", "TCP/UDP port (-1) out of range")
            : Ec2Answer.refused("InvalidParameterValue");
    String message = "`" + name + "` " + Bounds.text(bound) + " is no TCP or UDP port" + hint;
    return Problem.in(permission, bound.provenance(), name, message).ec2(answer);
  }
}
