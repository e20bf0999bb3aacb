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
import dev.sglint.value.Field;
import dev.sglint.value.Ternary;
import java.util.Optional;

/** See {@code duplicate-group-name.md}. */
@RuleInfo(
    id = "duplicate-group-name",
    summary = "A new group has the name of another one",
    category = Category.INVALID,
    severity = Severity.MEDIUM)
public final class DuplicateGroupName implements StatementRule {
  @Override
  public void check(Statement statement, RuleContext context, Findings findings) {
    if (statement.newGroup().isEmpty()
        || !(statement.newGroup().get().name() instanceof Field.Known<Description> name)
        || !(name.value() instanceof Description.Text text)) {
      return;
    }
    Optional<String> earlier = context.madeBefore(statement);
    if (earlier.isPresent()) {
      String message = "`" + text.text() + "` was made by " + earlier.get();
      String answer = "The security group '" + text.text() + "' already exists";
      findings.report(
          Ternary.TRUE,
          () ->
              Problem.in(statement, name.provenance().span(), "GroupName", message)
                  .ec2(Ec2Answer.refused("InvalidGroup.Duplicate", answer)));
    }
  }
}
