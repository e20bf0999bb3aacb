package dev.sglint.rules.suppression;

import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.rule.SuppressionRule;
import dev.sglint.rule.SuppressionUse;

/** See {@code malformed-suppression.md}. */
@RuleInfo(
    id = "malformed-suppression",
    summary = "A suppression cannot be read",
    category = Category.HYGIENE,
    severity = Severity.LOW)
public final class MalformedSuppression implements SuppressionRule {
  @Override
  public void check(SuppressionUse use, Findings findings) {
    Faults.report(
        use,
        Faults.OURS,
        SuppressionUse.Fault.MALFORMED,
        findings,
        "this accepts nothing: " + use.words());
  }
}
