package dev.sglint.state;

import dev.sglint.model.Direction;
import dev.sglint.model.IpPermission;
import dev.sglint.model.Peer;
import dev.sglint.model.PeerEntry;
import dev.sglint.model.PortBound;
import dev.sglint.model.Ports;
import dev.sglint.model.Protocol;
import dev.sglint.model.Protocols;
import dev.sglint.value.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A rule by what makes it one: direction, protocol, ports, peer. Two requests that agree in these
 * mean the same rule, whatever they say beside.
 *
 * @param protocol an IANA number, or -1 for all
 * @param low the first port, or the ICMP type; 0 for protocols that have neither
 * @param high the last port, or the ICMP code
 */
public record StoredRule(Direction direction, int protocol, int low, int high, StoredPeer peer) {
  private static final int ICMP = 1;
  private static final int TCP = 6;
  private static final int UDP = 17;
  private static final int ICMPV6 = 58;

  /** A rule and the entry of a permission that it is made of. */
  public record Written(StoredRule rule, PeerEntry entry) {}

  /** The rules that EC2 makes of a permission, as far as everything about them is known. */
  public static List<Written> of(IpPermission permission) {
    Optional<Direction> direction = permission.knownDirection();
    if (direction.isEmpty()
        || permission.isRefused()
        || !(permission.protocol() instanceof Field.Known<Protocol> protocol)
        || !(permission.fromPort() instanceof Field.Known<PortBound> from)
        || !(permission.toPort() instanceof Field.Known<PortBound> to)) {
      return List.of();
    }
    Optional<Ports> ports = Ports.of(protocol.value(), from.value(), to.value());
    if (ports.isEmpty()) {
      return List.of();
    }
    List<Written> rules = new ArrayList<>(permission.peers().known().size());
    for (PeerEntry entry : permission.peers().known()) {
      Optional<StoredPeer> peer =
          entry.peer() instanceof Field.Known<Peer> known
              ? StoredPeer.of(known.value())
              : Optional.empty();
      if (peer.isPresent()) {
        StoredRule rule = of(direction.get(), protocol.value(), ports.get(), peer.get());
        rules.add(new Written(rule, entry));
      }
    }
    return rules;
  }

  private static StoredRule of(
      Direction direction, Protocol protocol, Ports ports, StoredPeer peer) {
    int number = Protocols.number(protocol);
    if (ports instanceof Ports.PortRange range) {
      return new StoredRule(direction, number, range.from(), range.to(), peer);
    }
    if (ports instanceof Ports.IcmpTypeCode icmp) {
      return new StoredRule(direction, number, icmp.type(), icmp.code(), peer);
    }
    boolean icmpv6 = number == ICMPV6;
    return new StoredRule(direction, number, icmpv6 ? -1 : 0, icmpv6 ? -1 : 0, peer);
  }

  /** Whether it is the rule that every new group has: everything may go out. */
  public boolean letsAllOut() {
    return direction == Direction.EGRESS && protocol == -1 && peer.value().equals("0.0.0.0/0");
  }

  /** The rule in the words of EC2's message about duplicates. */
  public String ec2Words() {
    String traffic =
        switch (protocol) {
          case -1 -> "ALL";
          case TCP -> "TCP, from port: " + low + ", to port: " + high;
          case UDP -> "UDP, from port: " + low + ", to port: " + high;
          case ICMP -> "ICMP, type: " + all(low) + ", code: " + all(high);
          case ICMPV6 -> "ICMPv6, type: " + all(low) + ", code: " + all(high);
          default -> "protocol: " + protocol;
        };
    return "peer: " + peer.value() + ", " + traffic + ", ALLOW";
  }

  private static String all(int number) {
    return number < 0 ? "ALL" : Integer.toString(number);
  }

  /** The rule as people write it: {@code ingress tcp 22 <- 0.0.0.0/0}. */
  public String text() {
    String arrow = direction == Direction.INGRESS ? " <- " : " -> ";
    return direction.id() + " " + protocolText() + portsText() + arrow + peer.value();
  }

  /** The protocol as EC2 spells it. */
  public String protocolText() {
    return switch (protocol) {
      case TCP -> "tcp";
      case UDP -> "udp";
      case ICMP -> "icmp";
      case ICMPV6 -> "icmpv6";
      default -> Integer.toString(protocol);
    };
  }

  /** Whether the numbers are ports. */
  public boolean hasPorts() {
    return protocol == TCP || protocol == UDP;
  }

  /** Whether the numbers are an ICMP type and code. */
  public boolean hasIcmpTypes() {
    return protocol == ICMP || protocol == ICMPV6;
  }

  private String portsText() {
    if (hasPorts()) {
      return low == high ? " " + low : " " + low + "-" + high;
    }
    return hasIcmpTypes()
        ? " type "
            + all(low).toLowerCase(Locale.ROOT)
            + " code "
            + all(high).toLowerCase(Locale.ROOT)
        : "";
  }

  // Written out, as the generated ones cost a cold start many classes.
  @Override
  public boolean equals(Object other) {
    return other instanceof StoredRule that
        && that.direction == direction
        && that.protocol == protocol
        && that.low == low
        && that.high == high
        && that.peer.equals(peer);
  }

  @Override
  public int hashCode() {
    return ((peer.hashCode() * 31 + low) * 31 + high) * 31 + protocol;
  }
}
