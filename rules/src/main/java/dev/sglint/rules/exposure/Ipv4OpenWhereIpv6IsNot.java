package dev.sglint.rules.exposure;

import dev.sglint.model.SecurityGroup;
import dev.sglint.net.IpFamily;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.GroupRule;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;

/** See {@code ipv4-open-where-ipv6-is-not.md}. */
@RuleInfo(
    id = "ipv4-open-where-ipv6-is-not",
    summary = "Ports are open to everybody by IPv4 and by IPv6 only to some",
    category = Category.EXPOSURE,
    severity = Severity.INFO)
public final class Ipv4OpenWhereIpv6IsNot implements GroupRule {
  @Override
  public void check(SecurityGroup group, RuleContext context, Findings findings) {
    Twins.report(group, IpFamily.IPV4, context, findings);
  }
}
