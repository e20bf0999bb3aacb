package dev.sglint.rules.exposure;

import dev.sglint.model.SecurityGroup;
import dev.sglint.net.IpFamily;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.GroupRule;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;

/** See {@code ipv6-open-where-ipv4-is-not.md}. */
@RuleInfo(
    id = "ipv6-open-where-ipv4-is-not",
    summary = "Ports are open to everybody by IPv6 and by IPv4 only to some",
    category = Category.EXPOSURE,
    severity = Severity.MEDIUM)
public final class Ipv6OpenWhereIpv4IsNot implements GroupRule {
  @Override
  public void check(SecurityGroup group, RuleContext context, Findings findings) {
    Twins.report(group, IpFamily.IPV6, context, findings);
  }
}
