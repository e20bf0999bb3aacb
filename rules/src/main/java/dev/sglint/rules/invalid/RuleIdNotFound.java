package dev.sglint.rules.invalid;

import dev.sglint.model.Ec2Answer;
import dev.sglint.model.Intent;
import dev.sglint.model.IpPermission;
import dev.sglint.model.Request;
import dev.sglint.model.RuleReference;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.Problem;
import dev.sglint.rule.RequestRule;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.state.GroupState;
import dev.sglint.value.Field;
import dev.sglint.value.Ternary;

/** See {@code rule-id-not-found.md}. */
@RuleInfo(
    id = "rule-id-not-found",
    summary = "A rule id is used that the capture shows to be gone",
    category = Category.INVALID,
    severity = Severity.MEDIUM)
public final class RuleIdNotFound implements RequestRule {
  @Override
  public void check(Request request, RuleContext context, Findings findings) {
    GroupState before = context.before(request);
    for (RuleReference reference : request.ruleIds()) {
      check(request, reference.id(), before, findings);
    }
    for (IpPermission permission : request.permissions()) {
      if (permission.intent() == Intent.MODIFY && permission.ruleId().isPresent()) {
        check(request, permission.ruleId().get(), before, findings);
      }
    }
  }

  private static void check(
      Request request, Field<String> id, GroupState before, Findings findings) {
    if (id instanceof Field.Known<String> known && before.wasRemoved(known.value())) {
      String text = known.value();
      findings.report(
          Ternary.TRUE,
          () ->
              Problem.in(
                      request, known.provenance().span(), text, "`" + text + "` was removed before")
                  .ec2(
                      Ec2Answer.refused(
                          "InvalidSecurityGroupRuleId.NotFound",
                          "The security group rule ID '" + text + "' does not exist")));
    }
  }
}
