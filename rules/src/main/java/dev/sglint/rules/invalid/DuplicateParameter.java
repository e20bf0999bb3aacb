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

/** See {@code duplicate-parameter.md}. */
@RuleInfo(
    id = "duplicate-parameter",
    summary = "A parameter is given twice with different values",
    category = Category.INVALID,
    severity = Severity.MEDIUM)
public final class DuplicateParameter implements RequestRule {
  @Override
  public void check(Request request, RuleContext context, Findings findings) {
    for (Irregularity irregularity : request.irregularities()) {
      if (irregularity instanceof Irregularity.DuplicateParameter duplicate
          && !duplicate.sameValue()) {
        String name = duplicate.name();
        String message =
            "`"
                + name
                + "` was given before with another value: which one counts is not documented";
        findings.report(
            Ternary.TRUE,
            () ->
                Problem.in(request, duplicate.span(), name, message)
                    .ec2(Ec2Answer.of(Ec2Answer.Outcome.UNKNOWN)));
      }
    }
  }
}
