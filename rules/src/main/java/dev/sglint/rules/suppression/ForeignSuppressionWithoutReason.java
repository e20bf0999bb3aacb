package dev.sglint.rules.suppression;

import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.Profile;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.rule.SuppressionRule;
import dev.sglint.rule.SuppressionUse;

/** See {@code foreign-suppression-without-reason.md}. */
@RuleInfo(
    id = "foreign-suppression-without-reason",
    summary = "A suppression for another tool does not say why",
    category = Category.HYGIENE,
    severity = Severity.LOW,
    profile = Profile.STRICT)
public final class ForeignSuppressionWithoutReason implements SuppressionRule {
  @Override
  public void check(SuppressionUse use, Findings findings) {
    Faults.report(
        use,
        Faults.FOREIGN,
        SuppressionUse.Fault.WITHOUT_REASON,
        findings,
        "`" + use.written() + "` accepts findings and does not say why");
  }
}
