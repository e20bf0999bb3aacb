package dev.sglint.reach;

import dev.sglint.net.Interval;
import dev.sglint.net.Intervals;
import dev.sglint.net.IpFamily;
import dev.sglint.net.PortSet;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Whether a union of boxes holds all of another box, and a packet that shows where it does not. */
public final class Containment {
  private static final int LAST_PROTOCOL = 255;

  private Containment() {}

  /**
   * A packet.
   *
   * @param protocol an IANA number
   * @param selector see {@link Traffic}
   */
  public record Packet(int protocol, int selector, IpFamily family, BigInteger address) {}

  /**
   * The lowest packet of a box that none of others holds, in O(n log n) for each protocol that they
   * name. Of all protocols those that people know best come first.
   */
  public static Optional<Packet> beyond(Traffic asked, List<Traffic> others) {
    List<Traffic> near = others.stream().filter(asked::overlaps).toList();
    for (int protocol : protocols(asked, near)) {
      Optional<Packet> packet = beyond(asked, protocol, near);
      if (packet.isPresent()) {
        return packet;
      }
    }
    return Optional.empty();
  }

  /** Those that have to be looked at: where one is not named, it stands for all that are not. */
  private static Set<Integer> protocols(Traffic asked, List<Traffic> others) {
    if (asked.protocol() != Traffic.ALL_PROTOCOLS) {
      return Set.of(asked.protocol());
    }
    int icmp = asked.family() == IpFamily.IPV4 ? Traffic.ICMP : Traffic.ICMPV6;
    Set<Integer> protocols = new LinkedHashSet<>(List.of(Traffic.TCP, Traffic.UDP, icmp));
    TreeSet<Integer> named = new TreeSet<>();
    others.forEach(other -> named.add(other.protocol()));
    named.remove(Traffic.ALL_PROTOCOLS);
    protocols.addAll(named);
    for (int protocol = 0; protocol <= LAST_PROTOCOL; protocol++) {
      if (protocols.add(protocol)) {
        break;
      }
    }
    return protocols;
  }

  private static Optional<Packet> beyond(Traffic asked, int protocol, List<Traffic> others) {
    List<Traffic> relevant = others.stream().filter(other -> other.isOf(protocol)).toList();
    Intervals space = Intervals.of(asked.addresses());
    PortSet held =
        relevant.isEmpty() ? PortSet.EMPTY : Sweep.open(relevant, space, asked.addresses().size());
    PortSet missing = asked.selectors().subtract(held);
    if (missing.isEmpty()) {
      return Optional.empty();
    }
    int selector = missing.lowest();
    List<Interval> there = new ArrayList<>();
    for (Traffic other : relevant) {
      if (other.low() <= selector && selector <= other.high()) {
        there.add(other.addresses());
      }
    }
    BigInteger address = space.subtract(Intervals.union(there)).parts().get(0).low();
    return Optional.of(new Packet(protocol, selector, asked.family(), address));
  }
}
