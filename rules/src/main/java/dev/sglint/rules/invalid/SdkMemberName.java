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

/** See {@code sdk-member-name.md}. */
@RuleInfo(
    id = "sdk-member-name",
    summary = "A parameter has the name that the SDKs use, not the one of the wire",
    category = Category.INVALID,
    severity = Severity.MEDIUM)
public final class SdkMemberName implements RequestRule {
  @Override
  public void check(Request request, RuleContext context, Findings findings) {
    for (Irregularity irregularity : request.irregularities()) {
      if (irregularity instanceof Irregularity.SdkMemberName sdk) {
        String message = "on the wire `" + sdk.name() + "` is called `" + sdk.wireName() + "`";
        findings.report(
            Ternary.TRUE,
            () ->
                Problem.in(request, sdk.span(), sdk.name(), message)
                    .ec2(Ec2Answer.refused("UnknownParameter")));
      }
    }
  }
}
