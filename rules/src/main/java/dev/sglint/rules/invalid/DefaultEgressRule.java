package dev.sglint.rules.invalid;

import dev.sglint.model.Ec2Answer;
import dev.sglint.model.IpPermission;
import dev.sglint.model.Operation;
import dev.sglint.model.Request;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.Problem;
import dev.sglint.rule.RequestRule;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.state.GroupState;
import dev.sglint.state.StoredRule;
import dev.sglint.value.Ternary;

/** See {@code default-egress-rule.md}. */
@RuleInfo(
    id = "default-egress-rule",
    summary = "The rule that every new group has is added",
    category = Category.INVALID,
    severity = Severity.INFO)
public final class DefaultEgressRule implements RequestRule {
  @Override
  public void check(Request request, RuleContext context, Findings findings) {
    GroupState before = context.before(request);
    if (request.operation() != Operation.AUTHORIZE_EGRESS || before.complete()) {
      return;
    }
    for (IpPermission permission : request.permissions()) {
      for (StoredRule.Written written : StoredRule.of(permission)) {
        StoredRule rule = written.rule();
        if (rule.letsAllOut() && before.mayLetOut() && before.find(rule).isEmpty()) {
          String message =
              "every new group has this rule: EC2 refuses it as a duplicate where it was not removed"
                  + " before";
          findings.report(
              Ternary.TRUE,
              () ->
                  Problem.in(permission, written.entry().peer().provenance(), rule.text(), message)
                      .ec2(Ec2Answer.of(Ec2Answer.Outcome.UNKNOWN)));
        }
      }
    }
  }
}
