package dev.sglint.rules.invalid;

import dev.sglint.model.Ec2Answer;
import dev.sglint.model.Irregularity;
import dev.sglint.model.Request;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.Problem;
import dev.sglint.rule.RequestRule;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.value.Ternary;

/** See {@code group-id-and-name.md}. */
@RuleInfo(
    id = "group-id-and-name",
    summary = "A security group is given both by id and by name",
    category = Category.INVALID,
    severity = Severity.INFO)
public final class GroupIdAndName implements RequestRule {
  @Override
  public void check(Request request, RuleContext context, Findings findings) {
    for (Irregularity irregularity : request.irregularities()) {
      if (irregularity instanceof Irregularity.IdAndName both) {
        findings.report(
            Ternary.TRUE,
            () ->
                Problem.in(
                        request,
                        both.span(),
                        "GroupId GroupName",
                        "a group is given by `GroupId` or by `GroupName`, not by both")
                    .ec2(Ec2Answer.of(Ec2Answer.Outcome.UNKNOWN)));
      }
    }
  }
}
