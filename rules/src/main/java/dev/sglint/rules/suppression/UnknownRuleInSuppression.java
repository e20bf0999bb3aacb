package dev.sglint.rules.suppression;

import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.rule.SuppressionRule;
import dev.sglint.rule.SuppressionUse;

/** See {@code unknown-rule-in-suppression.md}. */
@RuleInfo(
    id = "unknown-rule-in-suppression",
    summary = "A suppression names a rule that there is not",
    category = Category.HYGIENE,
    severity = Severity.LOW)
public final class UnknownRuleInSuppression implements SuppressionRule {
  @Override
  public void check(SuppressionUse use, Findings findings) {
    Faults.report(
        use,
        Faults.OURS,
        SuppressionUse.Fault.UNKNOWN_RULE,
        findings,
        "there is no rule " + use.named() + Faults.hint(use));
  }
}
