package dev.sglint.reach;

import dev.sglint.model.Direction;
import dev.sglint.model.IpPermission;
import dev.sglint.model.Origin;
import dev.sglint.model.Peer;
import dev.sglint.model.PeerEntry;
import dev.sglint.model.PortBound;
import dev.sglint.model.Ports;
import dev.sglint.model.Protocol;
import dev.sglint.model.Protocols;
import dev.sglint.net.Cidr;
import dev.sglint.net.IpBlock;
import dev.sglint.net.PortSet;
import dev.sglint.value.Alternative;
import dev.sglint.value.Field;
import dev.sglint.value.Guard;
import dev.sglint.value.Ternary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Permissions to the traffic they allow to and from addresses. What EC2 would refuse to store
 * allows nothing.
 */
final class Contributions {
  private Contributions() {}

  static List<Contribution> of(IpPermission permission, Direction direction) {
    List<Contribution> contributions = new ArrayList<>();
    boolean other = permission.direction().test(d -> Ternary.of(d == direction)) == Ternary.FALSE;
    if (other || permission.presence().exists() == Ternary.FALSE) {
      return contributions;
    }
    boolean settled =
        permission.presence().exists() == Ternary.TRUE
            && permission.direction() instanceof Field.Known
            && permission.protocol() instanceof Field.Known
            && permission.fromPort() instanceof Field.Known
            && permission.toPort() instanceof Field.Known;
    for (Alternative<Protocol> protocol : permission.protocol().alternatives()) {
      for (Alternative<PortBound> from : permission.fromPort().alternatives()) {
        for (Alternative<PortBound> to : permission.toPort().alternatives()) {
          if (protocol.guard().contradicts(from.guard())
              || protocol.guard().and(from.guard()).contradicts(to.guard())) {
            continue;
          }
          Guard guard = protocol.guard().and(from.guard()).and(to.guard());
          Optional<Ports> ports = Ports.of(protocol.value(), from.value(), to.value());
          if (ports.isPresent()) {
            Origin origin =
                new Origin(permission.declaration(), permission.group(), Optional.of(direction));
            add(permission, origin, protocol.value(), ports.get(), guard, settled, contributions);
          }
        }
      }
    }
    return contributions;
  }

  private static void add(
      IpPermission permission,
      Origin origin,
      Protocol protocol,
      Ports ports,
      Guard guard,
      boolean settled,
      List<Contribution> contributions) {
    int number = Protocols.number(protocol);
    PortSet selectors = selectors(ports);
    for (PeerEntry entry : permission.peers().known()) {
      for (Alternative<Peer> peer : entry.peer().alternatives()) {
        Optional<IpBlock> block = block(peer.value());
        if (block.isEmpty() || guard.contradicts(peer.guard())) {
          continue;
        }
        int low = selectors.lowest();
        int high = selectors.intervals().parts().get(0).high().intValueExact();
        Traffic traffic =
            new Traffic(number, low, high, block.get().family(), block.get().interval());
        boolean certain = settled && entry.peer() instanceof Field.Known;
        contributions.add(
            new Contribution(traffic, origin, peer.provenance(), block.get().text(), certain));
      }
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

  private static Optional<IpBlock> block(Peer peer) {
    return peer.accept(
        new Peer.Visitor<Optional<IpBlock>>() {
          @Override
          public Optional<IpBlock> ipv4Range(Peer.Ipv4Range range) {
            return block(range.cidr());
          }

          @Override
          public Optional<IpBlock> ipv6Range(Peer.Ipv6Range range) {
            return block(range.cidr());
          }

          @Override
          public Optional<IpBlock> prefixList(Peer.PrefixList list) {
            return Optional.empty();
          }

          @Override
          public Optional<IpBlock> securityGroup(Peer.SecurityGroupRef group) {
            return Optional.empty();
          }

          private Optional<IpBlock> block(Cidr cidr) {
            return cidr.block();
          }
        });
  }
}
