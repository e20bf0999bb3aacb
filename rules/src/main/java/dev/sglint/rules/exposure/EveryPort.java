package dev.sglint.rules.exposure;

import dev.sglint.model.Direction;
import dev.sglint.model.SecurityGroup;
import dev.sglint.reach.Exposure;
import dev.sglint.reach.Traffic;
import dev.sglint.rule.Findings;
import dev.sglint.rule.Problem;
import dev.sglint.rule.RuleContext;

/** Exposures of all that there is to a protocol, or of all protocols. */
final class EveryPort {
  private EveryPort() {}

  static void report(
      SecurityGroup group, Direction direction, RuleContext context, Findings findings) {
    for (Told told : Told.of(group, direction, context)) {
      Exposure exposure = told.exposure();
      if (!exposure.everyPort()) {
        continue;
      }
      findings.report(told.holds(), problem(group, told, context));
    }
  }

  /** An exposure of every port in words. */
  static Problem problem(SecurityGroup group, Told told, RuleContext context) {
    Exposure exposure = told.exposure();
    String what =
        switch (exposure.protocol()) {
          case Traffic.ALL_PROTOCOLS -> "every protocol and port";
          case Traffic.UDP -> "every UDP port";
          default -> "every TCP port, SSH and RDP among them,";
        };
    int lowest = exposure.ports().lowest();
    return ExposureReport.problem(group, told, context, what + told.are(1), lowest);
  }
}
