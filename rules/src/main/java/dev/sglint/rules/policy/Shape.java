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
import dev.sglint.value.Ternary;
import java.math.BigInteger;
import java.util.Optional;
import java.util.function.Predicate;

/** What a permission looks like, whoever is at the other end. */
final class Shape {
  private static final int LAST_PORT = 65535;

  /** How many ports a rule has that has no range of them. */
  static final int LARGEST_RANGE = 1;

  private Shape() {}

  static boolean opens(IpPermission permission, Direction direction) {
    return permission.intent().opens()
        && permission.knownDirection().filter(d -> d == direction).isPresent();
  }

  static Ternary isOfAllProtocols(IpPermission permission) {
    return permission.protocol().test(protocol -> Ternary.of(protocol instanceof Protocol.All));
  }

  /** Whether it has more ports than some. */
  private static Ternary isPortRange(IpPermission permission, int largest) {
    Ternary ports = permission.protocol().test(p -> Ternary.of(Protocols.hasPorts(p)));
    return ports.and(
        permission
            .fromPort()
            .test(from -> permission.toPort().test(to -> Ternary.of(isRange(from, to, largest)))));
  }

  private static boolean isRange(PortBound from, PortBound to, int largest) {
    return from instanceof PortBound.Given low
        && to instanceof PortBound.Given high
        && low.in(0, LAST_PORT)
        && high.in(0, LAST_PORT)
        && low.value().add(BigInteger.valueOf(largest)).compareTo(high.value()) <= 0;
  }

  /** Reports a permission of a direction that is for all protocols. */
  static void reportAllProtocols(IpPermission permission, Direction direction, Findings findings) {
    if (opens(permission, direction)) {
      String message =
          "every protocol and port is allowed, whoever the " + direction.peerNoun() + " is";
      findings.report(
          isOfAllProtocols(permission),
          () ->
              Problem.in(permission, permission.protocol().provenance(), "all protocols", message));
    }
  }

  /**
   * Reports a permission of a direction that has a range of ports.
   *
   * @param largest how many ports it may have
   */
  static void reportPortRange(
      IpPermission permission, Direction direction, int largest, Findings findings) {
    if (opens(permission, direction)) {
      String message =
          "a range of ports is allowed where one rule for each port would say what they are for";
      findings.report(
          isPortRange(permission, largest),
          () -> Problem.in(permission, permission.fromPort().provenance(), "port range", message));
    }
  }

  /**
   * Reports each range of a kind that an ingress rule lets in.
   *
   * @param says what is said behind the range
   */
  static void reportSources(
      IpPermission permission, Predicate<IpBlock> isMeant, String says, Findings findings) {
    if (!opens(permission, Direction.INGRESS)) {
      return;
    }
    for (PeerEntry entry : permission.peers().known()) {
      Ternary holds = entry.peer() instanceof Field.Known ? Ternary.TRUE : Ternary.UNKNOWN;
      for (Alternative<Peer> peer : entry.peer().alternatives()) {
        Optional<IpBlock> block = peer.value().range().flatMap(Cidr::block).filter(isMeant);
        if (block.isPresent()) {
          String text = block.get().text();
          findings.report(
              holds,
              () -> Problem.in(permission, peer.provenance(), text, "`" + text + "` " + says));
        }
      }
    }
  }

  static boolean isOneAddress(IpBlock block) {
    return block.interval().size().equals(BigInteger.ONE);
  }
}
