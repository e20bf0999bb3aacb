package dev.sglint.state;

import dev.sglint.model.Direction;
import dev.sglint.model.GroupIdentity;
import dev.sglint.net.CidrParser;
import dev.sglint.net.IpBlock;
import dev.sglint.reach.Contribution;
import dev.sglint.reach.Traffic;
import dev.sglint.value.Field;
import dev.sglint.value.Guard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a group lets through by the rules that it is known to hold. */
public final class HeldTraffic {
  private HeldTraffic() {}

  /**
   * Whether the rules of a group and those of one more request may together be the internet; if
   * not, there is no need to look at them.
   */
  public static boolean worthMeasuring(
      GroupState state, Direction direction, List<Contribution> added) {
    double sum = state.addresses(direction);
    for (Contribution contribution : added) {
      sum += Weights.of(peer(contribution));
    }
    return sum >= 1;
  }

  private static StoredPeer peer(Contribution contribution) {
    return switch (contribution.traffic().family()) {
      case IPV4 -> new StoredPeer(StoredPeer.Kind.IPV4, contribution.peerText());
      case IPV6 -> new StoredPeer(StoredPeer.Kind.IPV6, contribution.peerText());
    };
  }

  /** The traffic of the rules that have addresses for peers. */
  public static List<Contribution> of(
      GroupState state, Field<GroupIdentity> group, Direction direction) {
    List<Contribution> contributions = new ArrayList<>();
    for (HeldRule held : state.rules()) {
      StoredRule rule = held.rule();
      if (rule.direction() == direction && Weights.of(rule.peer()) > 0) {
        Optional<IpBlock> block = CidrParser.parse(rule.peer().value()).block();
        block.ifPresent(
            b ->
                contributions.add(
                    new Contribution(
                        traffic(rule, b),
                        held.origin(group),
                        held.provenance(),
                        rule.peer().value(),
                        true,
                        Guard.ALWAYS)));
      }
    }
    return contributions;
  }

  private static Traffic traffic(StoredRule rule, IpBlock block) {
    int low = 0;
    int high = 65535;
    if (rule.hasPorts()) {
      low = rule.low();
      high = rule.high();
    } else if (rule.hasIcmpTypes() && rule.low() >= 0) {
      low = rule.low() * 256 + Math.max(rule.high(), 0);
      high = rule.high() < 0 ? low + 255 : low;
    }
    return new Traffic(rule.protocol(), low, high, block.family(), block.interval());
  }
}
