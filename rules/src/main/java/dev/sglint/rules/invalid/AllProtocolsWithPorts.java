package dev.sglint.rules.invalid;

import dev.sglint.model.Ec2Answer;
import dev.sglint.model.Intent;
import dev.sglint.model.IpPermission;
import dev.sglint.model.Protocol;
import dev.sglint.model.Vocabulary;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.PermissionRule;
import dev.sglint.rule.Problem;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.value.Ternary;

/** See {@code all-protocols-with-ports.md}. */
@RuleInfo(
    id = "all-protocols-with-ports",
    summary = "Ports are given with all protocols where EC2 refuses them",
    category = Category.INVALID,
    severity = Severity.HIGH)
public final class AllProtocolsWithPorts implements PermissionRule {
  @Override
  public void check(IpPermission permission, RuleContext context, Findings findings) {
    boolean modify = permission.intent() == Intent.MODIFY;
    if (!modify && permission.intent() != Intent.DESCRIBE) {
      return;
    }
    Ternary all = permission.protocol().test(p -> Ternary.of(p instanceof Protocol.All));
    Ternary given =
        Bounds.isAbsent(permission.fromPort()).or(Bounds.is(permission.fromPort(), -1)).not();
    String answer =
        modify
            ? "You may not specify all protocols and specific ports. Please specify each protocol and port range combination individually, or all protocols and no port range."
            : "When protocol is ALL, you cannot specify from-port.";
    Vocabulary words = permission.declaration().words();
    findings.report(
        all.and(given),
        () ->
            Problem.in(
                    permission,
                    permission.fromPort().provenance(),
                    "FromPort",
                    "all protocols (-1) have no ports: leave `"
                        + words.fromPort()
                        + "` and `"
                        + words.toPort()
                        + "` out")
                .ec2(Ec2Answer.refused("InvalidParameterValue", answer)));
  }
}
