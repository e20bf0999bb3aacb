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

/** See {@code port-not-a-number.md}. */
@RuleInfo(
    id = "port-not-a-number",
    summary = "A port is not a whole number",
    category = Category.INVALID,
    severity = Severity.HIGH)
public final class PortNotANumber implements PermissionRule {
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
    findings.report(Bounds.isMalformed(bound), () -> problem(permission, bound, name));
  }

  private static Problem problem(IpPermission permission, Field<PortBound> bound, String name) {
    String message = "`" + name + "` is `" + Bounds.text(bound) + "`, not a whole number";
    return Problem.in(permission, bound.provenance(), name, message)
        .ec2(Ec2Answer.refused("InvalidParameterValue"));
  }
}
