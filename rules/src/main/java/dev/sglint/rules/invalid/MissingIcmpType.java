package dev.sglint.rules.invalid;

import dev.sglint.model.Ec2Answer;
import dev.sglint.model.IpPermission;
import dev.sglint.model.Vocabulary;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.PermissionRule;
import dev.sglint.rule.Problem;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.value.Ternary;

/** See {@code missing-icmp-type.md}. */
@RuleInfo(
    id = "missing-icmp-type",
    summary = "An ICMP or ICMPv6 rule lacks its type or code",
    category = Category.INVALID,
    severity = Severity.MEDIUM,
    aliases = {"cfn-lint:E3687"})
public final class MissingIcmpType implements PermissionRule {
  @Override
  public void check(IpPermission permission, RuleContext context, Findings findings) {
    Vocabulary words = permission.declaration().words();
    if (context.isRefused(permission, words.fromPort(), words.toPort())) {
      return;
    }
    String type = "type (`" + words.fromPort() + "`)";
    String code = "code (`" + words.toPort() + "`)";
    Ternary noType = Bounds.isAbsent(permission.fromPort());
    Ternary noCode = Bounds.isAbsent(permission.toPort());
    Ternary icmp = Bounds.isIcmp(permission);
    Ternary icmpv4 = Bounds.isIcmpv4(permission);
    Ternary both = icmp.and(noType).and(noCode);
    report(
        permission,
        findings,
        both.and(icmpv4),
        "an ICMP rule needs a " + type + " and a " + code + "; -1 is all",
        Ec2Answer.refused(
            "InvalidParameterValue",
            "Invalid value 'Must specify both from and to ports with ICMP.' for portRange."));
    report(
        permission,
        findings,
        both.and(icmpv4.not()),
        "without a " + type + " and a " + code + " an ICMPv6 rule allows all of them; -1 says so",
        Ec2Answer.of(Ec2Answer.Outcome.ACCEPTED_WIDENED));
    report(
        permission,
        findings,
        icmp.and(noType).and(noCode.not()),
        "the " + code + " stands alone: an ICMP rule needs a " + type + " too",
        Ec2Answer.refused("InvalidParameterValue"));
    report(
        permission,
        findings,
        icmp.and(noCode).and(noType.not()),
        "the " + type + " stands alone: an ICMP rule needs a " + code + " too; -1 is all codes",
        Ec2Answer.refused("InvalidParameterValue"));
  }

  private static void report(
      IpPermission permission, Findings findings, Ternary holds, String message, Ec2Answer answer) {
    findings.report(
        holds,
        () ->
            Problem.in(permission, permission.protocol().provenance(), "FromPort ToPort", message)
                .ec2(answer));
  }
}
