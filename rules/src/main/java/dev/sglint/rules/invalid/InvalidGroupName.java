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
import java.util.Optional;

/** See {@code invalid-group-name.md}. */
@RuleInfo(
    id = "invalid-group-name",
    summary = "A new group's name holds characters that EC2 does not take",
    category = Category.INVALID,
    severity = Severity.MEDIUM)
public final class InvalidGroupName implements StatementRule {
  @Override
  public void check(Statement statement, RuleContext context, Findings findings) {
    if (statement.newGroup().isEmpty()) {
      return;
    }
    Field<Description> name = statement.newGroup().get().name();
    for (Alternative<Description> alternative : name.alternatives()) {
      Optional<String> wrong =
          alternative.value() instanceof Description.Text text
              ? Descriptions.firstWrong(text.text())
              : Optional.empty();
      if (wrong.isPresent()) {
        findings.report(
            Descriptions.certainty(name),
            () ->
                Problem.in(
                        statement,
                        alternative.provenance().span(),
                        "GroupName",
                        "a group's name may not hold `" + wrong.get() + "`")
                    .ec2(Ec2Answer.refused("InvalidParameterValue")));
      }
    }
  }
}
