package dev.sglint.rules.invalid;

import dev.sglint.model.Statement;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.rule.StatementRule;
import java.util.Optional;

/** See {@code invalid-rule-description.md}. */
@RuleInfo(
    id = "invalid-rule-description",
    summary = "A rule's description holds characters that EC2 does not take",
    category = Category.INVALID,
    severity = Severity.MEDIUM,
    aliases = {"cfn-lint:E3031"})
public final class InvalidRuleDescription implements StatementRule {
  @Override
  public void check(Statement statement, RuleContext context, Findings findings) {
    Descriptions.each(
        statement,
        (text, description, problem) -> {
          Optional<String> wrong = Descriptions.firstWrong(text);
          if (wrong.isPresent()) {
            findings.report(
                Descriptions.certainty(description),
                Descriptions.answered(
                    problem.saying("a description may not hold `" + wrong.get() + "`"),
                    Descriptions.ruleAnswer()));
          }
        });
  }
}
