package dev.sglint.diff;

import dev.sglint.reach.Beyond;
import dev.sglint.reach.Difference;
import dev.sglint.reach.Grant;
import dev.sglint.reach.Region;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one side of a group and direction allows and the other does not.
 *
 * @param shown the widest first; of what one rule allows no other line is needed that it holds
 * @param more how many rules beside allow something that the other side does not, at most {@link
 *     #MAX_COUNTED}
 */
public record Changes(List<Change> shown, int more) {
  /** More of them are counted. */
  public static final int MAX_SHOWN = 50;

  /** More of them are not even counted. */
  public static final int MAX_COUNTED = 1000;

  public static final Changes NONE = new Changes(List.of(), 0);

  private static final Comparator<Permit> WIDE_FIRST =
      Comparator.comparing((Permit permit) -> width(permit.grant()), Comparator.reverseOrder())
          .thenComparing(permit -> permit.grant().low() - permit.grant().high())
          .thenComparing(Permit::place);

  public Changes {
    shown = List.copyOf(shown);
  }

  public boolean isEmpty() {
    return shown.isEmpty();
  }

  private static BigInteger width(Grant grant) {
    return grant.end() instanceof Grant.End.Block block ? block.addresses().size() : BigInteger.ONE;
  }

  /** What {@code permits} allow beyond {@code others}. */
  static Changes of(List<Permit> permits, List<Permit> others) {
    Map<Permit.Plane, List<Permit>> planes = new LinkedHashMap<>();
    permits.forEach(
        permit -> planes.computeIfAbsent(permit.plane(), p -> new ArrayList<>()).add(permit));
    List<Grant> sure = grants(others, Permit.Plane.SURE);
    Finder finder = new Finder(sure, others);
    planes.forEach(finder::plane);
    return finder.found();
  }

  private static List<Grant> grants(List<Permit> permits, Permit.Plane plane) {
    List<Grant> grants = new ArrayList<>();
    for (Permit permit : permits) {
      if (permit.plane().equals(plane)) {
        grants.add(permit.grant());
      }
    }
    return grants;
  }

  /** Looks at the permits one after the other. */
  private static final class Finder {
    private final List<Grant> sure;
    private final List<Permit> others;
    private final List<Change> shown = new ArrayList<>();
    private int more;

    Finder(List<Grant> sure, List<Permit> others) {
      this.sure = sure;
      this.others = others;
    }

    void plane(Permit.Plane plane, List<Permit> permits) {
      List<Grant> held = new ArrayList<>(sure);
      if (!plane.isSure()) {
        held.addAll(grants(others, plane));
      }
      List<Permit> fresh = new ArrayList<>(permits);
      Set<Grant> same = new HashSet<>(held);
      fresh.removeIf(permit -> same.contains(permit.grant()));
      List<Grant> wanted = new ArrayList<>();
      fresh.forEach(permit -> wanted.add(permit.grant()));
      if (Beyond.packet(wanted, held).isEmpty()) {
        return;
      }
      fresh.sort(WIDE_FIRST);
      // What a line before holds already needs no line of its own.
      List<Grant> told = new ArrayList<>(held);
      for (Permit permit : fresh) {
        if (more < MAX_COUNTED && isBeyond(permit.grant(), told)) {
          told.add(permit.grant());
          if (shown.size() < MAX_SHOWN) {
            tell(permit, held);
          } else {
            more++;
          }
        }
      }
    }

    /** Few of many rules have to do with one. */
    private static boolean isBeyond(Grant grant, List<Grant> others) {
      List<Grant> near = new ArrayList<>();
      for (Grant other : others) {
        if (Difference.overlap(grant, other).isPresent()) {
          near.add(other);
        }
      }
      return Beyond.packet(List.of(grant), near).isPresent();
    }

    private void tell(Permit permit, List<Grant> held) {
      if (!permit.isSure() || Permit.isUnknown(permit.grant().end())) {
        add(permit, Difference.of(permit.grant(), held), false);
        return;
      }
      List<Grant> possible = new ArrayList<>();
      for (Permit other : others) {
        if (!other.isSure() || Permit.isUnknown(other.grant().end())) {
          Difference.overlap(permit.grant(), widest(other, permit)).ifPresent(possible::add);
        }
      }
      List<Grant> all = new ArrayList<>(held);
      all.addAll(possible);
      add(permit, Difference.of(permit.grant(), all), true);
      List<Grant> said = new ArrayList<>(held);
      for (Grant maybe : possible) {
        add(permit, Difference.of(maybe, said), false);
        said.add(maybe);
      }
    }

    /** An end that cannot be seen may be any other. */
    private static Grant widest(Permit permit, Permit asked) {
      Grant grant = permit.grant();
      return Permit.isUnknown(grant.end()) ? grant.at(asked.grant().end()) : grant;
    }

    private void add(Permit permit, List<Region> regions, boolean certain) {
      for (Region region : regions) {
        shown.add(new Change(region, permit.condition(), permit.unseen(), certain, permit.place()));
      }
    }

    /** Lines that touch are one. */
    Changes found() {
      List<Change> joined = new ArrayList<>();
      for (Change change : shown) {
        Change next = change;
        for (int i = 0; i < joined.size(); ) {
          if (joined.get(i).canJoin(next)) {
            next = joined.remove(i).join(next);
            i = 0;
          } else {
            i++;
          }
        }
        joined.add(next);
      }
      int cut = Math.max(0, joined.size() - MAX_SHOWN);
      return new Changes(joined.subList(0, joined.size() - cut), more + cut);
    }
  }
}
