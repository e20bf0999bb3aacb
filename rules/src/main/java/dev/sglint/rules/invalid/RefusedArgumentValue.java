package dev.sglint.rules.invalid;

import dev.sglint.model.Irregularity.ProviderRefusal;
import dev.sglint.model.Resource;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.ResourceRule;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;

/** See {@code refused-argument-value.md}. */
@RuleInfo(
    id = "refused-argument-value",
    summary = "An argument of a resource has a value that is refused before EC2 is asked",
    category = Category.INVALID,
    severity = Severity.HIGH)
public final class RefusedArgumentValue implements ResourceRule {
  @Override
  public void check(Resource resource, RuleContext context, Findings findings) {
    ProviderRefusals.report(resource, ProviderRefusal.Kind.REFUSED_VALUE, findings);
  }
}
