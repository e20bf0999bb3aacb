package dev.sglint.state;

import dev.sglint.net.CidrParser;
import dev.sglint.net.IpBlock;
import dev.sglint.net.PortSet;
import dev.sglint.reach.Grant;
import dev.sglint.reach.Traffic;
import java.util.Optional;

/** Rules as EC2 stores them to grants that can be compared. */
public final class Grants {
  private static final int CODES = 256;

  private Grants() {}

  public static Grant of(StoredRule rule, boolean isCertain) {
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
    return new Grant(protocol, low, high, end(rule.peer()), isCertain);
  }

  /** Named ends are called by their kind and what EC2 stores of them. */
  public static Grant.End end(StoredPeer peer) {
    Optional<IpBlock> block =
        switch (peer.kind()) {
          case IPV4, IPV6 -> CidrParser.parse(peer.value()).block();
          case PREFIX_LIST, SECURITY_GROUP -> Optional.empty();
        };
    return block.isPresent()
        ? new Grant.End.Block(block.get().family(), block.get().interval())
        : new Grant.End.Named(peer.kind().id() + " " + peer.value());
  }
}
