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
import dev.sglint.value.Provenance;
import dev.sglint.value.Ternary;

/** See {@code missing-ports.md}. */
@RuleInfo(
    id = "missing-ports",
    summary = "A TCP or UDP rule lacks its ports",
    category = Category.INVALID,
    severity = Severity.HIGH,
    aliases = {"cfn-lint:E3687"})
public final class MissingPorts implements PermissionRule {
  @Override
  public void check(IpPermission permission, RuleContext context, Findings findings) {
    Vocabulary words = permission.declaration().words();
    if (context.isRefused(permission, words.fromPort(), words.toPort())) {
      return;
    }
    String from = words.fromPort();
    String to = words.toPort();
    Ternary applies = Bounds.hasPorts(permission);
    Ternary noFrom = Bounds.isAbsent(permission.fromPort());
    Ternary noTo = Bounds.isAbsent(permission.toPort());
    Provenance place = permission.protocol().provenance();
    findings.report(
        applies.and(noFrom).and(noTo),
        () ->
            Problem.in(
                    permission,
                    place,
                    "FromPort ToPort",
                    "a TCP or UDP rule needs `" + from + "` and `" + to + "`")
                .ec2(
                    Ec2Answer.refused(
                        "InvalidParameterValue",
                        "Invalid value for portRange. Must specify both from and to ports with TCP/UDP.")));
    Provenance high = permission.toPort().provenance();
    Provenance low = permission.fromPort().provenance();
    one(permission, high, from, to, applies.and(noFrom).and(noTo.not()), findings);
    one(permission, low, to, from, applies.and(noTo).and(noFrom.not()), findings);
  }

  private static void one(
      IpPermission permission,
      Provenance place,
      String missing,
      String given,
      Ternary holds,
      Findings findings) {
    String message = "`" + given + "` stands alone: a TCP or UDP rule needs `" + missing + "` too";
    findings.report(
        holds,
        () ->
            Problem.in(permission, place, missing, message)
                .ec2(
                    Ec2Answer.refused(
                        "InvalidPermission.Malformed", "TCP/UDP port (-1) out of range")));
  }
}
