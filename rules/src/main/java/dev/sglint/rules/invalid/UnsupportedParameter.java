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

/** See {@code unsupported-parameter.md}. */
@RuleInfo(
    id = "unsupported-parameter",
    summary = "An egress rule is given in top-level parameters, which are not supported",
    category = Category.INVALID,
    severity = Severity.HIGH)
public final class UnsupportedParameter implements RequestRule {
  @Override
  public void check(Request request, RuleContext context, Findings findings) {
    for (Irregularity irregularity : request.irregularities()) {
      if (irregularity instanceof Irregularity.UnsupportedParameter unsupported) {
        String name = unsupported.name();
        findings.report(
            Ternary.TRUE,
            () ->
                Problem.in(
                        request,
                        unsupported.span(),
                        name,
                        "`"
                            + name
                            + "` is not supported by "
                            + request.operation().action()
                            + ": use `IpPermissions.N`")
                    .ec2(
                        Ec2Answer.refused(
                            "UnknownParameter", "The parameter " + name + " is not recognized")));
      }
    }
  }
}
