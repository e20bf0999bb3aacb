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
    Field<PortBound> code = permission.toPort();
    check(
        permission,
        permission.fromPort(),
        "type",
        Ec2Answer.refused("InvalidParameterValue"),
        findings);
    Ec2Answer codeAnswer =
        Ec2Answer.refused(
            "InvalidParameterValue", "ICMP code (" + Bounds.text(code) + ") out of range");
    check(permission, code, "code", codeAnswer, findings);
  }

  private static void check(
      IpPermission permission,
      Field<PortBound> bound,
      String what,
      Ec2Answer answer,
      Findings findings) {
    Ternary outside = Bounds.isIcmp(permission).and(Bounds.isOutside(bound, -1, 255));
    String hint =
        what.equals("code") && Bounds.is(bound, 65535) == Ternary.TRUE
            ? ": all types and codes are -1 and -1"
            : "";
    String message =
        "the ICMP " + what + " " + Bounds.text(bound) + " is not between -1 and 255" + hint;
    findings.report(outside, Problem.in(permission, bound.provenance(), what, message).ec2(answer));
  }
}
