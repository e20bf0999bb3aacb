package dev.sglint.engine;

import dev.sglint.model.Description;
import dev.sglint.model.Direction;
import dev.sglint.model.GroupIdentity;
import dev.sglint.model.IpPermission;
import dev.sglint.model.Peer;
import dev.sglint.model.PeerEntry;
import dev.sglint.model.PortBound;
import dev.sglint.model.Protocol;
import dev.sglint.model.Protocols;
import dev.sglint.net.Cidr;
import dev.sglint.net.IpBlock;
import dev.sglint.value.Alternative;
import dev.sglint.value.Field;
import dev.sglint.value.Ternary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Permissions to the rules that EC2 makes of them: one for each peer, in the form in which it
 * stores them.
 */
public final class NormalisedRules {
  /** By place, then by what stands there. */
  static final Comparator<NormalisedRule> ORDER =
      Comparator.comparing(NormalisedRule::place)
          .thenComparing(NormalisedRule::declaration)
          .thenComparing(rule -> rule.peer().map(NormalisedRule.PeerText::value).orElse(""));

  private NormalisedRules() {}

  public static List<NormalisedRule> of(List<IpPermission> permissions) {
    Map<String, NormalisedRule> rules = new LinkedHashMap<>();
    for (IpPermission permission : permissions) {
      add(permission, rules);
    }
    List<NormalisedRule> sorted = new ArrayList<>(rules.values());
    sorted.sort(ORDER);
    return sorted;
  }

  /** How many there are. */
  static int count(List<IpPermission> permissions) {
    int count = 0;
    for (IpPermission permission : permissions) {
      for (PeerEntry entry : permission.peers().known()) {
        count += Math.max(1, entry.peer().alternatives().size());
      }
      count += hasRest(permission) ? 1 : 0;
    }
    return count;
  }

  /** Whether there is a line for what may be beside the peers that are known. */
  private static boolean hasRest(IpPermission permission) {
    return permission.peers().known().isEmpty() || permission.peers().more().isPresent();
  }

  private static void add(IpPermission permission, Map<String, NormalisedRule> rules) {
    List<PeerEntry> peers = permission.peers().known();
    for (PeerEntry entry : peers) {
      List<Alternative<Peer>> alternatives = entry.peer().alternatives();
      for (Alternative<Peer> alternative : alternatives) {
        List<String> unknown = new ArrayList<>();
        if (alternatives.size() > 1) {
          unknown.add("peer");
        }
        put(
            rules,
            rule(permission, Optional.of(entry), Optional.of(peer(alternative.value())), unknown));
      }
      if (alternatives.isEmpty()) {
        put(
            rules,
            rule(
                permission,
                Optional.of(entry),
                Optional.empty(),
                new ArrayList<>(List.of("peer"))));
      }
    }
    if (hasRest(permission)) {
      List<String> unknown = new ArrayList<>();
      if (permission.peers().more().isPresent()) {
        unknown.add("peer");
      }
      put(rules, rule(permission, Optional.empty(), Optional.empty(), unknown));
    }
  }

  /** Equal lines stand once. */
  private static void put(Map<String, NormalisedRule> rules, NormalisedRule rule) {
    rules.putIfAbsent(rule.key(), rule);
  }

  private static NormalisedRule rule(
      IpPermission permission,
      Optional<PeerEntry> entry,
      Optional<NormalisedRule.PeerText> peer,
      List<String> unknown) {
    Optional<Protocol> protocol = only(permission.protocol(), "protocol", unknown);
    boolean icmp = protocol.map(Protocols::hasIcmpTypes).orElse(false);
    boolean numbered = protocol.map(p -> keepsNumbers(p)).orElse(true);
    NormalisedRule.Range range = NormalisedRule.Range.NONE;
    if (numbered) {
      Optional<String> from =
          only(permission.fromPort(), icmp ? "icmpType" : "fromPort", unknown)
              .flatMap(NormalisedRules::number);
      Optional<String> to =
          only(permission.toPort(), icmp ? "icmpCode" : "toPort", unknown)
              .flatMap(NormalisedRules::number);
      range = new NormalisedRule.Range(from, to);
    }
    Optional<String> description =
        entry
            .flatMap(e -> only(e.description(), "description", unknown))
            .flatMap(NormalisedRules::text);
    Optional<String> group =
        only(permission.group(), "group", unknown)
            .map(GroupIdentity::text)
            .filter(t -> !t.isEmpty());
    return new NormalisedRule(
        entry.map(e -> e.declaration().span()).orElse(permission.declaration().span()),
        permission.declaration().address(),
        group,
        only(permission.direction(), "direction", unknown).map(Direction::id),
        protocol.map(Protocols::text).filter(t -> !t.isEmpty()),
        range,
        icmp,
        peer,
        description,
        List.copyOf(unknown),
        isSure(permission, entry));
  }

  private static boolean isSure(IpPermission permission, Optional<PeerEntry> entry) {
    boolean conditional = entry.isPresent() && entry.get().peer() instanceof Field.OneOf;
    return permission.presence().exists() == Ternary.TRUE && !conditional;
  }

  /** Whether EC2 stores numbers: for what it would refuse, what was written is shown. */
  private static boolean keepsNumbers(Protocol protocol) {
    return !(protocol instanceof Protocol.All) && !(protocol instanceof Protocol.Other);
  }

  private static <T> Optional<T> only(Field<T> field, String name, List<String> unknown) {
    if (field instanceof Field.Known<T> known) {
      return Optional.of(known.value());
    }
    unknown.add(name);
    return Optional.empty();
  }

  private static Optional<String> number(PortBound bound) {
    return bound instanceof PortBound.Given given
        ? Optional.of(given.value().toString())
        : Optional.empty();
  }

  private static Optional<String> text(Description description) {
    return description instanceof Description.Text text
        ? Optional.of(text.text())
        : Optional.empty();
  }

  private static NormalisedRule.PeerText peer(Peer peer) {
    return peer.accept(
        new Peer.Visitor<NormalisedRule.PeerText>() {
          @Override
          public NormalisedRule.PeerText ipv4Range(Peer.Ipv4Range range) {
            return cidr("ipv4", range.cidr());
          }

          @Override
          public NormalisedRule.PeerText ipv6Range(Peer.Ipv6Range range) {
            return cidr("ipv6", range.cidr());
          }

          @Override
          public NormalisedRule.PeerText prefixList(Peer.PrefixList list) {
            return new NormalisedRule.PeerText("prefix-list", list.id());
          }

          @Override
          public NormalisedRule.PeerText securityGroup(Peer.SecurityGroupRef group) {
            return new NormalisedRule.PeerText("security-group", group.group().text());
          }
        });
  }

  private static NormalisedRule.PeerText cidr(String kind, Cidr cidr) {
    boolean readable = !(cidr instanceof Cidr.Malformed);
    String value = readable ? cidr.block().map(IpBlock::text).orElse(cidr.text()) : cidr.text();
    return new NormalisedRule.PeerText(kind, value);
  }
}
