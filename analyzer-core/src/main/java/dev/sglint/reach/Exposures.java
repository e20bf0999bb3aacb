package dev.sglint.reach;

import dev.sglint.model.Direction;
import dev.sglint.model.IpPermission;
import dev.sglint.model.SecurityGroup;
import dev.sglint.net.Interval;
import dev.sglint.net.Intervals;
import dev.sglint.net.IpFamily;
import dev.sglint.net.PortSet;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds where a group is open to the internet: by one rule alone, and by several that only together
 * amount to it. What a rule opens alone is not said again of a union.
 */
public final class Exposures {
  private final Direction direction;
  private final Internet.Limits limits;
  private final List<Exposure> found = new ArrayList<>();
  private final List<Exposure> unions = new ArrayList<>();

  /** What was looked at alone: it may be part of several worlds. */
  private final Set<Contribution> single = identitySet();

  private Exposures(Direction direction, Internet.Limits limits) {
    this.direction = direction;
    this.limits = limits;
  }

  /** Where the permissions of a group open it. */
  public static List<Exposure> of(SecurityGroup group, Direction direction) {
    return of(List.of(), contributions(group, direction), direction, Internet.Limits.DEFAULT);
  }

  /** The traffic that the permissions of a group allow, as far as they are not refused. */
  public static List<Contribution> contributions(SecurityGroup group, Direction direction) {
    return contributions(group, direction, false);
  }

  /** The traffic that permissions of a group would allow if they were not refused. */
  public static List<Contribution> refused(SecurityGroup group, Direction direction) {
    return contributions(group, direction, true);
  }

  private static List<Contribution> contributions(
      SecurityGroup group, Direction direction, boolean refused) {
    List<Contribution> contributions = new ArrayList<>();
    for (IpPermission permission : group.permissions()) {
      if (permission.intent().opens() && permission.isRefused() == refused) {
        contributions.addAll(Contributions.of(permission, direction));
      }
    }
    return contributions;
  }

  /** Where what is added opens a group, alone or together with what was there before. */
  public static List<Exposure> of(
      List<Contribution> before,
      List<Contribution> added,
      Direction direction,
      Internet.Limits limits) {
    if (added.isEmpty()) {
      return List.of();
    }
    List<Contribution> all = new ArrayList<>(before);
    all.addAll(added);
    List<Contribution> certain = all.stream().filter(Contribution::certain).toList();
    Exposures exposures = new Exposures(direction, limits);
    for (IpFamily family : IpFamily.values()) {
      exposures.find(of(certain, family), family, true);
      if (all.size() > certain.size()) {
        for (List<Contribution> together : Together.of(of(all, family))) {
          exposures.find(together, family, false);
        }
        exposures.findAlone(of(all, family), family);
      }
    }
    Set<Contribution> fresh = identitySet();
    fresh.addAll(added);
    return exposures.found.stream()
        .filter(exposure -> exposure.contributions().stream().anyMatch(fresh::contains))
        .sorted((a, b) -> a.last().peer().span().compareTo(b.last().peer().span()))
        .toList();
  }

  private static Set<Contribution> identitySet() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  private static List<Contribution> of(List<Contribution> contributions, IpFamily family) {
    return contributions.stream().filter(c -> c.traffic().family() == family).toList();
  }

  private void find(List<Contribution> contributions, IpFamily family, boolean certain) {
    BigInteger minimum = limits.minimum(family);
    BigInteger everyone = Internet.addresses(family).size();
    List<Contribution> partial = new ArrayList<>();
    for (Contribution contribution : contributions) {
      BigInteger size = publicSize(contribution);
      if (size.compareTo(everyone) < 0) {
        partial.add(contribution);
      } else {
        alone(contribution, size, certain);
      }
    }
    TreeSet<Integer> protocols = new TreeSet<>(List.of(Traffic.ALL_PROTOCOLS));
    partial.forEach(contribution -> protocols.add(contribution.traffic().protocol()));
    for (int protocol : protocols) {
      union(partial, family, protocol, everyone, certain);
    }
    List<Contribution> small = new ArrayList<>();
    for (Contribution contribution : partial) {
      BigInteger size = publicSize(contribution);
      if (size.compareTo(minimum) < 0) {
        small.add(contribution);
      } else {
        alone(contribution, size, certain);
      }
    }
    for (int protocol : protocols) {
      union(small, family, protocol, minimum, certain);
    }
  }

