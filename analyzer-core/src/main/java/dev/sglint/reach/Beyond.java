package dev.sglint.reach;

import dev.sglint.net.Interval;
import dev.sglint.net.IpFamily;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Whether grants allow anything that others do not, and one packet that shows it: by one pass over
 * the selectors of each protocol, in O(n log n).
 */
public final class Beyond {
  /**
   * A packet.
   *
   * @param protocol an IANA number
   * @param selector see {@link Traffic}
   * @param end the named end, or the block that is this address alone
   */
  public record Packet(int protocol, int selector, Grant.End end) {}

  /** One protocol stands for all that nobody names. */
  private static final int UNNAMED = Traffic.ALL_PROTOCOLS;

  private final List<Grant> grants;
  private final List<Grant> others;

  private Beyond(List<Grant> grants, List<Grant> others) {
    this.grants = grants;
    this.others = others;
  }

  /** A packet that some grants allow and the others do not. */
  public static Optional<Packet> packet(List<Grant> grants, List<Grant> others) {
    Map<Object, Beyond> planes = new LinkedHashMap<>();
    for (Grant grant : grants) {
      plane(planes, grant).grants.add(grant);
    }
    for (Grant other : others) {
      if (planes.containsKey(kind(other.end()))) {
        plane(planes, other).others.add(other);
      }
    }
    for (Beyond plane : planes.values()) {
      Optional<Packet> packet = plane.find();
      if (packet.isPresent()) {
        return packet;
      }
    }
    return Optional.empty();
  }

  private static Beyond plane(Map<Object, Beyond> planes, Grant grant) {
    return planes.computeIfAbsent(
        kind(grant.end()), kind -> new Beyond(new ArrayList<>(), new ArrayList<>()));
  }

  /** Ends of different kinds have nothing in common. */
  private static Object kind(Grant.End end) {
    return end instanceof Grant.End.Block block ? block.family() : end;
  }

  private Optional<Packet> find() {
    TreeSet<Integer> named = new TreeSet<>();
    grants.forEach(grant -> named.add(grant.protocol()));
    others.forEach(other -> named.add(other.protocol()));
    named.add(UNNAMED);
    for (int protocol : named) {
      Optional<Packet> packet = find(protocol, named);
      if (packet.isPresent()) {
        return packet;
      }
    }
    return Optional.empty();
  }

  private Optional<Packet> find(int protocol, Set<Integer> named) {
    TreeMap<Integer, List<Change>> changes = new TreeMap<>();
    TreeSet<BigInteger> cuts = new TreeSet<>();
    add(grants, protocol, CoverTree.WANTED, changes, cuts);
    if (changes.isEmpty()) {
      return Optional.empty();
    }
    add(others, protocol, CoverTree.HELD, changes, cuts);
    List<BigInteger> starts = List.copyOf(cuts);
    Map<BigInteger, Integer> index = new TreeMap<>();
    starts.forEach(start -> index.put(start, index.size()));
    CoverTree tree = new CoverTree(starts.size());
    for (Map.Entry<Integer, List<Change>> at : changes.entrySet()) {
      for (Change change : at.getValue()) {
        int from = index.getOrDefault(change.addresses().low(), 0);
        int to = index.getOrDefault(change.addresses().high().add(BigInteger.ONE), 0);
        tree.add(change.side(), from, to, change.count());
      }
      OptionalInt first = tree.first();
      if (first.isPresent()) {
        int number = protocol == UNNAMED ? unnamed(named) : protocol;
        return Optional.of(new Packet(number, at.getKey(), end(starts.get(first.getAsInt()))));
      }
    }
    return Optional.empty();
  }

  private static int unnamed(Set<Integer> named) {
    int lowest = 0;
    while (named.contains(lowest)) {
      lowest++;
    }
    return lowest;
  }

  private Grant.End end(BigInteger address) {
    Grant.End any = grants.get(0).end();
    return any instanceof Grant.End.Block block ? at(block.family(), address) : any;
  }

  private static Grant.End at(IpFamily family, BigInteger address) {
    return new Grant.End.Block(family, new Interval(address, address));
  }

  /** That so many more cover addresses from here on. */
  private record Change(int side, Interval addresses, int count) {}

  private static void add(
      List<Grant> all,
      int protocol,
      int side,
      Map<Integer, List<Change>> changes,
      Set<BigInteger> cuts) {
    for (Grant grant : all) {
      if (grant.protocol() == protocol || grant.protocol() == Traffic.ALL_PROTOCOLS) {
        Interval addresses = Region.addresses(grant.end()).parts().get(0);
        cuts.add(addresses.low());
        cuts.add(addresses.high().add(BigInteger.ONE));
        changes
            .computeIfAbsent(grant.low(), l -> new ArrayList<>())
            .add(new Change(side, addresses, 1));
        changes
            .computeIfAbsent(grant.high() + 1, h -> new ArrayList<>())
            .add(new Change(side, addresses, -1));
      }
    }
  }
}
