package dev.sglint.rules.suppression;

import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.rule.SuppressionRule;
import dev.sglint.rule.SuppressionUse;

/** See {@code suppression-without-reason.md}. */
@RuleInfo(
    id = "suppression-without-reason",
    summary = "A suppression does not say why",
    category = Category.HYGIENE,
    severity = Severity.LOW)
public final class SuppressionWithoutReason implements SuppressionRule {
  @Override
  public void check(SuppressionUse use, Findings findings) {
    Faults.report(
        use,
        Faults.OURS,
        SuppressionUse.Fault.WITHOUT_REASON,
        findings,
        "this does not say why, and accepts nothing: `-- reason` does");
  }
}
