package dev.sglint.rules.invalid;

import dev.sglint.model.Statement;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.rule.StatementRule;

/** See {@code unusual-group-id.md}. */
@RuleInfo(
    id = "unusual-group-id",
    summary = "A security-group id does not have 8 or 17 hexadecimal digits",
    category = Category.INVALID,
    severity = Severity.INFO,
    aliases = {"cfn-lint:E1150"})
public final class UnusualGroupId implements StatementRule {
  @Override
  public void check(Statement statement, RuleContext context, Findings findings) {
    GroupIds.report(
        statement,
        findings,
        GroupIds::isUnusual,
        "does not look like an id that EC2 gives: `sg-` and 8 or 17 hexadecimal digits",
        problem -> problem);
  }
}
