package dev.sglint.reach;

import dev.sglint.net.Interval;
import dev.sglint.net.Intervals;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** What one grant allows and others, whatever they overlap, do not; exactly. */
public final class Difference {
  private static final BigInteger ONE = BigInteger.ONE;

  private Difference() {}

  /**
   * The rest of a grant as disjoint regions, as few as there are different sets of addresses; none
   * where the others cover it. {@link Beyond} answers sooner whether there is any.
   */
  public static List<Region> of(Grant grant, List<Grant> others) {
    List<Grant> near = new ArrayList<>();
    for (Grant other : others) {
      if (overlap(grant, other).isPresent()) {
        near.add(other);
      }
    }
    if (near.isEmpty()) {
      return List.of(Region.of(grant));
    }
    return grant.protocol() == Traffic.ALL_PROTOCOLS
        ? ofAll(grant, near)
        : cut(grant, near, Region.Protocols.one(grant.protocol()));
  }

  /** Protocols of which the same is left as of those that nobody names are not told apart. */
  private static List<Region> ofAll(Grant grant, List<Grant> others) {
    TreeSet<Integer> named = new TreeSet<>();
    others.forEach(other -> named.add(other.protocol()));
    named.remove(Traffic.ALL_PROTOCOLS);
    Map<Intervals, Intervals> rest = left(grant, of(others, Traffic.ALL_PROTOCOLS));
    TreeSet<Integer> without = new TreeSet<>();
    List<Region> regions = new ArrayList<>();
    for (int protocol : named) {
      Map<Intervals, Intervals> own = left(grant, of(others, protocol));
      if (!own.equals(rest)) {
        without.add(protocol);
        regions.addAll(regions(own, grant, Region.Protocols.one(protocol)));
      }
    }
    List<Region> all = new ArrayList<>(regions(rest, grant, Region.Protocols.allBut(without)));
    all.addAll(regions);
    return all;
  }

  private static List<Grant> of(List<Grant> grants, int protocol) {
    List<Grant> same = new ArrayList<>();
    for (Grant grant : grants) {
      if (grant.protocol() == protocol || grant.protocol() == Traffic.ALL_PROTOCOLS) {
        same.add(grant);
      }
    }
    return same;
  }

  private static List<Region> cut(Grant grant, List<Grant> others, Region.Protocols protocols) {
    return regions(left(grant, others), grant, protocols);
  }

  private static List<Region> regions(
      Map<Intervals, Intervals> left, Grant grant, Region.Protocols protocols) {
    List<Region> regions = new ArrayList<>();
    left.forEach(
        (addresses, selectors) ->
            regions.add(new Region(protocols, selectors, grant.end(), addresses)));
    return regions;
  }

  /** The sets of addresses that are left, each with the selectors on which it is. */
  private static Map<Intervals, Intervals> left(Grant grant, List<Grant> others) {
    TreeSet<BigInteger> cuts = new TreeSet<>();
    Interval whole = grant.selectors();
    cuts.add(whole.low());
    cuts.add(whole.high().add(ONE));
    for (Grant other : others) {
      cuts.add(other.selectors().low().max(whole.low()));
      cuts.add(other.selectors().high().min(whole.high()).add(ONE));
    }
    Intervals all = Region.addresses(grant.end());
    Map<Intervals, List<Interval>> left = new LinkedHashMap<>();
    BigInteger from = whole.low();
    for (BigInteger cut : cuts.tailSet(from, false)) {
      List<Interval> covered = new ArrayList<>();
      for (Grant other : others) {
        if (other.selectors().contains(from)) {
          covered.addAll(Region.addresses(other.end()).parts());
        }
      }
      Intervals rest = all.subtract(Intervals.union(covered));
      if (!rest.isEmpty()) {
        left.computeIfAbsent(rest, r -> new ArrayList<>())
            .add(new Interval(from, cut.subtract(ONE)));
      }
      from = cut;
    }
    Map<Intervals, Intervals> joined = new LinkedHashMap<>();
    left.forEach((addresses, selectors) -> joined.put(addresses, Intervals.union(selectors)));
    return joined;
  }

  /** What two grants both allow, which is again what a grant may allow. */
  public static Optional<Grant> overlap(Grant one, Grant other) {
    boolean protocols =
        one.protocol() == other.protocol()
            || one.protocol() == Traffic.ALL_PROTOCOLS
            || other.protocol() == Traffic.ALL_PROTOCOLS;
    int low = Math.max(one.low(), other.low());
    int high = Math.min(one.high(), other.high());
    Optional<Grant.End> end = common(one.end(), other.end());
    if (!protocols || low > high || end.isEmpty()) {
      return Optional.empty();
    }
    int protocol = Math.max(one.protocol(), other.protocol());
    return Optional.of(
        new Grant(protocol, low, high, end.get(), one.isCertain() && other.isCertain()));
  }

  /** Of two blocks that are not disjoint one holds the other. */
  private static Optional<Grant.End> common(Grant.End one, Grant.End other) {
    if (one instanceof Grant.End.Block a && other instanceof Grant.End.Block b) {
      if (a.family() != b.family() || !a.addresses().overlaps(b.addresses())) {
        return Optional.empty();
      }
      return Optional.of(a.addresses().contains(b.addresses()) ? b : a);
    }
    return one.equals(other) ? Optional.of(one) : Optional.empty();
  }
}
