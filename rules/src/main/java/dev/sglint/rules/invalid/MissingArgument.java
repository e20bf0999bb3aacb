package dev.sglint.rules.invalid;

import dev.sglint.model.Irregularity.ProviderRefusal;
import dev.sglint.model.Resource;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.ResourceRule;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;

/** See {@code missing-argument.md}. */
@RuleInfo(
    id = "missing-argument",
    summary = "A resource lacks an argument that it cannot do without",
    category = Category.INVALID,
    severity = Severity.HIGH,
    aliases = {"cfn_nag:FATAL"})
public final class MissingArgument implements ResourceRule {
  @Override
  public void check(Resource resource, RuleContext context, Findings findings) {
    ProviderRefusals.report(resource, ProviderRefusal.Kind.MISSING_ARGUMENT, findings);
  }
}
