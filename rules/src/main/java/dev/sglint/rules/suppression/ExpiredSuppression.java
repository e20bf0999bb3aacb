package dev.sglint.rules.suppression;

import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.rule.SuppressionRule;
import dev.sglint.rule.SuppressionUse;

/** See {@code expired-suppression.md}. */
@RuleInfo(
    id = "expired-suppression",
    summary = "A suppression has ended",
    category = Category.HYGIENE,
    severity = Severity.LOW)
public final class ExpiredSuppression implements SuppressionRule {
  @Override
  public void check(SuppressionUse use, Findings findings) {
    Faults.report(
        use,
        Faults.ANY,
        SuppressionUse.Fault.EXPIRED,
        findings,
        "this ended on "
            + use.suppression().until().map(Object::toString).orElse("")
            + Faults.why(use));
  }
}
