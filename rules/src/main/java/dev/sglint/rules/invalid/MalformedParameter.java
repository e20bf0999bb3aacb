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

/** See {@code malformed-parameter.md}. */
@RuleInfo(
    id = "malformed-parameter",
    summary = "A parameter's value has the wrong type",
    category = Category.INVALID,
    severity = Severity.MEDIUM)
public final class MalformedParameter implements RequestRule {
  @Override
  public void check(Request request, RuleContext context, Findings findings) {
    for (Irregularity irregularity : request.irregularities()) {
      if (irregularity instanceof Irregularity.MalformedParameter malformed) {
        String message =
            "`"
                + malformed.name()
                + "` is `"
                + malformed.value()
                + "`, and should be "
                + malformed.expected();
        findings.report(
            Ternary.TRUE,
            () ->
                Problem.in(request, malformed.span(), malformed.name(), message)
                    .ec2(Ec2Answer.refused("InvalidParameterValue")));
      }
    }
  }
}
