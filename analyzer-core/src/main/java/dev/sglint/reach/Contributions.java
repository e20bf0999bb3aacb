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
import dev.sglint.net.Cidr;
import dev.sglint.net.IpBlock;
import dev.sglint.net.PortSet;
import dev.sglint.value.Alternative;
import dev.sglint.value.Field;
import dev.sglint.value.Guard;
import dev.sglint.value.Provenance;
import dev.sglint.value.Ternary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Permissions to the traffic they allow to and from addresses. What EC2 would refuse to store
 * allows nothing.
 */
final class Contributions {
  private final IpPermission permission;
  private final Origin origin;
  private final boolean settled;
  private final List<Contribution> contributions;
  private int number;
  private PortSet selectors = PortSet.ALL;

  private Contributions(
      IpPermission permission,
      Direction direction,
      boolean settled,
      List<Contribution> contributions) {
    this.permission = permission;
    this.origin = new Origin(permission.declaration(), permission.group(), Optional.of(direction));
    this.settled = settled;
    this.contributions = contributions;
  }

  static List<Contribution> of(IpPermission permission, Direction direction) {
    List<Contribution> contributions = new ArrayList<>();
    Presence presence = permission.presence();
    if (presence.exists() == Ternary.FALSE) {
      return contributions;
    }
    List<IpPermission> worlds = Worlds.of(permission);
    boolean settled = worlds.size() == 1 && presence.exists() == Ternary.TRUE;
    for (IpPermission world : worlds) {
      new Contributions(world, direction, settled, contributions).collect();
    }
    return contributions;
  }

  private void collect() {
    Field<Direction> direction = permission.direction();
    boolean other =
        direction.test(d -> Ternary.of(d == origin.direction().orElseThrow())) == Ternary.FALSE;
    if (other
        || !(permission.protocol() instanceof Field.Known<Protocol> protocol)
        || !(permission.fromPort() instanceof Field.Known<PortBound> from)
        || !(permission.toPort() instanceof Field.Known<PortBound> to)) {
      return;
    }
    Optional<Ports> ports = Ports.of(protocol.value(), from.value(), to.value());
    if (ports.isEmpty()) {
      return;
    }
    number = Protocols.number(protocol.value());
    selectors = selectors(ports.get());
    boolean sure = settled && direction instanceof Field.Known;
    for (PeerEntry entry : permission.peers().known()) {
      boolean known = sure && entry.peer() instanceof Field.Known;
      for (Alternative<Peer> peer : entry.peer().alternatives()) {
        add(peer, known);
      }
    }
  }

  private void add(Alternative<Peer> peer, boolean certain) {
    Guard guard = permission.presence().guard();
    if (guard.contradicts(peer.guard())) {
      return;
    }
    Guard both = guard.and(peer.guard());
    if (peer.value() instanceof Peer.Ipv4Range range) {
      add(range.cidr(), peer.provenance(), certain, both);
    } else if (peer.value() instanceof Peer.Ipv6Range range) {
      add(range.cidr(), peer.provenance(), certain, both);
    } else if (peer.value() instanceof Peer.PrefixList list) {
      for (Field<Cidr> entry : list.entries().known()) {
        boolean known = certain && entry instanceof Field.Known;
        for (Alternative<Cidr> cidr : entry.alternatives()) {
          if (!both.contradicts(cidr.guard())) {
            Provenance place = through(peer.provenance(), cidr.provenance());
            add(cidr.value(), place, known, both.and(cidr.guard()));
          }
        }
      }
    }
  }

  /** An entry of a prefix list stands where a rule names the list. */
  private static Provenance through(Provenance list, Provenance entry) {
    List<Provenance> inputs = new ArrayList<>(list.inputs());
    inputs.add(entry);
    return Provenance.of(list.step(), list.text(), list.span(), inputs);
  }

  private void add(Cidr cidr, Provenance place, boolean certain, Guard guard) {
    Optional<IpBlock> block = cidr.block();
    if (block.isPresent()) {
      int low = selectors.lowest();
      int high = selectors.intervals().parts().get(0).high().intValueExact();
      Traffic traffic =
          new Traffic(number, low, high, block.get().family(), block.get().interval());
      contributions.add(
          new Contribution(traffic, origin, place, block.get().text(), certain, guard));
    }
  }

  private static PortSet selectors(Ports ports) {
    if (ports instanceof Ports.PortRange range) {
      return PortSet.of(range.from(), range.to());
    }
    if (ports instanceof Ports.IcmpTypeCode icmp && icmp.type() != Ports.IcmpTypeCode.ANY) {
      int first = icmp.type() * 256;
      return icmp.code() == Ports.IcmpTypeCode.ANY
          ? PortSet.of(first, first + 255)
          : PortSet.of(first + icmp.code(), first + icmp.code());
    }
    return PortSet.ALL;
  }
}
