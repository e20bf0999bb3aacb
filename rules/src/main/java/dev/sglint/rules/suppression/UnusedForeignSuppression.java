package dev.sglint.rules.suppression;

import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.Profile;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.rule.SuppressionRule;
import dev.sglint.rule.SuppressionUse;

/** See {@code unused-foreign-suppression.md}. */
@RuleInfo(
    id = "unused-foreign-suppression",
    summary = "A suppression for another tool accepts nothing",
    category = Category.HYGIENE,
    severity = Severity.LOW,
    profile = Profile.STRICT)
public final class UnusedForeignSuppression implements SuppressionRule {
  @Override
  public void check(SuppressionUse use, Findings findings) {
    Faults.report(
        use,
        Faults.FOREIGN,
        SuppressionUse.Fault.UNUSED,
        findings,
        "nothing is found here that `" + use.written() + "` accepts" + use.words());
  }
}
