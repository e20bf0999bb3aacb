package dev.sglint.reach;

import dev.sglint.model.IpPermission;
import dev.sglint.model.Peer;
import dev.sglint.model.PeerEntry;
import dev.sglint.model.PortBound;
import dev.sglint.model.Ports;
import dev.sglint.model.Protocol;
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

  static List<Contribution> of(IpPermission permission) {
    List<Contribution> contributions = new ArrayList<>();
    if (permission.presence().exists() == Ternary.FALSE) {
      return contributions;
    }
    boolean settled =
        permission.presence().exists() == Ternary.TRUE
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
            add(permission, protocol.value(), ports.get(), guard, settled, contributions);
          }
        }
      }
    }
    return contributions;
  }

  private static void add(
      IpPermission permission,
      Protocol protocol,
      Ports ports,
      Guard guard,
      boolean settled,
      List<Contribution> contributions) {
    int number = number(protocol);
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
            new Contribution(
                traffic, permission, entry, peer.provenance(), block.get().text(), certain));
      }
    }
  }

  private static int number(Protocol protocol) {
    return protocol.accept(
        new Protocol.Visitor<Integer>() {
          @Override
          public Integer all(Protocol.All all) {
            return Traffic.ALL_PROTOCOLS;
          }

          @Override
          public Integer tcp(Protocol.Tcp tcp) {
            return Traffic.TCP;
          }

          @Override
          public Integer udp(Protocol.Udp udp) {
            return Traffic.UDP;
          }

          @Override
          public Integer icmp(Protocol.Icmp icmp) {
            return Traffic.ICMP;
          }

          @Override
          public Integer icmpv6(Protocol.Icmpv6 icmpv6) {
            return Traffic.ICMPV6;
          }

          @Override
          public Integer other(Protocol.Other other) {
            return other.number();
          }

          @Override
          public Integer unspecified(Protocol.Unspecified unspecified) {
            throw new IllegalStateException("no ports without a protocol");
          }

          @Override
          public Integer unrecognised(Protocol.Unrecognised unrecognised) {
            throw new IllegalStateException("no ports of an unknown protocol");
          }
        });
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
