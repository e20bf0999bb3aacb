package dev.sglint.rules.invalid;

import dev.sglint.model.Statement;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.rule.StatementRule;

/** See {@code rule-description-too-long.md}. */
@RuleInfo(
    id = "rule-description-too-long",
    summary = "A rule's description is longer than 255 characters",
    category = Category.INVALID,
    severity = Severity.MEDIUM)
public final class RuleDescriptionTooLong implements StatementRule {
  @Override
  public void check(Statement statement, RuleContext context, Findings findings) {
    Descriptions.each(
        statement,
        (text, description, problem) -> {
          int length = Descriptions.length(text);
          if (length > Descriptions.LONGEST) {
            findings.report(
                Descriptions.certainty(description),
                Descriptions.answered(
                    problem.saying(
                        "the description has "
                            + length
                            + " characters, the most is "
                            + Descriptions.LONGEST),
                    Descriptions.ruleAnswer()));
          }
        });
  }
}
