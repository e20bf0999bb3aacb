package dev.sglint.rules.redundancy;

import dev.sglint.model.Declaration;
import dev.sglint.model.Intent;
import dev.sglint.model.IpPermission;
import dev.sglint.model.Peer;
import dev.sglint.model.PeerEntry;
import dev.sglint.model.SecurityGroup;
import dev.sglint.model.Vocabulary;
import dev.sglint.net.Cidr;
import dev.sglint.rule.Edit;
import dev.sglint.rule.Fix;
import dev.sglint.source.SourceSpan;
import dev.sglint.state.StoredRule;
import dev.sglint.value.Field;
import dev.sglint.value.Provenance;
import dev.sglint.value.Step;
import dev.sglint.value.Ternary;
import java.util.ArrayList;
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
    if (others.size() > MOST_OTHERS || !areTogether(rule, others)) {
      return Optional.empty();
    }
    String words = "remove `" + rule.written().rule().text() + "`";
    return edit(rule).map(edit -> Fix.safe(words, edit).restingOn(places(rule, others)));
  }

  /** Whether the rules of a group are somebody's text, not what EC2 says that there is. */
  static boolean areStated(SecurityGroup group) {
    return group.isDeclared()
        || group.permissions().stream().allMatch(rule -> rule.intent() == Intent.ADD);
  }

  /** Whether all stand in one statement, and nothing of them comes from elsewhere. */
  static boolean areTogether(Stated rule, List<Stated> others) {
    Declaration here = rule.permission().declaration();
    for (Stated other : others) {
      boolean same =
          isRequest(rule) || other.permission().declaration().address().equals(here.address());
      if (!same || !isWrittenOut(other)) {
        return false;
      }
    }
    return isWrittenOut(rule);
  }

  /** Whether it is asked for by a request: all permissions of a group that are, are of one. */
  static boolean isRequest(Stated stated) {
    return stated.permission().declaration().words().equals(Vocabulary.EC2_QUERY);
  }

  /** What takes the rule away; empty where its end of several has no text of its own. */
  static Optional<Edit> edit(Stated rule) {
    PeerEntry entry = rule.written().entry();
    SourceSpan place = entry.peer().provenance().span();
    if (isRequest(rule)) {
      return Optional.of(Edit.remove(place));
    }
    return rule.permission().peers().known().size() == 1
        ? Optional.of(Edit.remove(rule.permission().declaration().extent()))
        : range(entry).map(text -> Edit.remove(place, text));
  }

  /** All that the two are made of, and the blocks around them where these are not one. */
  static List<SourceSpan> places(Stated rule, List<Stated> others) {
    List<Stated> all = new ArrayList<>(others);
    all.add(rule);
    List<SourceSpan> places = new ArrayList<>();
    for (Stated stated : all) {
      IpPermission permission = stated.permission();
      for (Field<?> field :
          List.of(
              permission.protocol(),
              permission.fromPort(),
              permission.toPort(),
              stated.written().entry().peer())) {
        if (field.provenance().step() == Step.LITERAL) {
          places.add(field.provenance().span());
        }
      }
      SourceSpan extent = permission.declaration().extent();
      if (!extent.equals(rule.permission().declaration().extent())) {
        places.add(extent);
        places.add(rule.permission().declaration().extent());
      }
    }
    return places;
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

  static Optional<String> range(PeerEntry entry) {
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
