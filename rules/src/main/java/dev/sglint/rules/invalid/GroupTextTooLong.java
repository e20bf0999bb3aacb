package dev.sglint.rules.invalid;

import dev.sglint.model.Description;
import dev.sglint.model.Ec2Answer;
import dev.sglint.model.NewGroup;
import dev.sglint.model.Statement;
import dev.sglint.model.Vocabulary;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.Problem;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.rule.StatementRule;
import dev.sglint.value.Alternative;
import dev.sglint.value.Field;

/** See {@code group-text-too-long.md}. */
@RuleInfo(
    id = "group-text-too-long",
    summary = "A new group's name or description is longer than 255 characters",
    category = Category.INVALID,
    severity = Severity.MEDIUM)
public final class GroupTextTooLong implements StatementRule {
  @Override
  public void check(Statement statement, RuleContext context, Findings findings) {
    if (statement.newGroup().isPresent()) {
      NewGroup group = statement.newGroup().get();
      Vocabulary words = statement.declaration().words();
      check(statement, words.groupName(), group.name(), findings);
      check(statement, words.groupDescription(), group.description(), findings);
    }
  }

  private static void check(
      Statement statement, String parameter, Field<Description> field, Findings findings) {
    for (Alternative<Description> alternative : field.alternatives()) {
      if (alternative.value() instanceof Description.Text text
          && Descriptions.length(text.text()) > Descriptions.LONGEST) {
        String message =
            "`"
                + parameter
                + "` has "
                + Descriptions.length(text.text())
                + " characters, the most is "
                + Descriptions.LONGEST;
        findings.report(
            Descriptions.certainty(field),
            () ->
                Descriptions.answered(
                    Problem.in(statement, alternative.provenance().span(), parameter, message),
                    Ec2Answer.refused("InvalidParameterValue")));
      }
    }
  }
}
