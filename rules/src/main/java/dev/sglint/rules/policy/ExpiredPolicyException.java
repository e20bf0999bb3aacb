package dev.sglint.rules.policy;

import dev.sglint.model.Declaration;
import dev.sglint.model.Vocabulary;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.Policy;
import dev.sglint.rule.Problem;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.SettingsRule;
import dev.sglint.rule.Severity;
import dev.sglint.value.Ternary;

/** See {@code expired-policy-exception.md}. */
@RuleInfo(
    id = "expired-policy-exception",
    summary = "An exception from a policy of yours has ended",
    category = Category.POLICY,
    severity = Severity.LOW)
public final class ExpiredPolicyException implements SettingsRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    for (Policy policy : context.settings().policies()) {
      for (Policy.Waiver waiver : policy.waivers()) {
        findings.report(Ternary.of(!waiver.holds(context.today())), () -> problem(policy, waiver));
      }
    }
  }

  private static Problem problem(Policy policy, Policy.Waiver waiver) {
    Declaration declaration =
        new Declaration(Vocabulary.EC2_QUERY, "policy." + policy.name(), waiver.place());
    String message =
        "the exception of `%s` from the policy `%s` ended on %s: %s"
            .formatted(waiver.owner(), policy.name(), waiver.until(), waiver.reason());
    String subject = waiver.owner() + " " + waiver.until();
    return Problem.in(declaration, waiver.place(), subject, message);
  }
}
