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
          name = "types",
          kind = RuleOption.Kind.NUMBERS,
          summary = "the types of ICMP that may be open",
          otherwise = "[3, 4, 8, 11, 12]",
          high = 255)
    })
public final class IcmpOpenToInternet implements GroupRule {
  private static final int CODES = 256;

  /** Unreachable, source quench, echo request, time exceeded, parameter problem. */
  private static final List<Integer> USEFUL = List.of(3, 4, 8, 11, 12);

  @Override
  public void check(SecurityGroup group, RuleContext context, Findings findings) {
    for (Exposure exposure : context.exposures(group, Direction.INGRESS)) {
      if (exposure.protocol() == Traffic.ICMP && !types(context).containsAll(exposure.ports())) {
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
    return exposure.ports().containsAll(PortSet.ALL)
        ? "all of ICMP is"
        : "ICMP type " + exposure.ports().lowest() / CODES + " is";
  }

  private static PortSet types(RuleContext context) {
    List<Interval> selectors = new ArrayList<>();
    for (int type : context.settings().numbers("icmp-open-to-internet", "types", USEFUL)) {
      selectors.add(Interval.of((long) type * CODES, (long) type * CODES + CODES - 1));
    }
    return new PortSet(Intervals.union(selectors));
  }
}
