package dev.sglint.rules.hygiene;

import dev.sglint.model.Intent;
import dev.sglint.model.IpPermission;
import dev.sglint.model.Peer;
import dev.sglint.model.PeerEntry;
import dev.sglint.net.Cidr;
import dev.sglint.net.IpBlock;
import dev.sglint.value.Alternative;
import dev.sglint.value.Field;
import dev.sglint.value.Provenance;
import dev.sglint.value.Ternary;
import java.util.Optional;

/** The address blocks that a permission is to open. */
final class Ranges {
  private Ranges() {}

  /** Looks at a block as it is written and as EC2 stores it. */
  interface Visit {
    void block(Cidr written, IpBlock block, PeerEntry entry, Provenance place, Ternary holds);
  }

  static void each(IpPermission permission, Visit visit) {
    if (permission.intent() != Intent.ADD && permission.intent() != Intent.MODIFY) {
      return;
    }
    for (PeerEntry entry : permission.peers().known()) {
      Ternary holds = entry.peer() instanceof Field.Known ? Ternary.TRUE : Ternary.UNKNOWN;
      for (Alternative<Peer> peer : entry.peer().alternatives()) {
        Optional<Cidr> cidr = peer.value().range();
        Optional<IpBlock> block = cidr.flatMap(Cidr::block);
        if (block.isPresent()) {
          visit.block(cidr.get(), block.get(), entry, peer.provenance(), holds);
        }
      }
    }
  }
}
