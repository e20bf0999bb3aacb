package dev.sglint.rules.exposure;

import dev.sglint.model.Direction;
import dev.sglint.model.SecurityGroup;
import dev.sglint.reach.Exposure;
import dev.sglint.reach.Traffic;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.GroupRule;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;

/** See {@code protocol-open-to-internet.md}. */
@RuleInfo(
    id = "protocol-open-to-internet",
    summary = "A protocol without ports is open to the internet",
    category = Category.EXPOSURE,
    severity = Severity.LOW,
    aliases = {"cfn_nag:W2"})
public final class ProtocolOpenToInternet implements GroupRule {
  @Override
  public void check(SecurityGroup group, RuleContext context, Findings findings) {
    for (Exposure exposure : context.exposures(group, Direction.INGRESS)) {
      if (isWithoutPorts(exposure.protocol())) {
        String what = "protocol " + exposure.protocol() + " is";
        ExposureReport.report(group, Told.alone(exposure), context, findings, what, 0);
      }
    }
  }

  private static boolean isWithoutPorts(int protocol) {
    return switch (protocol) {
      case Traffic.ALL_PROTOCOLS, Traffic.TCP, Traffic.UDP, Traffic.ICMP, Traffic.ICMPV6 -> false;
      default -> true;
    };
  }
}
