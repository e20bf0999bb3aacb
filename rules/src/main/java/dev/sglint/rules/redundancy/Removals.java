package dev.sglint.rules.redundancy;

import dev.sglint.model.IpPermission;
import dev.sglint.model.Peer;
import dev.sglint.model.PeerEntry;
import dev.sglint.model.Vocabulary;
import dev.sglint.net.Cidr;
import dev.sglint.rule.Edit;
import dev.sglint.rule.Fix;
import dev.sglint.state.StoredRule;
import dev.sglint.value.Field;
import dev.sglint.value.Provenance;
import dev.sglint.value.Step;
import dev.sglint.value.Ternary;
import java.util.List;
import java.util.Optional;

/** How a rule is taken away that others of the same resource make superfluous. */
final class Removals {
  /** A rule with the permission that states it. */
  record Stated(IpPermission permission, StoredRule.Written written) {}

  /** Of so many others not all need be known here. */
  private static final int MOST_OTHERS = 7;

  private Removals() {}

  /**
   * A fix without the rule, where it and what makes it superfluous are written out: what comes from
   * elsewhere may be other tomorrow.
   */
  static Optional<Fix> of(Stated rule, List<Stated> others) {
    IpPermission permission = rule.permission();
    boolean isRequest = permission.declaration().words().equals(Vocabulary.EC2_QUERY);
    if (isRequest || others.size() > MOST_OTHERS || !isWrittenOut(rule)) {
      return Optional.empty();
    }
    for (Stated other : others) {
      boolean same =
          other.permission().declaration().address().equals(permission.declaration().address());
      if (!same || !isWrittenOut(other)) {
        return Optional.empty();
      }
    }
    String words = "remove `" + rule.written().rule().text() + "`";
    if (permission.peers().known().size() == 1) {
      return Optional.of(Fix.safe(words, Edit.remove(permission.declaration().extent())));
    }
    PeerEntry entry = rule.written().entry();
    return range(entry)
        .map(text -> Fix.safe(words, Edit.remove(entry.peer().provenance().span(), text)));
  }

  private static boolean isWrittenOut(Stated stated) {
    IpPermission permission = stated.permission();
    return permission.presence().exists() == Ternary.TRUE
        && permission.presence().guard().always()
        && permission.peers().more().isEmpty()
        && isWrittenOut(permission.protocol())
        && isWrittenOut(permission.fromPort())
        && isWrittenOut(permission.toPort())
        && isWrittenOut(stated.written().entry().peer());
  }

  private static boolean isWrittenOut(Field<?> field) {
    for (Provenance step : field.provenance().chain()) {
      if (step.step() != Step.LITERAL && step.step() != Step.PROVIDER_DEFAULT) {
        return false;
      }
    }
    return field instanceof Field.Known;
  }

  private static Optional<String> range(PeerEntry entry) {
    if (!(entry.peer() instanceof Field.Known<Peer> known)) {
      return Optional.empty();
    }
    Optional<Cidr> range =
        known.value() instanceof Peer.Ipv4Range ipv4
            ? Optional.of(ipv4.cidr())
            : known.value() instanceof Peer.Ipv6Range ipv6
                ? Optional.of(ipv6.cidr())
                : Optional.empty();
    return range.map(Cidr::text);
  }
}
