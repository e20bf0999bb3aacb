package dev.sglint.rules.invalid;

import dev.sglint.model.Irregularity.ProviderRefusal;
import dev.sglint.model.Resource;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.ResourceRule;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;

/** See {@code cidr-with-host-bits.md}. */
@RuleInfo(
    id = "cidr-with-host-bits",
    summary = "A provider refuses an address range with bits set behind its prefix length",
    category = Category.INVALID,
    severity = Severity.HIGH)
public final class CidrWithHostBits implements ResourceRule {
  @Override
  public void check(Resource resource, RuleContext context, Findings findings) {
    ProviderRefusals.report(resource, ProviderRefusal.Kind.HOST_BITS, findings);
  }
}
