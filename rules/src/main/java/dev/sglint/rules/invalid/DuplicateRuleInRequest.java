package dev.sglint.rules.invalid;

import dev.sglint.model.Ec2Answer;
import dev.sglint.model.Intent;
import dev.sglint.model.IpPermission;
import dev.sglint.model.Request;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.Problem;
import dev.sglint.rule.RequestRule;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.state.StoredRule;
import dev.sglint.value.Ternary;
import java.util.HashSet;
import java.util.Set;

/** See {@code duplicate-rule-in-request.md}. */
@RuleInfo(
    id = "duplicate-rule-in-request",
    summary = "A request names the same rule twice",
    category = Category.INVALID,
    severity = Severity.HIGH,
    aliases = {"cfn-lint:E3069"})
public final class DuplicateRuleInRequest implements RequestRule {
  @Override
  public void check(Request request, RuleContext context, Findings findings) {
    if (request.operation().intent() == Intent.MODIFY) {
      return;
    }
    Set<StoredRule> seen = new HashSet<>();
    for (IpPermission permission : request.permissions()) {
      for (StoredRule.Written written : StoredRule.of(permission)) {
        if (!seen.add(written.rule())) {
          String message = "the request names `" + written.rule().text() + "` before";
          findings.report(
              Ternary.TRUE,
              () ->
                  Problem.in(
                          permission,
                          written.entry().peer().provenance(),
                          written.rule().text(),
                          message)
                      .ec2(
                          Ec2Answer.refused(
                              "InvalidParameterValue",
                              "The same permission must not appear multiple times")));
        }
      }
    }
  }
}
