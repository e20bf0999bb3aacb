package dev.sglint.rules.invalid;

import dev.sglint.model.Ec2Answer;
import dev.sglint.model.Statement;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.rule.StatementRule;

/** See {@code malformed-group-id.md}. */
@RuleInfo(
    id = "malformed-group-id",
    summary = "Text that is no security-group id stands where one belongs",
    category = Category.INVALID,
    severity = Severity.MEDIUM,
    aliases = {"cfn-lint:E1150"})
public final class MalformedGroupId implements StatementRule {
  @Override
  public void check(Statement statement, RuleContext context, Findings findings) {
    GroupIds.report(
        statement,
        findings,
        GroupIds::isMalformed,
        "is no security-group id",
        problem -> problem.ec2(answer(problem.subject())));
  }

  private static Ec2Answer answer(String id) {
    String message =
        id.isEmpty()
            ? "The security-group ID '' is malformed"
            : "Invalid id: \"" + id + "\" (expecting \"sg-...\")";
    return Ec2Answer.refused("InvalidGroupId.Malformed", message);
  }
}
