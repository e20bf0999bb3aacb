package dev.sglint.rules.invalid;

import dev.sglint.model.Ec2Answer;
import dev.sglint.model.IpPermission;
import dev.sglint.model.PortBound;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.PermissionRule;
import dev.sglint.rule.Problem;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.value.Field;
import dev.sglint.value.Ternary;

/** See {@code icmp-type-out-of-range.md}. */
@RuleInfo(
    id = "icmp-type-out-of-range",
    summary = "An ICMP type or code is not between -1 and 255",
    category = Category.INVALID,
    severity = Severity.HIGH)
public final class IcmpTypeOutOfRange implements PermissionRule {
  @Override
  public void check(IpPermission permission, RuleContext context, Findings findings) {
    check(permission, permission.fromPort(), "type", findings);
    check(permission, permission.toPort(), "code", findings);
  }

  private static void check(
      IpPermission permission, Field<PortBound> bound, String what, Findings findings) {
    Ternary outside = Bounds.isIcmp(permission).and(Bounds.isOutside(bound, -1, 255));
    findings.report(outside, () -> problem(permission, bound, what));
  }

  private static Problem problem(IpPermission permission, Field<PortBound> bound, String what) {
    boolean code = what.equals("code");
    String hint =
        code && Bounds.is(bound, 65535) == Ternary.TRUE
            ? ": all types and codes are -1 and -1"
            : "";
    String message =
        "the ICMP " + what + " " + Bounds.text(bound) + " is not between -1 and 255" + hint;
    Ec2Answer answer =
        code
            ? Ec2Answer.refused(
                "InvalidParameterValue", "ICMP code (" + Bounds.text(bound) + ") out of range")
            : Ec2Answer.refused("InvalidParameterValue");
    return Problem.in(permission, bound.provenance(), what, message).ec2(answer);
  }
}
