package dev.sglint.rules.invalid;

import dev.sglint.model.Request;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.RequestRule;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;

/** See {@code missing-group-name.md}. */
@RuleInfo(
    id = "missing-group-name",
    summary = "A new group has no name",
    category = Category.INVALID,
    severity = Severity.HIGH)
public final class MissingGroupName implements RequestRule {
  @Override
  public void check(Request request, RuleContext context, Findings findings) {
    MissingParameters.report(request, "GroupName", "a new group needs a `GroupName`", findings);
  }
}
