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

/** See {@code invalid-group-description.md}. */
@RuleInfo(
    id = "invalid-group-description",
    summary = "A new group's description holds characters that EC2 does not take",
    category = Category.INVALID,
    severity = Severity.HIGH)
public final class InvalidGroupDescription implements StatementRule {
  @Override
  public void check(Statement statement, RuleContext context, Findings findings) {
    statement.newGroup().ifPresent(group -> check(statement, group.description(), findings));
  }

  private static void check(
      Statement statement, Field<Description> description, Findings findings) {
    for (Alternative<Description> alternative : description.alternatives()) {
      if (alternative.value() instanceof Description.Text text) {
        Optional<String> wrong = Descriptions.firstWrong(text.text());
        if (wrong.isPresent()) {
          findings.report(
              Descriptions.certainty(description),
              () ->
                  Problem.in(
                          statement,
                          alternative.provenance().span(),
                          "GroupDescription",
                          "a group's description may not hold `" + wrong.get() + "`")
                      .ec2(answer(text.text())));
        }
      }
    }
  }

  private static Ec2Answer answer(String text) {
    boolean ascii = text.chars().allMatch(c -> c < 128);
    return Ec2Answer.refused(
        "InvalidParameterValue",
        ascii
            ? "Invalid security group description. Valid descriptions are strings less than 256 characters from the following set:  a-zA-Z0-9. _-:/()#,@[]+=&;{}!$*"
            : "Value ("
                + text
                + ") for parameter GroupDescription is invalid. Character sets beyond ASCII are not supported.");
  }
}
