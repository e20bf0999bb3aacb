package dev.sglint.rules.suppression;

import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.rule.SuppressionRule;
import dev.sglint.rule.SuppressionUse;

/** See {@code unused-suppression.md}. */
@RuleInfo(
    id = "unused-suppression",
    summary = "A suppression accepts nothing",
    category = Category.HYGIENE,
    severity = Severity.LOW)
public final class UnusedSuppression implements SuppressionRule {
  @Override
  public void check(SuppressionUse use, Findings findings) {
    Faults.report(
        use,
        Faults.OURS,
        SuppressionUse.Fault.UNUSED,
        findings,
        "nothing is found here that " + use.named() + " accepts" + use.words());
  }
}
