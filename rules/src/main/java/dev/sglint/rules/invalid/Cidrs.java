package dev.sglint.rules.invalid;

import dev.sglint.model.Ec2Answer;
import dev.sglint.model.IpPermission;
import dev.sglint.model.Peer;
import dev.sglint.model.PeerEntry;
import dev.sglint.net.Cidr;
import dev.sglint.net.IpFamily;
import dev.sglint.rule.Problem;
import dev.sglint.value.Alternative;
import dev.sglint.value.Field;
import dev.sglint.value.Provenance;
import dev.sglint.value.Ternary;

/** The address ranges of a permission, as written. */
final class Cidrs {
  private Cidrs() {}

  /** Looks at one range; {@code field} is the family its parameter is for. */
  interface Visit {
    void cidr(Cidr cidr, IpFamily field, Provenance place, Ternary holds);
  }

  /** With what EC2 says to a range, where the tool in between lets any range through. */
  static Problem answered(Problem problem, Ec2Answer answer) {
    return problem.declaration().words().clearsHostBits() ? problem.ec2(answer) : problem;
  }

  static void each(IpPermission permission, Visit visit) {
    for (PeerEntry entry : permission.peers().known()) {
      Ternary holds = entry.peer() instanceof Field.Known ? Ternary.TRUE : Ternary.UNKNOWN;
      for (Alternative<Peer> peer : entry.peer().alternatives()) {
        if (peer.value() instanceof Peer.Ipv4Range range) {
          visit.cidr(range.cidr(), range.family(), peer.provenance(), holds);
        } else if (peer.value() instanceof Peer.Ipv6Range range) {
          visit.cidr(range.cidr(), range.family(), peer.provenance(), holds);
        }
      }
    }
  }
}
