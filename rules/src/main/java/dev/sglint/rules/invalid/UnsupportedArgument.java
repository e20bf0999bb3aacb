package dev.sglint.rules.invalid;

import dev.sglint.model.Irregularity.ProviderRefusal;
import dev.sglint.model.Resource;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.ResourceRule;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;

/** See {@code unsupported-argument.md}. */
@RuleInfo(
    id = "unsupported-argument",
    summary = "A resource has an argument that its type does not know",
    category = Category.INVALID,
    severity = Severity.HIGH)
public final class UnsupportedArgument implements ResourceRule {
  @Override
  public void check(Resource resource, RuleContext context, Findings findings) {
    ProviderRefusals.report(resource, ProviderRefusal.Kind.UNSUPPORTED_ARGUMENT, findings);
  }
}
