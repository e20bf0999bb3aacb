package dev.sglint.rules.exposure;

import dev.sglint.model.Direction;
import dev.sglint.model.SecurityGroup;
import dev.sglint.net.Interval;
import dev.sglint.net.Intervals;
import dev.sglint.net.PortSet;
import dev.sglint.reach.Exposure;
import dev.sglint.reach.Traffic;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.GroupRule;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.RuleOption;
import dev.sglint.rule.Severity;
import java.util.ArrayList;
import java.util.List;

/** See {@code icmp-open-to-internet.md}. */
@RuleInfo(
    id = "icmp-open-to-internet",
    summary = "ICMP that nobody needs from outside is open to the internet",
    category = Category.EXPOSURE,
    severity = Severity.LOW,
    aliases = {"ScoutSuite:ec2-security-group-opens-icmp-to-all", "cfn_nag:W2"},
    options = {
      @RuleOption(
          name = "ipv4",
          kind = RuleOption.Kind.NUMBERS,
          summary = "the types of ICMP that may be open",
          otherwise = "[3, 4, 8, 11, 12]",
          high = 255),
      @RuleOption(
          name = "ipv6",
          kind = RuleOption.Kind.NUMBERS,
          summary = "the types of ICMPv6 that may be open",
          otherwise = "[1, 2, 3, 4, 128]",
          high = 255)
    })
public final class IcmpOpenToInternet implements GroupRule {
  private static final int CODES = 256;

  /** Unreachable, source quench, echo request, time exceeded, parameter problem. */
  private static final List<Integer> USEFUL_IPV4 = List.of(3, 4, 8, 11, 12);

  /** Unreachable, too big, time exceeded, parameter problem, echo request. */
  private static final List<Integer> USEFUL_IPV6 = List.of(1, 2, 3, 4, 128);

  @Override
  public void check(SecurityGroup group, RuleContext context, Findings findings) {
    for (Exposure exposure : context.exposures(group, Direction.INGRESS)) {
      boolean ipv4 = exposure.protocol() == Traffic.ICMP;
      boolean ipv6 = exposure.protocol() == Traffic.ICMPV6;
      if ((ipv4 && !types(context, "ipv4", USEFUL_IPV4).containsAll(exposure.ports()))
          || (ipv6 && !types(context, "ipv6", USEFUL_IPV6).containsAll(exposure.ports()))) {
        ExposureReport.report(
            group,
            Told.alone(exposure),
            context,
            findings,
            what(exposure),
            exposure.ports().lowest());
      }
    }
  }

  private static String what(Exposure exposure) {
    String name = exposure.protocol() == Traffic.ICMP ? "ICMP" : "ICMPv6";
    if (exposure.ports().containsAll(PortSet.ALL)) {
      return "all of " + name + " is";
    }
    int lowest = exposure.ports().lowest();
    return name + " type " + lowest / CODES + " is";
  }

  private static PortSet types(RuleContext context, String option, List<Integer> useful) {
    List<Interval> selectors = new ArrayList<>();
    for (int type : context.settings().numbers("icmp-open-to-internet", option, useful)) {
      selectors.add(Interval.of((long) type * CODES, (long) type * CODES + CODES - 1));
    }
    return new PortSet(Intervals.union(selectors));
  }
}
