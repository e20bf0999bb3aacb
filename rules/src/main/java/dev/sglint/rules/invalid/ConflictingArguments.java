package dev.sglint.rules.invalid;

import dev.sglint.model.Irregularity.ProviderRefusal;
import dev.sglint.model.Resource;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.ResourceRule;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;

/** See {@code conflicting-arguments.md}. */
@RuleInfo(
    id = "conflicting-arguments",
    summary = "A resource has arguments that exclude each other",
    category = Category.INVALID,
    severity = Severity.HIGH)
public final class ConflictingArguments implements ResourceRule {
  @Override
  public void check(Resource resource, RuleContext context, Findings findings) {
    ProviderRefusals.report(resource, ProviderRefusal.Kind.CONFLICTING_ARGUMENTS, findings);
  }
}
