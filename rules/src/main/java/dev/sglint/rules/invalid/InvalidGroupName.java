package dev.sglint.rules.invalid;

import dev.sglint.model.Description;
import dev.sglint.model.Ec2Answer;
import dev.sglint.model.Request;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.Problem;
import dev.sglint.rule.RequestRule;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.value.Alternative;
import dev.sglint.value.Field;
import java.util.Optional;

/** See {@code invalid-group-name.md}. */
@RuleInfo(
    id = "invalid-group-name",
    summary = "A new group's name holds characters that EC2 does not take",
    category = Category.INVALID,
    severity = Severity.MEDIUM)
public final class InvalidGroupName implements RequestRule {
  @Override
  public void check(Request request, RuleContext context, Findings findings) {
    if (request.newGroup().isEmpty()) {
      return;
    }
    Field<Description> name = request.newGroup().get().name();
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
                        request,
                        alternative.provenance().span(),
                        "GroupName",
                        "a group's name may not hold `" + wrong.get() + "`")
                    .ec2(Ec2Answer.refused("InvalidParameterValue")));
      }
    }
  }
}
