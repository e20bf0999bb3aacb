package dev.sglint.reach;

import dev.sglint.model.Direction;
import dev.sglint.model.IpPermission;
import dev.sglint.model.Origin;
import dev.sglint.model.Peer;
import dev.sglint.model.PeerEntry;
import dev.sglint.model.PortBound;
import dev.sglint.model.Ports;
import dev.sglint.model.Presence;
import dev.sglint.model.Protocol;
import dev.sglint.model.Protocols;
import dev.sglint.net.PortSet;
import dev.sglint.value.Alternative;
import dev.sglint.value.Field;
import dev.sglint.value.Guard;
import dev.sglint.value.Ternary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Permissions to what they let through. What EC2 would refuse to store lets nothing through. */
public final class Openings {
  private static final int CODES = 256;

  private final IpPermission permission;
  private final Direction direction;
  private final boolean settled;
  private final List<Opening> openings;

  private Openings(
      IpPermission permission, Direction direction, boolean settled, List<Opening> openings) {
    this.permission = permission;
    this.direction = direction;
    this.settled = settled;
    this.openings = openings;
  }

  /** What a permission lets through in a direction, or may, as far as that can be seen. */
  public static List<Opening> of(IpPermission permission, Direction direction) {
    List<Opening> openings = new ArrayList<>();
    Presence presence = permission.presence();
    if (presence.exists() == Ternary.FALSE) {
      return openings;
    }
    List<IpPermission> worlds = Worlds.of(permission);
    boolean settled = worlds.size() == 1 && presence.exists() == Ternary.TRUE;
    for (IpPermission world : worlds) {
      new Openings(world, direction, settled, openings).collect();
    }
    return openings;
  }

  private void collect() {
    Field<Direction> way = permission.direction();
    if (way.test(d -> Ternary.of(d == direction)) == Ternary.FALSE
        || !(permission.protocol() instanceof Field.Known<Protocol> protocol)
        || !(permission.fromPort() instanceof Field.Known<PortBound> from)
        || !(permission.toPort() instanceof Field.Known<PortBound> to)) {
      return;
    }
    Optional<Ports> ports = Ports.of(protocol.value(), from.value(), to.value());
    if (ports.isPresent()) {
      boolean sure = settled && way instanceof Field.Known;
      collect(Protocols.number(protocol.value()), ports.get(), sure);
    }
  }

  private void collect(int protocol, Ports ports, boolean sure) {
    Origin origin = permission.origin(Optional.of(direction));
    Guard guard = permission.presence().guard();
    int low = low(ports);
    int high = high(ports);
    for (PeerEntry entry : permission.peers().known()) {
      boolean known = sure && entry.peer() instanceof Field.Known;
      for (Alternative<Peer> peer : entry.peer().alternatives()) {
        if (!guard.contradicts(peer.guard())) {
          openings.add(
              new Opening(
                  protocol,
                  low,
                  high,
                  peer.value(),
                  origin,
                  peer.provenance(),
                  known,
                  guard.and(peer.guard())));
        }
      }
    }
  }

  private static int low(Ports ports) {
    if (ports instanceof Ports.PortRange range) {
      return range.from();
    }
    return ports instanceof Ports.IcmpTypeCode icmp && icmp.type() != Ports.IcmpTypeCode.ANY
        ? icmp.type() * CODES + Math.max(icmp.code(), 0)
        : 0;
  }

  private static int high(Ports ports) {
    if (ports instanceof Ports.PortRange range) {
      return range.to();
    }
    if (ports instanceof Ports.IcmpTypeCode icmp && icmp.type() != Ports.IcmpTypeCode.ANY) {
      boolean everyCode = icmp.code() == Ports.IcmpTypeCode.ANY;
      return icmp.type() * CODES + (everyCode ? CODES - 1 : icmp.code());
    }
    return PortSet.LAST;
  }
}
