package dev.sglint.model;

import java.math.BigInteger;
import java.util.Optional;

/** What a permission's protocol and bounds select, where EC2 accepts them. */
public sealed interface Ports {
  /** Every port, or every type and code: the bounds were absent or are ignored. */
  record AllPorts() implements Ports {}

  record PortRange(int from, int to) implements Ports {}

  /** An ICMP type and code; {@link #ANY} stands for all. */
  record IcmpTypeCode(int type, int code) implements Ports {
    public static final int ANY = -1;
  }

  /** The selection; empty where EC2 refuses the combination. */
  static Optional<Ports> of(Protocol protocol, PortBound from, PortBound to) {
    if (protocol instanceof Protocol.Unspecified || protocol instanceof Protocol.Unrecognised) {
      return Optional.empty();
    }
    if (Protocols.hasPorts(protocol)) {
      boolean valid =
          from instanceof PortBound.Given low
              && to instanceof PortBound.Given high
              && low.in(0, 65535)
              && high.in(0, 65535)
              && low.value().compareTo(high.value()) <= 0;
      return valid ? Optional.of(new PortRange(number(from), number(to))) : Optional.empty();
    }
    if (Protocols.hasIcmpTypes(protocol)) {
      return icmp(protocol, from, to);
    }
    return Optional.of(new AllPorts());
  }

  private static Optional<Ports> icmp(Protocol protocol, PortBound type, PortBound code) {
    boolean absent = type instanceof PortBound.Unspecified && code instanceof PortBound.Unspecified;
    if (absent) {
      return protocol instanceof Protocol.Icmpv6 ? Optional.of(new AllPorts()) : Optional.empty();
    }
    boolean valid =
        type instanceof PortBound.Given t
            && code instanceof PortBound.Given c
            && t.in(-1, 255)
            && c.in(-1, 255);
    if (!valid) {
      return Optional.empty();
    }
    if (number(type) == IcmpTypeCode.ANY && number(code) != IcmpTypeCode.ANY) {
      return Optional.empty();
    }
    return Optional.of(new IcmpTypeCode(number(type), number(code)));
  }

  private static int number(PortBound bound) {
    return bound instanceof PortBound.Given number
        ? number.value().min(BigInteger.valueOf(Integer.MAX_VALUE)).intValue()
        : IcmpTypeCode.ANY;
  }
}
