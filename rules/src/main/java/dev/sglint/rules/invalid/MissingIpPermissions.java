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

/** See {@code missing-ip-permissions.md}. */
@RuleInfo(
    id = "missing-ip-permissions",
    summary = "A request to add rules has none",
    category = Category.INVALID,
    severity = Severity.MEDIUM)
public final class MissingIpPermissions implements RequestRule {
  @Override
  public void check(Request request, RuleContext context, Findings findings) {
    for (Irregularity irregularity : request.irregularities()) {
      if (irregularity instanceof Irregularity.MissingParameter missing
          && missing.name().equals("IpPermissions")) {
        findings.report(
            Ternary.TRUE,
            Problem.in(
                    request,
                    missing.span(),
                    "IpPermissions",
                    "there is no `IpPermissions.N`: no rule to add")
                .ec2(Ec2Answer.refused("MissingParameter")));
      }
    }
  }
}
