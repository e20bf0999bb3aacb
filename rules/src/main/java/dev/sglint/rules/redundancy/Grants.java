package dev.sglint.rules.redundancy;

import dev.sglint.model.Peer;
import dev.sglint.net.Cidr;
import dev.sglint.net.IpBlock;
import dev.sglint.net.PortSet;
import dev.sglint.reach.Grant;
import dev.sglint.reach.Traffic;
import dev.sglint.state.StoredRule;
import dev.sglint.value.Field;
import java.util.Optional;

/** Rules as EC2 stores them to grants that can be compared. */
final class Grants {
  private static final int CODES = 256;

  private Grants() {}

  static Grant of(StoredRule.Written written, boolean isCertain) {
    StoredRule rule = written.rule();
    int low = 0;
    int high = PortSet.LAST;
    if (rule.hasPorts()) {
      low = rule.low();
      high = rule.high();
    } else if (rule.hasIcmpTypes() && rule.low() >= 0) {
      boolean allCodes = rule.high() < 0;
      low = rule.low() * CODES + (allCodes ? 0 : rule.high());
      high = rule.low() * CODES + (allCodes ? CODES - 1 : rule.high());
    }
    int protocol = rule.protocol() < 0 ? Traffic.ALL_PROTOCOLS : rule.protocol();
    return new Grant(protocol, low, high, end(written), isCertain);
  }

  private static Grant.End end(StoredRule.Written written) {
    Optional<IpBlock> block =
        written.entry().peer() instanceof Field.Known<Peer> known
            ? cidr(known.value()).flatMap(Cidr::block)
            : Optional.empty();
    if (block.isPresent()) {
      return new Grant.End.Block(block.get().family(), block.get().interval());
    }
    return new Grant.End.Named(
        written.rule().peer().kind().id() + " " + written.rule().peer().value());
  }

  static Optional<Cidr> cidr(Peer peer) {
    if (peer instanceof Peer.Ipv4Range range) {
      return Optional.of(range.cidr());
    }
    return peer instanceof Peer.Ipv6Range range ? Optional.of(range.cidr()) : Optional.empty();
  }
}