  /** What is in no world that was looked at is still judged alone. */
  private void findAlone(List<Contribution> contributions, IpFamily family) {
    for (Contribution contribution : contributions) {
      if (!contribution.certain() && !single.contains(contribution)) {
        BigInteger size = publicSize(contribution);
        if (size.compareTo(limits.minimum(family)) >= 0) {
          alone(contribution, size, false);
        }
      }
    }
  }

  private static BigInteger publicSize(Contribution contribution) {
    Intervals space = Internet.addresses(contribution.traffic().family()).intervals();
    return Intervals.of(contribution.traffic().addresses()).intersect(space).size();
  }

  private void alone(Contribution contribution, BigInteger size, boolean certain) {
    if (contribution.certain() != certain || !single.add(contribution)) {
      return;
    }
    Traffic traffic = contribution.traffic();
    PortSet ports = traffic.selectors().subtract(openTogether(traffic));
    if (!ports.isEmpty()) {
      add(traffic.family(), traffic.protocol(), ports, size, List.of(contribution), certain);
    }
  }

  /** What unions open of a rule's traffic: said there, not once more of the rule alone. */
  private PortSet openTogether(Traffic traffic) {
    List<Interval> open = new ArrayList<>();
    for (Exposure exposure : unions) {
      boolean same =
          exposure.protocol() == traffic.protocol() || exposure.protocol() == Traffic.ALL_PROTOCOLS;
      if (exposure.family() == traffic.family() && same) {
        open.addAll(exposure.ports().intervals().parts());
      }
    }
    return new PortSet(Intervals.union(open));
  }

  private void union(
      List<Contribution> partial,
      IpFamily family,
      int protocol,
      BigInteger minimum,
      boolean certain) {
    List<Contribution> candidates =
        partial.stream().filter(c -> c.traffic().isOf(protocol)).toList();
    if (candidates.size() < 2) {
      return;
    }
    Intervals space = Internet.addresses(family).intervals();
    List<Traffic> boxes = candidates.stream().map(Contribution::traffic).toList();
    PortSet open = Sweep.open(boxes, space, minimum).subtract(alreadyOpen(family, protocol));
    if (open.isEmpty()) {
      return;
    }
    BigInteger covered = Internet.addresses(family).size();
    for (Sweep.Level level : Sweep.levels(boxes, space)) {
      if (!PortSet.of(level.low(), level.high()).intersect(open).isEmpty()) {
        covered = covered.min(level.covered());
      }
    }
    List<Contribution> parts = needed(candidates, open);
    add(family, protocol, open, covered, parts, certain);
    unions.add(found.get(found.size() - 1));
  }

  /** The rules that make up a union, without those that lie inside another one. */
  private static List<Contribution> needed(List<Contribution> candidates, PortSet open) {
    List<Contribution> sorted =
        candidates.stream()
            .filter(c -> !c.traffic().selectors().intersect(open).isEmpty())
            .sorted(
                (a, b) -> {
                  Interval first = a.traffic().addresses();
                  Interval second = b.traffic().addresses();
                  int byLow = first.low().compareTo(second.low());
                  return byLow != 0 ? byLow : second.high().compareTo(first.high());
                })
            .toList();
    List<Contribution> needed = new ArrayList<>();
    for (Contribution next : sorted) {
      boolean inside =
          !needed.isEmpty() && isInside(next.traffic(), needed.get(needed.size() - 1).traffic());
      if (!inside) {
        needed.add(next);
      }
    }
    needed.sort((a, b) -> a.peer().span().compareTo(b.peer().span()));
    return needed;
  }

  private static boolean isInside(Traffic inner, Traffic outer) {
    return outer.addresses().contains(inner.addresses())
        && outer.selectors().containsAll(inner.selectors());
  }

  private PortSet alreadyOpen(IpFamily family, int protocol) {
    List<Interval> open = new ArrayList<>();
    for (Exposure exposure : found) {
      boolean same =
          exposure.protocol() == protocol || exposure.protocol() == Traffic.ALL_PROTOCOLS;
      if (exposure.family() == family && same) {
        open.addAll(exposure.ports().intervals().parts());
      }
    }
    return new PortSet(Intervals.union(open));
  }

  private void add(
      IpFamily family,
      int protocol,
      PortSet ports,
      BigInteger publicAddresses,
      List<Contribution> contributions,
      boolean certain) {
    found.add(
        new Exposure(direction, family, protocol, ports, publicAddresses, contributions, certain));
  }
}
