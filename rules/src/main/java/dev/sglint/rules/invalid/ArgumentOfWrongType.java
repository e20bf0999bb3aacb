package dev.sglint.rules.invalid;

import dev.sglint.model.Irregularity.ProviderRefusal;
import dev.sglint.model.Resource;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.ResourceRule;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;

/** See {@code argument-of-wrong-type.md}. */
@RuleInfo(
    id = "argument-of-wrong-type",
    summary = "An argument of a resource has a value of the wrong type",
    category = Category.INVALID,
    severity = Severity.HIGH)
public final class ArgumentOfWrongType implements ResourceRule {
  @Override
  public void check(Resource resource, RuleContext context, Findings findings) {
    ProviderRefusals.report(resource, ProviderRefusal.Kind.WRONG_TYPE, findings);
  }
}
