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

/** See {@code irregular-list-numbering.md}. */
@RuleInfo(
    id = "irregular-list-numbering",
    summary = "A list is not numbered 1, 2, 3",
    category = Category.INVALID,
    severity = Severity.INFO)
public final class IrregularListNumbering implements RequestRule {
  @Override
  public void check(Request request, RuleContext context, Findings findings) {
    for (Irregularity irregularity : request.irregularities()) {
      if (irregularity instanceof Irregularity.ListNumbering numbering) {
        String message = "in the list `" + numbering.name() + "`, " + numbering.problem();
        findings.report(
            Ternary.TRUE,
            () ->
                Problem.in(request, numbering.span(), numbering.name(), message)
                    .ec2(Ec2Answer.of(Ec2Answer.Outcome.UNKNOWN)));
      }
    }
  }
}
