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
import java.util.Locale;

/** See {@code combined-rule-forms.md}. */
@RuleInfo(
    id = "combined-rule-forms",
    summary = "A request gives rules both in IpPermissions and in top-level parameters",
    category = Category.INVALID,
    severity = Severity.HIGH)
public final class CombinedRuleForms implements RequestRule {
  @Override
  public void check(Request request, RuleContext context, Findings findings) {
    for (Irregularity irregularity : request.irregularities()) {
      if (irregularity instanceof Irregularity.CombinedForms combined) {
        String parameter = combined.parameter();
        String wire = parameter.substring(0, 1).toLowerCase(Locale.ROOT) + parameter.substring(1);
        String answer =
            "The parameter 'ipPermissions' may not be used in combination with '" + wire + "'";
        findings.report(
            Ternary.TRUE,
            () ->
                Problem.in(
                        request,
                        combined.span(),
                        parameter,
                        "`" + parameter + "` cannot stand beside `IpPermissions.N`")
                    .ec2(Ec2Answer.refused("InvalidParameterCombination", answer)));
      }
    }
  }
}
