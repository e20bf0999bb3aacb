package dev.sglint.rules.exposure;

import dev.sglint.model.Direction;
import dev.sglint.model.SecurityGroup;
import dev.sglint.net.IpFamily;
import dev.sglint.net.PortSet;
import dev.sglint.reach.Exposure;
import dev.sglint.reach.Internet.Breadth;
import dev.sglint.rule.RuleContext;
import dev.sglint.source.SourceSpan;
import dev.sglint.value.Ternary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An exposure that is told, with the same one of the other family where one rule opens both: that
 * is one cause.
 */
record Told(Exposure exposure, Optional<Exposure> twin) {
  /** What has to be the same. */
  private record Cause(SourceSpan rule, int protocol, PortSet ports, boolean certain) {}

  static Told alone(Exposure exposure) {
    return new Told(exposure, Optional.empty());
  }

  /** Whether nothing is open as it stands. */
  boolean isRefused() {
    return exposure.last().origin().refused();
  }

  /** How certain it is. */
  Ternary holds() {
    return exposure.certain() ? Ternary.TRUE : Ternary.UNKNOWN;
  }

  /** The verb for so many things that are open. */
  String are(int number) {
    return are(number, isRefused());
  }

  static String are(int number, boolean refused) {
    if (refused) {
      return " would be";
    }
    return number == 1 ? " is" : " are";
  }

  /** How a sentence ends about what is open, or would be. */
  static String until(boolean refused) {
    return refused ? ", were the rule not refused" : "";
  }

  /** The exposures of a group, each cause once, with those of rules that are refused. */
  static List<Told> of(SecurityGroup group, Direction direction, RuleContext context) {
    List<Exposure> exposures = new ArrayList<>(context.exposures(group, direction));
    exposures.addAll(context.refused(group, direction));
    if (exposures.isEmpty()) {
      return List.of();
    }
    Map<Cause, Exposure> twins = new HashMap<>();
    for (Exposure exposure : exposures) {
      if (exposure.family() == IpFamily.IPV6 && isWhole(exposure)) {
        twins.put(cause(exposure), exposure);
      }
    }
    List<Told> told = new ArrayList<>(exposures.size());
    Set<Exposure> paired = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Exposure exposure : exposures) {
      if (exposure.family() == IpFamily.IPV4) {
        Optional<Exposure> twin =
            isWhole(exposure) ? Optional.ofNullable(twins.get(cause(exposure))) : Optional.empty();
        twin.ifPresent(paired::add);
        told.add(new Told(exposure, twin));
      }
    }
    for (Exposure exposure : exposures) {
      if (exposure.family() == IpFamily.IPV6 && !paired.contains(exposure)) {
        told.add(alone(exposure));
      }
    }
    return told;
  }

  private static boolean isWhole(Exposure exposure) {
    return exposure.breadth() == Breadth.EVERYONE && exposure.contributions().size() == 1;
  }

  private static Cause cause(Exposure exposure) {
    SourceSpan rule = exposure.last().origin().declaration().span();
    return new Cause(rule, exposure.protocol(), exposure.ports(), exposure.certain());
  }
}
