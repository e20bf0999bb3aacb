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
import java.util.Optional;

/** See {@code refused-by-aws-cli.md}. */
@RuleInfo(
    id = "refused-by-aws-cli",
    summary = "The AWS CLI refuses the command line and sends nothing",
    category = Category.INVALID,
    severity = Severity.HIGH)
public final class RefusedByAwsCli implements RequestRule {
  @Override
  public void check(Request request, RuleContext context, Findings findings) {
    for (Irregularity irregularity : request.irregularities()) {
      if (irregularity instanceof Irregularity.ClientRefusal refusal) {
        Ec2Answer answer =
            new Ec2Answer(
                Ec2Answer.Outcome.REFUSED, Optional.empty(), Optional.of(refusal.words()));
        findings.report(
            Ternary.TRUE,
            () ->
                Problem.in(
                        request,
                        refusal.span(),
                        refusal.words(),
                        "the AWS CLI refuses this: " + refusal.words())
                    .ec2(answer));
      }
    }
  }
}
