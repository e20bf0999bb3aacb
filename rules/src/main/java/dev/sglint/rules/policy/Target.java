package dev.sglint.rules.policy;

import dev.sglint.model.GroupIdentity;
import dev.sglint.model.Peer;
import dev.sglint.net.Cidr;
import dev.sglint.net.Interval;
import dev.sglint.net.IpBlock;
import dev.sglint.net.IpFamily;
import dev.sglint.reach.Containment;
import dev.sglint.reach.Opening;
import dev.sglint.reach.Traffic;
import dev.sglint.rule.Policy;
import dev.sglint.rule.Policy.End;
import dev.sglint.rule.Policy.Flow;
import dev.sglint.value.Alternative;
import dev.sglint.value.Field;
import dev.sglint.value.Ternary;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Something that a rule lets through, compared with flows as boxes: what has a name and no
 * addresses is one point.
 *
 * @param asked what is let through
 * @param name the group or prefix list, where the other end is known by that
 * @param isNamed which ends of flows mean all of the box, by the name of what it is of
 * @param seesAddresses whether ends that are addresses are compared
 * @param certain whether everything about it is known
 */
record Target(
    Traffic asked,
    Optional<String> name,
    Predicate<End> isNamed,
    boolean seesAddresses,
    boolean certain) {
  private static final Interval POINT = Interval.of(0, 0);

  /** What an opening of a group lets through, in the eyes of a policy. */
  static List<Target> of(Opening opening, GroupIdentity own, Policy policy) {
    return opening
        .peer()
        .accept(
            new Peer.Visitor<List<Target>>() {
              @Override
              public List<Target> ipv4Range(Peer.Ipv4Range peer) {
                return block(opening, peer.cidr(), end -> false, opening.certain());
              }

              @Override
              public List<Target> ipv6Range(Peer.Ipv6Range peer) {
                return block(opening, peer.cidr(), end -> false, opening.certain());
              }

              @Override
              public List<Target> prefixList(Peer.PrefixList peer) {
                return list(opening, peer, policy.allows());
              }

              @Override
              public List<Target> securityGroup(Peer.SecurityGroupRef peer) {
                boolean self = peer.group().equals(own);
                return List.of(named(opening, peer.group().text(), self));
              }
            });
  }

  private static List<Target> block(
      Opening opening, Cidr cidr, Predicate<End> isNamed, boolean certain) {
    Optional<IpBlock> block = cidr.block();
    return block.isEmpty()
        ? List.of()
        : List.of(
            new Target(
                box(opening, block.get().family(), block.get().interval()),
                Optional.empty(),
                isNamed,
                true,
                certain));
  }

  private static Target named(Opening opening, String name, boolean self) {
    Predicate<End> isNamed = end -> isNamed(end, name) || (self && end instanceof End.Self);
    Traffic point = box(opening, IpFamily.IPV4, POINT);
    return new Target(point, Optional.of(name), isNamed, false, opening.certain());
  }

  /**
   * A list may be allowed by its name or by its entries, together or each in part; those that are
   * not seen may be any address. It is denied by its name, or by the entries that are seen.
   */
  private static List<Target> list(Opening opening, Peer.PrefixList list, boolean allows) {
    Predicate<End> isNamed = end -> allows && isNamed(end, list.id());
    List<Target> targets = new ArrayList<>();
    for (Field<Cidr> entry : list.entries().known()) {
      boolean known = opening.certain() && entry instanceof Field.Known;
      for (Alternative<Cidr> cidr : entry.alternatives()) {
        targets.addAll(block(opening, cidr.value(), isNamed, known));
      }
    }
    if (!allows) {
      targets.add(named(opening, list.id(), false));
    } else if (list.entries().more().isPresent()) {
      for (IpFamily family : IpFamily.values()) {
        Traffic all = box(opening, family, new Interval(BigInteger.ZERO, family.last()));
        targets.add(new Target(all, Optional.of(list.id()), isNamed, true, false));
      }
    }
    return targets;
  }

  private static boolean isNamed(End end, String name) {
    return end instanceof End.AnyNamed
        || (end instanceof End.Named named && named.pattern().matches(name));
  }

  private static Traffic box(Opening opening, IpFamily family, Interval addresses) {
    return new Traffic(opening.protocol(), opening.low(), opening.high(), family, addresses);
  }

  /** A packet of it that is in none of the flows. */
  Optional<Containment.Packet> beyond(List<Flow> flows) {
    return Containment.beyond(asked, boxes(flows));
  }

  /** A packet of it that is in one of the flows, and in none of others. */
  Optional<Containment.Packet> inside(List<Flow> flows, List<Flow> others) {
    List<Traffic> left = boxes(others);
    for (Traffic box : boxes(flows)) {
      if (box.overlaps(asked)) {
        Optional<Containment.Packet> packet = Containment.beyond(asked.intersect(box), left);
        if (packet.isPresent()) {
          return packet;
        }
      }
    }
    return Optional.empty();
  }

  Ternary holds() {
    return certain ? Ternary.TRUE : Ternary.UNKNOWN;
  }

  private List<Traffic> boxes(List<Flow> flows) {
    List<Traffic> boxes = new ArrayList<>();
    for (Flow flow : flows) {
      for (Interval selectors : flow.selectors().intervals().parts()) {
        for (End end : flow.ends()) {
          addresses(end)
              .ifPresent(
                  addresses ->
                      boxes.add(
                          new Traffic(
                              flow.protocol(),
                              selectors.low().intValueExact(),
                              selectors.high().intValueExact(),
                              asked.family(),
                              addresses)));
        }
      }
    }
    return boxes;
  }

  private Optional<Interval> addresses(End end) {
    if (isNamed.test(end)) {
      return Optional.of(asked.addresses());
    }
    return seesAddresses
            && end instanceof End.Addresses addresses
            && addresses.family() == asked.family()
        ? Optional.of(addresses.interval())
        : Optional.empty();
  }
}
