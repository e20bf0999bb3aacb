package dev.sglint.diff;

import dev.sglint.model.Direction;
import dev.sglint.model.IpPermission;
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
import dev.sglint.reach.Grant;
import dev.sglint.reach.Traffic;
import dev.sglint.reach.Worlds;
import dev.sglint.source.SourceSpan;
import dev.sglint.state.StoredPeer;
import dev.sglint.value.Alternative;
import dev.sglint.value.Field;
import dev.sglint.value.Guard;
import dev.sglint.value.Ternary;
import dev.sglint.value.UnknownReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A permission to permits. What EC2 would refuse allows nothing; what cannot be seen is called by
 * the reason for that, so that the same on both sides is no difference.
 */
final class Permits {
  private static final int CODES = 256;

  private final IpPermission permission;
  private final List<Permit> permits;
  private Guard guard = Guard.ALWAYS;
  private String condition = "";
  private String unseen = "";
  private int protocol = Traffic.ALL_PROTOCOLS;
  private int low;
  private int high = PortSet.LAST;

  private Permits(IpPermission permission, List<Permit> permits) {
    this.permission = permission;
    this.permits = permits;
  }

  static List<Permit> of(IpPermission permission) {
    List<Permit> permits = new ArrayList<>();
    if (permission.intent().opens() && permission.presence().exists() != Ternary.FALSE) {
      for (IpPermission world : Worlds.of(permission)) {
        new Permits(world, permits).collect();
      }
    }
    return permits;
  }

  private void collect() {
    Presence presence = permission.presence();
    guard = presence.guard();
    condition = presence.exists() == Ternary.TRUE && guard.always() ? "" : words(guard);
    if (!select()) {
      return;
    }
    for (PeerEntry entry : permission.peers().known()) {
      SourceSpan place = entry.peer().provenance().span();
      boolean one = entry.peer() instanceof Field.Known;
      for (Alternative<Peer> peer : entry.peer().alternatives()) {
        if (!guard.contradicts(peer.guard())) {
          Guard both = guard.and(peer.guard());
          add(peer.value(), peer.provenance().span(), one ? condition : words(both));
        }
      }
      hidden(entry.peer()).ifPresent(reason -> add(unknown(reason), place, condition));
    }
    permission
        .peers()
        .more()
        .ifPresent(reason -> add(unknown(reason), permission.declaration().span(), condition));
  }

  /** Why a field may be what cannot be seen. */
  private static Optional<UnknownReason> hidden(Field<?> field) {
    if (field instanceof Field.Unknown<?> unknown) {
      return Optional.of(unknown.reason());
    }
    return field instanceof Field.OneOf<?> choice ? choice.others() : Optional.empty();
  }

  private static String words(Guard guard) {
    List<String> words = new ArrayList<>();
    guard
        .outcomes()
        .forEach(
            (atom, outcome) ->
                words.add(outcome.equals("true") ? atom : "(" + atom + ") is " + outcome));
    return words.isEmpty() ? "the rule exists" : String.join(" and ", words);
  }

  /** Protocol and selectors; false where EC2 would refuse them. */
  private boolean select() {
    List<String> hidden = new ArrayList<>();
    hidden(permission.protocol()).ifPresent(reason -> hidden.add(reason.detail()));
    Optional<Protocol> known = only(permission.protocol());
    Optional<PortBound> from = only(permission.fromPort());
    Optional<PortBound> to = only(permission.toPort());
    if (known.isPresent() && from.isPresent() && to.isPresent()) {
      return numbers(known.get(), from.get(), to.get());
    }
    if (known.isPresent()) {
      Protocol given = known.get();
      if (given instanceof Protocol.Unspecified || given instanceof Protocol.Unrecognised) {
        return false;
      }
      protocol = Protocols.number(given);
      if (!Protocols.hasPorts(given) && !Protocols.hasIcmpTypes(given)) {
        return true;
      }
      hidden.add(Protocols.text(given));
    }
    String first = bound(permission.fromPort());
    String last = bound(permission.toPort());
    hidden.add(first.equals(last) ? first : first + "-" + last);
    unseen = String.join(" ", hidden).strip();
    return true;
  }

