package dev.sglint.rules.policy;

import dev.sglint.model.Direction;
import dev.sglint.model.IpPermission;
import dev.sglint.model.Peer;
import dev.sglint.model.PeerEntry;
import dev.sglint.model.PortBound;
import dev.sglint.model.Protocol;
import dev.sglint.model.Protocols;
import dev.sglint.net.Cidr;
import dev.sglint.net.IpBlock;
import dev.sglint.rule.Findings;
import dev.sglint.rule.Problem;
import dev.sglint.value.Alternative;
import dev.sglint.value.Field;
import dev.sglint.value.Provenance;
import dev.sglint.value.Ternary;
import java.util.Optional;

/** What a permission looks like, whoever is at the other end. */
final class Shape {
  private static final int LAST_PORT = 65535;

  private Shape() {}

  static boolean opens(IpPermission permission, Direction direction) {
    return permission.intent().opens()
        && permission.knownDirection().filter(d -> d == direction).isPresent();
  }

  static Ternary isOfAllProtocols(IpPermission permission) {
    return permission.protocol().test(protocol -> Ternary.of(protocol instanceof Protocol.All));
  }

  /** Whether it has ports, and more than one. */
  static Ternary isPortRange(IpPermission permission) {
    Ternary ports = permission.protocol().test(p -> Ternary.of(Protocols.hasPorts(p)));
    return ports.and(
        permission
            .fromPort()
            .test(from -> permission.toPort().test(to -> Ternary.of(isRange(from, to)))));
  }

  private static boolean isRange(PortBound from, PortBound to) {
    return from instanceof PortBound.Given low
        && to instanceof PortBound.Given high
        && low.in(0, LAST_PORT)
        && high.in(0, LAST_PORT)
        && low.value().compareTo(high.value()) < 0;
  }

  /** Reports a permission as a whole. */
  static void report(
      IpPermission permission,
      Ternary holds,
      Field<?> at,
      String subject,
      String message,
      Findings findings) {
    findings.report(holds, () -> Problem.in(permission, at.provenance(), subject, message));
  }

  /** Looks at one range of addresses that EC2 would take. */
  interface Visit {
    void block(IpBlock block, Provenance place, Ternary holds);
  }

  static void eachBlock(IpPermission permission, Visit visit) {
    for (PeerEntry entry : permission.peers().known()) {
      Ternary holds = entry.peer() instanceof Field.Known ? Ternary.TRUE : Ternary.UNKNOWN;
      for (Alternative<Peer> peer : entry.peer().alternatives()) {
        cidr(peer.value())
            .flatMap(Cidr::block)
            .ifPresent(block -> visit.block(block, peer.provenance(), holds));
      }
    }
  }

  private static Optional<Cidr> cidr(Peer peer) {
    if (peer instanceof Peer.Ipv4Range range) {
      return Optional.of(range.cidr());
    }
    return peer instanceof Peer.Ipv6Range range ? Optional.of(range.cidr()) : Optional.empty();
  }
}
