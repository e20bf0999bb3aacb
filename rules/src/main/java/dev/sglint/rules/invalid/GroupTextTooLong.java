package dev.sglint.rules.invalid;

import dev.sglint.model.Description;
import dev.sglint.model.Ec2Answer;
import dev.sglint.model.NewGroup;
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

/** See {@code group-text-too-long.md}. */
@RuleInfo(
    id = "group-text-too-long",
    summary = "A new group's name or description is longer than 255 characters",
    category = Category.INVALID,
    severity = Severity.MEDIUM)
public final class GroupTextTooLong implements RequestRule {
  @Override
  public void check(Request request, RuleContext context, Findings findings) {
    if (request.newGroup().isPresent()) {
      NewGroup group = request.newGroup().get();
      check(request, "GroupName", group.name(), findings);
      check(request, "GroupDescription", group.description(), findings);
    }
  }

  private static void check(
      Request request, String parameter, Field<Description> field, Findings findings) {
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
                Problem.in(request, alternative.provenance().span(), parameter, message)
                    .ec2(Ec2Answer.refused("InvalidParameterValue")));
      }
    }
  }
}
