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
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * Finds where a group is open to the internet: by one rule alone, and by several that only together
 * amount to it. What a rule opens alone is not said again of a union.
 */
public final class Exposures {
  private final Direction direction;
  private final List<Exposure> found = new ArrayList<>();

  private Exposures(Direction direction) {
    this.direction = direction;
  }

  public static List<Exposure> of(SecurityGroup group, Direction direction) {
    List<Contribution> certain = new ArrayList<>();
    List<Contribution> all = new ArrayList<>();
    for (IpPermission permission : group.permissions()) {
      if (permission.direction() == direction) {
        for (Contribution contribution : Contributions.of(permission)) {
          all.add(contribution);
          if (contribution.certain()) {
            certain.add(contribution);
          }
        }
      }
    }
    Exposures exposures = new Exposures(direction);
    for (IpFamily family : IpFamily.values()) {
      exposures.find(of(certain, family), family, true);
      if (all.size() > certain.size()) {
        exposures.find(of(all, family), family, false);
      }
    }
    exposures.found.sort(Comparator.comparing(exposure -> exposure.last().peer().span()));
    return List.copyOf(exposures.found);
  }

  private static List<Contribution> of(List<Contribution> contributions, IpFamily family) {
    return contributions.stream().filter(c -> c.traffic().family() == family).toList();
  }

  private void find(List<Contribution> contributions, IpFamily family, boolean certain) {
    BigInteger minimum = Internet.minimum(family);
    Intervals space = Internet.addresses(family).intervals();
    List<Contribution> small = new ArrayList<>();
    for (Contribution contribution : contributions) {
      BigInteger size = Intervals.of(contribution.traffic().addresses()).intersect(space).size();
      if (size.compareTo(minimum) < 0) {
        small.add(contribution);
      } else if (contribution.certain() == certain) {
        Traffic traffic = contribution.traffic();
        add(family, traffic.protocol(), traffic.selectors(), size, List.of(contribution), certain);
      }
    }
    TreeSet<Integer> protocols = new TreeSet<>(List.of(Traffic.ALL_PROTOCOLS));
    small.forEach(contribution -> protocols.add(contribution.traffic().protocol()));
    for (int protocol : protocols) {
      union(small, family, protocol, certain);
    }
  }

  private void union(List<Contribution> small, IpFamily family, int protocol, boolean certain) {
    List<Contribution> candidates = small.stream().filter(c -> c.traffic().isOf(protocol)).toList();
    if (candidates.size() < 2) {
      return;
    }
    Intervals space = Internet.addresses(family).intervals();
    List<Traffic> boxes = candidates.stream().map(Contribution::traffic).toList();
    PortSet open =
        Sweep.open(boxes, space, Internet.minimum(family)).subtract(alreadyOpen(family, protocol));
    if (open.isEmpty()) {
      return;
    }
    List<Contribution> parts =
        candidates.stream()
            .filter(c -> !c.traffic().selectors().intersect(open).isEmpty())
            .sorted(Comparator.comparing(c -> c.peer().span()))
            .toList();
    BigInteger covered = null;
    for (Sweep.Level level : Sweep.levels(boxes, space)) {
      if (!PortSet.of(level.low(), level.high()).intersect(open).isEmpty()) {
        covered = covered == null ? level.covered() : covered.min(level.covered());
      }
    }
    add(family, protocol, open, covered == null ? BigInteger.ZERO : covered, parts, certain);
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
