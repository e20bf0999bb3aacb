package dev.sglint.reach;

import dev.sglint.model.Direction;
import dev.sglint.model.IpPermission;
import dev.sglint.model.Peer;
import dev.sglint.net.Cidr;
import dev.sglint.net.IpBlock;
import dev.sglint.value.Alternative;
import dev.sglint.value.Field;
import dev.sglint.value.Guard;
import dev.sglint.value.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Permissions to the traffic they allow to and from addresses. */
final class Contributions {
  private final Opening opening;
  private final List<Contribution> contributions;

  private Contributions(Opening opening, List<Contribution> contributions) {
    this.opening = opening;
    this.contributions = contributions;
  }

  static List<Contribution> of(IpPermission permission, Direction direction) {
    List<Contribution> contributions = new ArrayList<>();
    for (Opening opening : Openings.of(permission, direction)) {
      new Contributions(opening, contributions).collect();
    }
    return contributions;
  }

  private void collect() {
    Guard guard = opening.guard();
    if (opening.peer() instanceof Peer.Ipv4Range range) {
      add(range.cidr(), opening.place(), opening.certain(), guard);
    } else if (opening.peer() instanceof Peer.Ipv6Range range) {
      add(range.cidr(), opening.place(), opening.certain(), guard);
    } else if (opening.peer() instanceof Peer.PrefixList list) {
      for (Field<Cidr> entry : list.entries().known()) {
        boolean known = opening.certain() && entry instanceof Field.Known;
        for (Alternative<Cidr> cidr : entry.alternatives()) {
          if (!guard.contradicts(cidr.guard())) {
            Provenance place = through(opening.place(), cidr.provenance());
            add(cidr.value(), place, known, guard.and(cidr.guard()));
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
      Traffic traffic =
          new Traffic(
              opening.protocol(),
              opening.low(),
              opening.high(),
              block.get().family(),
              block.get().interval());
      contributions.add(
          new Contribution(traffic, opening.origin(), place, block.get().text(), certain, guard));
    }
  }
}