  private boolean numbers(Protocol given, PortBound from, PortBound to) {
    Optional<Ports> ports = Ports.of(given, from, to);
    if (ports.isEmpty()) {
      return false;
    }
    protocol = Protocols.number(given);
    if (ports.get() instanceof Ports.PortRange range) {
      low = range.from();
      high = range.to();
    } else if (ports.get() instanceof Ports.IcmpTypeCode icmp
        && icmp.type() != Ports.IcmpTypeCode.ANY) {
      boolean allCodes = icmp.code() == Ports.IcmpTypeCode.ANY;
      low = icmp.type() * CODES + (allCodes ? 0 : icmp.code());
      high = allCodes ? low + CODES - 1 : low;
    }
    return true;
  }

  private static String bound(Field<PortBound> field) {
    Optional<PortBound> known = only(field);
    if (known.isPresent()) {
      return known.get() instanceof PortBound.Given given ? given.value().toString() : "";
    }
    return hidden(field).map(UnknownReason::detail).orElse("");
  }

  private static <T> Optional<T> only(Field<T> field) {
    return field instanceof Field.Known<T> known ? Optional.of(known.value()) : Optional.empty();
  }

  private void add(Peer peer, SourceSpan place, String when) {
    if (peer instanceof Peer.Ipv4Range range) {
      add(range.cidr(), place, when);
    } else if (peer instanceof Peer.Ipv6Range range) {
      add(range.cidr(), place, when);
    } else if (peer instanceof Peer.PrefixList list) {
      add(list, place, when);
    } else if (peer instanceof Peer.SecurityGroupRef group) {
      String name = StoredPeer.Kind.SECURITY_GROUP.id() + " " + group.group().text();
      add(new Grant.End.Named(name), place, when);
    }
  }

  /** A list of which all entries are known is its addresses. */
  private void add(Peer.PrefixList list, SourceSpan place, String when) {
    for (Field<Cidr> entry : list.entries().known()) {
      boolean one = entry instanceof Field.Known;
      for (Alternative<Cidr> cidr : entry.alternatives()) {
        if (!guard.contradicts(cidr.guard())) {
          add(cidr.value(), place, one ? when : words(guard.and(cidr.guard())));
        }
      }
      hidden(entry).ifPresent(reason -> add(unknown(reason), place, when));
    }
    if (list.entries().more().isPresent()) {
      String name = StoredPeer.Kind.PREFIX_LIST.id() + " " + list.id();
      add(new Grant.End.Named(name), place, when);
    }
  }

  private void add(Cidr cidr, SourceSpan place, String when) {
    Optional<IpBlock> block = cidr.block();
    if (block.isPresent()) {
      add(new Grant.End.Block(block.get().family(), block.get().interval()), place, when);
    }
  }

  private static Grant.End unknown(UnknownReason reason) {
    return new Grant.End.Named(Permit.UNKNOWN + reason.detail());
  }

  private void add(Grant.End end, SourceSpan place, String when) {
    boolean sure = when.isEmpty() && unseen.isEmpty();
    Grant grant = new Grant(protocol, low, high, end, sure);
    for (Direction direction : Direction.values()) {
      boolean same = permission.knownDirection().map(known -> known == direction).orElse(true);
      if (same) {
        String why = permission.knownDirection().isPresent() ? when : direction(when);
        permits.add(new Permit(direction, grant, why, unseen, place));
      }
    }
  }

  private String direction(String when) {
    String why = hidden(permission.direction()).map(UnknownReason::detail).orElse("");
    String direction = "the rule is of this direction" + (why.isEmpty() ? "" : ": " + why);
    return when.isEmpty() ? direction : when + " and " + direction;
  }
}
