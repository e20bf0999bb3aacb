package dev.sglint.rules.hygiene;

import dev.sglint.model.Direction;
import dev.sglint.model.SecurityGroup;
import dev.sglint.net.Interval;
import dev.sglint.reach.Contribution;
import dev.sglint.reach.Exposures;
import dev.sglint.reach.Traffic;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.GroupRule;
import dev.sglint.rule.Problem;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.source.SourceSpan;
import dev.sglint.value.Ternary;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.Set;

/** See {@code reply-ports-open.md}. */
@RuleInfo(
    id = "reply-ports-open",
    summary = "Ports are open for replies, which come in without a rule",
    category = Category.HYGIENE,
    severity = Severity.INFO)
public final class ReplyPortsOpen implements GroupRule {
  /** The ports that clients use, as systems and documents of AWS have them. */
  private static final Set<Interval> EPHEMERAL =
      Set.of(
          Interval.of(1024, 65535),
          Interval.of(1025, 65535),
          Interval.of(1024, 65534),
          Interval.of(1025, 65534),
          Interval.of(1024, 5000),
          Interval.of(32768, 65535),
          Interval.of(32768, 60999),
          Interval.of(32768, 61000),
          Interval.of(49152, 65535),
          Interval.of(49152, 65534));

  @Override
  public void check(SecurityGroup group, RuleContext context, Findings findings) {
    Set<SourceSpan> said = new HashSet<>();
    for (Contribution rule : Exposures.contributions(group, Direction.INGRESS)) {
      Traffic traffic = rule.traffic();
      boolean everyone = traffic.addresses().size().equals(everyone(traffic));
      boolean replies =
          traffic.protocol() == Traffic.TCP
              && EPHEMERAL.contains(Interval.of(traffic.low(), traffic.high()));
      if (everyone && replies && said.add(rule.origin().declaration().span())) {
        String ports = traffic.low() + "-" + traffic.high();
        String message =
            "tcp "
                + ports
                + " are the ports that replies come to: a group lets replies in"
                + " without a rule";
        findings.report(
            rule.certain() ? Ternary.TRUE : Ternary.UNKNOWN,
            () -> Problem.in(rule.origin(), rule.peer(), "replies " + ports, message));
      }
    }
  }

  private static BigInteger everyone(Traffic traffic) {
    return traffic.family().last().add(BigInteger.ONE);
  }
}
