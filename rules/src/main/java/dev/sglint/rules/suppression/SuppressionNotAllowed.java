package dev.sglint.rules.suppression;

import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.rule.SuppressionRule;
import dev.sglint.rule.SuppressionUse;

/** See {@code suppression-not-allowed.md}. */
@RuleInfo(
    id = "suppression-not-allowed",
    summary = "A suppression is not allowed by the configuration",
    category = Category.HYGIENE,
    severity = Severity.LOW)
public final class SuppressionNotAllowed implements SuppressionRule {
  @Override
  public void check(SuppressionUse use, Findings findings) {
    Faults.report(
        use,
        Faults.ANY,
        SuppressionUse.Fault.FORBIDDEN,
        findings,
        "this accepts nothing: " + use.words());
  }
}
