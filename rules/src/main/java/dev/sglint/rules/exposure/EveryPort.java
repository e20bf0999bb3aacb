package dev.sglint.rules.exposure;

import dev.sglint.model.Direction;
import dev.sglint.model.SecurityGroup;
import dev.sglint.reach.Exposure;
import dev.sglint.reach.Traffic;
import dev.sglint.rule.Findings;
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
      String what =
          switch (exposure.protocol()) {
            case Traffic.ALL_PROTOCOLS -> "every protocol and port is";
            case Traffic.UDP -> "every UDP port is";
            default -> "every TCP port, SSH and RDP among them, is";
          };
      int lowest = exposure.ports().lowest();
      ExposureReport.report(group, told, context, findings, what, lowest);
    }
  }
}
