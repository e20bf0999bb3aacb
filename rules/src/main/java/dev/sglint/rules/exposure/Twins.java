package dev.sglint.rules.exposure;

import dev.sglint.model.Direction;
import dev.sglint.model.IpPermission;
import dev.sglint.model.PeerEntry;
import dev.sglint.model.SecurityGroup;
import dev.sglint.net.IpFamily;
import dev.sglint.net.PortSet;
import dev.sglint.reach.Contribution;
import dev.sglint.reach.Exposure;
import dev.sglint.reach.Exposures;
import dev.sglint.reach.Internet.Breadth;
import dev.sglint.reach.Traffic;
import dev.sglint.rule.Exposed;
import dev.sglint.rule.Findings;
import dev.sglint.rule.Problem;
import dev.sglint.rule.Problem.AliasChanges;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.Settings;
import dev.sglint.value.Field;
import dev.sglint.value.Provenance;
import dev.sglint.value.Step;
import dev.sglint.value.Ternary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Rules of one address family that are open to everybody while those of the other, with the same
 * protocol and ports, are not.
 */
final class Twins {
  private static final int MOST_NAMED = 4;

  private Twins() {}

  /** Reports what is open in a family and is not in the other. */
  static void report(SecurityGroup group, IpFamily open, RuleContext context, Findings findings) {
    for (Direction direction : Direction.values()) {
      List<Exposure> exposures = context.exposures(group, direction);
      if (exposures.isEmpty() || isUnseen(group, direction)) {
        continue;
      }
      List<Contribution> all = Exposures.contributions(group, direction);
      for (Exposure exposure : exposures) {
        boolean plain =
            exposure.breadth() == Breadth.EVERYONE && exposure.contributions().size() == 1;
        if (plain && exposure.family() == open && !isOpenToo(exposure, exposures)) {
          report(exposure, narrow(exposure.last(), all), context.settings(), findings);
        }
      }
    }
  }

  /** What cannot be seen may be the twin, and so may what is refused, once it is repaired. */
  private static boolean isUnseen(SecurityGroup group, Direction direction) {
    for (IpPermission permission : group.permissions()) {
      boolean counts = permission.knownDirection().orElse(direction) == direction;
      boolean seen =
          !permission.isRefused()
              && permission.direction() instanceof Field.Known
              && permission.protocol() instanceof Field.Known
              && permission.fromPort() instanceof Field.Known
              && permission.toPort() instanceof Field.Known
              && permission.peers().more().isEmpty();
      for (PeerEntry entry : permission.peers().known()) {
        seen &= !(entry.peer() instanceof Field.Unknown);
      }
      if (counts && !seen) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOpenToo(Exposure exposure, List<Exposure> exposures) {
    for (Exposure other : exposures) {
      boolean same =
          other.protocol() == exposure.protocol() || other.protocol() == Traffic.ALL_PROTOCOLS;
      if (other.family() != exposure.family()
          && same
          && !other.ports().intersect(exposure.ports()).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static List<Contribution> narrow(Contribution open, List<Contribution> all) {
    List<Contribution> narrow = new ArrayList<>();
    Traffic traffic = open.traffic();
    for (Contribution other : all) {
      if (other.traffic().family() != traffic.family()
          && other.traffic().protocol() == traffic.protocol()
          && other.traffic().selectors().equals(traffic.selectors())
          && !other.guard().contradicts(open.guard())) {
        narrow.add(other);
      }
    }
    return narrow;
  }

  private static void report(
      Exposure exposure, List<Contribution> narrow, Settings settings, Findings findings) {
    if (narrow.isEmpty()) {
      return;
    }
    Contribution open = exposure.last();
    boolean certain = exposure.certain() && narrow.stream().allMatch(Contribution::certain);
    List<Provenance> chain = new ArrayList<>(List.of(open.peer()));
    List<String> texts = new ArrayList<>();
    for (Contribution other : narrow.subList(0, Math.min(narrow.size(), MOST_NAMED))) {
      texts.add(other.peerText());
      chain.add(Provenance.of(Step.RELATED, other.peerText(), other.peer().span(), List.of()));
    }
    String more =
        narrow.size() > MOST_NAMED ? " and " + (narrow.size() - MOST_NAMED) + " more" : "";
    String message =
        words(exposure)
            + " open by "
            + exposure.family().displayName()
            + " to everybody ("
            + open.peerText()
            + "), by "
            + narrow.get(0).traffic().family().displayName()
            + " only to "
            + String.join(", ", texts)
            + more;
    Problem problem =
        Problem.in(open.origin(), open.peer(), ExposureReport.subject(exposure), message)
            .because(chain)
            .exposing(
                ExposureReport.witness(exposure, exposure.ports().lowest()),
                new Exposed(exposure.breadth(), Ternary.UNKNOWN),
                AliasChanges.NONE);
    // Whatever is not for everybody anyhow is reported as open already.
    boolean meant =
        ExposureReport.hasPorts(exposure) && ExposureReport.isAuthorised(exposure, settings);
    findings.report(
        certain ? Ternary.TRUE : Ternary.UNKNOWN, meant ? problem : problem.asConsequence());
  }

  private static String words(Exposure exposure) {
    if (exposure.protocol() == Traffic.ALL_PROTOCOLS) {
      return "every protocol and port is";
    }
    String protocol = ExposureReport.protocol(exposure).toUpperCase(Locale.ROOT);
    boolean all = !ExposureReport.hasPorts(exposure) || exposure.ports().equals(PortSet.ALL);
    return protocol + (all ? "" : " " + exposure.ports().text()) + " is";
  }
}
