package dev.sglint.rules.invalid;

import dev.sglint.model.Request;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.RequestRule;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;

/** See {@code missing-group-description.md}. */
@RuleInfo(
    id = "missing-group-description",
    summary = "A new group has no description",
    category = Category.INVALID,
    severity = Severity.HIGH)
public final class MissingGroupDescription implements RequestRule {
  @Override
  public void check(Request request, RuleContext context, Findings findings) {
    MissingParameters.report(
        request, "GroupDescription", "a new group needs a `GroupDescription`", findings);
  }
}
