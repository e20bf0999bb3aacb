package dev.sglint.engine;

import dev.sglint.model.IpPermission;
import dev.sglint.model.PeerEntry;
import dev.sglint.source.SourceSpan;
import dev.sglint.value.Elements;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What permissions mean, in one text each: what {@code show} prints, without places and words. */
final class PermissionMeanings {
  private final IdentityHashMap<IpPermission, Meaning> known = new IdentityHashMap<>();

  /**
   * A permission.
   *
   * @param bare without its peers
   * @param peers where they stand
   */
  private record Meaning(String bare, String whole, Set<SourceSpan> peers) {}

  /**
   * A permission, for what stands at a place in it. Whose place is that of a peer says itself which
   * one it is about: what else the permission is for is not its matter.
   */
  String of(IpPermission permission, SourceSpan place) {
    Meaning meaning = known.computeIfAbsent(permission, PermissionMeanings::meaning);
    return meaning.peers().contains(place) ? meaning.bare() : meaning.whole();
  }

  private static Meaning meaning(IpPermission permission) {
    Set<SourceSpan> peers = new HashSet<>();
    for (PeerEntry entry : permission.peers().known()) {
      peers.add(entry.peer().provenance().span());
    }
    IpPermission bare =
        new IpPermission(
            permission.declaration(),
            permission.intent(),
            permission.direction(),
            permission.group(),
            permission.ruleId(),
            permission.protocol(),
            permission.fromPort(),
            permission.toPort(),
            Elements.complete(List.of()),
            permission.presence());
    return new Meaning(text(bare), text(permission), peers);
  }

  private static String text(IpPermission permission) {
    TreeSet<String> lines = new TreeSet<>();
    for (NormalisedRule rule : NormalisedRules.of(List.of(permission))) {
      lines.add(rule.meaning());
    }
    return String.join("\u0000", lines);
  }
}
