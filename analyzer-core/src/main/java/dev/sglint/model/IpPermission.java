package dev.sglint.model;

import dev.sglint.value.Elements;
import dev.sglint.value.Field;
import java.util.Optional;

/**
 * One permission as written: protocol, bounds and peers; EC2 makes one rule of each peer.
 *
 * @param direction one of both where only the id of the rule is known
 * @param ruleId the id of the stored rule that this is or becomes, where one is given
 */
public record IpPermission(
    Declaration declaration,
    Intent intent,
    Field<Direction> direction,
    Field<GroupIdentity> group,
    Optional<Field<String>> ruleId,
    Field<Protocol> protocol,
    Field<PortBound> fromPort,
    Field<PortBound> toPort,
    Elements<PeerEntry> peers,
    Presence presence) {

  /** The same permission, if something else decides whether it exists. */
  public IpPermission with(Presence other) {
    return new IpPermission(
        declaration, intent, direction, group, ruleId, protocol, fromPort, toPort, peers, other);
  }

  /** Whether what is to make it refuses it as it stands: there is no such rule. */
  public boolean isRefused() {
    return presence.refused();
  }

  /** The direction, where it is known. */
  public Optional<Direction> knownDirection() {
    return direction instanceof Field.Known<Direction> known
        ? Optional.of(known.value())
        : Optional.empty();
  }

  /** What the other end is called. */
  public String peerNoun() {
    return knownDirection().map(Direction::peerNoun).orElse("source or destination");
  }

  /** Where it stands, for findings about traffic. */
  public Origin origin() {
    return origin(knownDirection());
  }

  /** The same for what it lets through in a direction. */
  public Origin origin(Optional<Direction> way) {
    return new Origin(declaration, group, way, isRefused());
  }
}
