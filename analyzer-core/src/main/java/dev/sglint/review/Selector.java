package dev.sglint.review;

import dev.sglint.net.PortSet;
import dev.sglint.reach.Grant;
import dev.sglint.reach.Traffic;

/**
 * A range of ports of a protocol, or of types of the ICMPs.
 *
 * @param protocol an IANA number, or {@link Traffic#ALL_PROTOCOLS}
 * @param low the first selector, see {@link Traffic}
 */
public record Selector(int protocol, int low, int high) {
  static final Selector EVERYTHING = new Selector(Traffic.ALL_PROTOCOLS, 0, PortSet.LAST);

  private static final int CODES = 256;

  static Selector of(Grant grant) {
    return new Selector(grant.protocol(), grant.low(), grant.high());
  }

  static Selector port(String protocol, int port) {
    return new Selector(protocol.equals("udp") ? Traffic.UDP : Traffic.TCP, port, port);
  }

  boolean hasPorts() {
    return protocol == Traffic.TCP || protocol == Traffic.UDP;
  }

  /** Whether it is all that there is to its protocol. */
  boolean isWhole() {
    return low <= (hasPorts() ? 1 : 0) && high == PortSet.LAST;
  }

  /** Whether a grant allows all of it. */
  boolean isIn(Grant grant) {
    boolean same = grant.protocol() == Traffic.ALL_PROTOCOLS || grant.protocol() == protocol;
    return same && grant.low() <= low && high <= grant.high();
  }

  boolean holds(Selector other) {
    return protocol == other.protocol && low <= other.low && other.high <= high;
  }

  /** As {@code tcp 22}, {@code tcp all ports}, {@code icmp}, {@code all traffic}. */
  String text() {
    String name =
        switch (protocol) {
          case Traffic.ALL_PROTOCOLS -> "all traffic";
          case Traffic.TCP -> "tcp";
          case Traffic.UDP -> "udp";
          case Traffic.ICMP -> "icmp";
          case Traffic.ICMPV6 -> "icmpv6";
          default -> "protocol " + protocol;
        };
    if (hasPorts()) {
      return name + " " + (isWhole() ? "all ports" : range(low, high));
    }
    boolean icmp = protocol == Traffic.ICMP || protocol == Traffic.ICMPV6;
    return icmp && !isWhole() ? name + " type " + range(low / CODES, high / CODES) : name;
  }

  private static String range(int from, int to) {
    return from == to ? Integer.toString(from) : from + "\u2013" + to;
  }
}
