package dev.sglint.rules.invalid;

import dev.sglint.model.Description;
import dev.sglint.model.Ec2Answer;
import dev.sglint.model.Statement;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.Problem;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.rule.StatementRule;
import dev.sglint.value.Alternative;
import dev.sglint.value.Field;

/** See {@code reserved-group-name.md}. */
@RuleInfo(
    id = "reserved-group-name",
    summary = "A new group's name begins with sg-",
    category = Category.INVALID,
    severity = Severity.HIGH)
public final class ReservedGroupName implements StatementRule {
  @Override
  public void check(Statement statement, RuleContext context, Findings findings) {
    if (statement.newGroup().isEmpty()) {
      return;
    }
    Field<Description> name = statement.newGroup().get().name();
    for (Alternative<Description> alternative : name.alternatives()) {
      if (alternative.value() instanceof Description.Text text && text.text().startsWith("sg-")) {
        findings.report(
            Descriptions.certainty(name),
            () ->
                Descriptions.answered(
                    Problem.in(
                        statement,
                        alternative.provenance().span(),
                        "GroupName",
                        "`" + text.text() + "`: names that begin with `sg-` are taken for ids"),
                    Ec2Answer.refused("InvalidParameterValue")));
      }
    }
  }
}
