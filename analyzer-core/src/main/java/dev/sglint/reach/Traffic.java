package dev.sglint.reach;

import dev.sglint.net.Interval;
import dev.sglint.net.IpFamily;
import dev.sglint.net.PortSet;
import java.math.BigInteger;

/**
 * A box of packets: one protocol or all, a range of selectors, a range of addresses. The selector
 * is the port for TCP and UDP, {@code type * 256 + code} for the ICMPs, and spans everything where
 * a protocol has neither.
 */
public record Traffic(int protocol, int low, int high, IpFamily family, Interval addresses) {
  /** Stands for every protocol. */
  public static final int ALL_PROTOCOLS = -1;

  public static final int ICMP = 1;
  public static final int TCP = 6;
  public static final int UDP = 17;
  public static final int ICMPV6 = 58;

  /**
   * Whether it holds packets of a protocol; asked for all protocols, only a box of all answers yes.
   */
  public boolean isOf(int asked) {
    return protocol == ALL_PROTOCOLS || protocol == asked;
  }

  public PortSet selectors() {
    return PortSet.of(low, high);
  }

  public boolean overlaps(Traffic other) {
    boolean sameProtocol = isOf(other.protocol) || other.isOf(protocol);
    return sameProtocol
        && family == other.family
        && low <= other.high
        && other.low <= high
        && addresses.overlaps(other.addresses);
  }

  /** What both hold; they must overlap. */
  public Traffic intersect(Traffic other) {
    int both = protocol == ALL_PROTOCOLS ? other.protocol : protocol;
    BigInteger first = addresses.low().max(other.addresses.low());
    BigInteger last = addresses.high().min(other.addresses.high());
    Interval common = new Interval(first, last);
    return new Traffic(both, Math.max(low, other.low), Math.min(high, other.high), family, common);
  }
}
