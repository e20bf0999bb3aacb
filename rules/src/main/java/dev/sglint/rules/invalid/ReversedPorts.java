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

/** See {@code reversed-ports.md}. */
@RuleInfo(
    id = "reversed-ports",
    summary = "A port range ends before it begins",
    category = Category.INVALID,
    severity = Severity.HIGH)
public final class ReversedPorts implements PermissionRule {
  @Override
  public void check(IpPermission permission, RuleContext context, Findings findings) {
    Ternary reversed = Bounds.areReversed(permission.fromPort(), permission.toPort());
    findings.report(Bounds.hasPorts(permission).and(reversed), () -> problem(permission));
  }

  private static Problem problem(IpPermission permission) {
    Vocabulary words = permission.declaration().words();
    String message =
        "the range ends before it begins: `"
            + words.fromPort()
            + "` "
            + Bounds.text(permission.fromPort())
            + " is above `"
            + words.toPort()
            + "` "
            + Bounds.text(permission.toPort());
    return Problem.in(permission, permission.fromPort().provenance(), "FromPort ToPort", message)
        .ec2(Ec2Answer.refused("InvalidParameterValue"));
  }
}
