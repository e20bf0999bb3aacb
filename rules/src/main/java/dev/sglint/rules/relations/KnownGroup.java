package dev.sglint.rules.relations;

import dev.sglint.model.Direction;
import dev.sglint.model.GroupIdentity;
import dev.sglint.model.Intent;
import dev.sglint.model.IpPermission;
import dev.sglint.model.Peer;
import dev.sglint.model.PeerEntry;
import dev.sglint.model.Resource;
import dev.sglint.model.SecurityGroup;
import dev.sglint.state.StoredRule;
import dev.sglint.value.Field;
import dev.sglint.value.Ternary;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A group that a configuration makes, with its rules by the groups that they are for. */
final class KnownGroup {
  /** A rule and the permission that states it. */
  record Stated(IpPermission permission, StoredRule.Written written) {
    StoredRule rule() {
      return written.rule();
    }

    /** Whether it is there in any case. */
    boolean isCertain() {
      return permission.presence().exists() == Ternary.TRUE;
    }
  }

  private final SecurityGroup group;
  private final Resource maker;
  private final List<Stated> rules = new ArrayList<>();
  private final Set<Direction> unseen = new HashSet<>();
  private final Map<Direction, Map<GroupIdentity, Selectors>> byGroup =
      new EnumMap<>(Direction.class);
  private final Map<Direction, Selectors> byAddress = new EnumMap<>(Direction.class);

  private KnownGroup(SecurityGroup group, Resource maker) {
    this.group = group;
    this.maker = maker;
  }

  /** The groups that surely exist, by what names them; those of which rules are hidden as well. */
  static Map<GroupIdentity, KnownGroup> of(List<SecurityGroup> groups) {
    Map<GroupIdentity, KnownGroup> known = new LinkedHashMap<>();
    for (SecurityGroup group : groups) {
      Optional<Resource> maker = maker(group);
      if (maker.isPresent() && !(group.identity() instanceof GroupIdentity.Unspecified)) {
        KnownGroup one = new KnownGroup(group, maker.get());
        group.permissions().forEach(one::add);
        known.put(group.identity(), one);
      }
    }
    return known;
  }

  /** Directions of rules that may be for any group. */
  static Set<Direction> hiddenIn(List<SecurityGroup> groups) {
    Set<Direction> hidden = EnumSet.noneOf(Direction.class);
    for (SecurityGroup group : groups) {
      if (group.identity() instanceof GroupIdentity.Unspecified) {
        group
            .permissions()
            .forEach(
                permission ->
                    permission
                        .knownDirection()
                        .ifPresentOrElse(
                            hidden::add, () -> hidden.addAll(List.of(Direction.values()))));
      }
    }
    return hidden;
  }

  private static Optional<Resource> maker(SecurityGroup group) {
    for (Resource resource : group.resources()) {
      boolean makes =
          resource.role() == Resource.Role.GROUP || resource.role() == Resource.Role.OPEN_GROUP;
      if (makes && resource.presence().exists() == Ternary.TRUE) {
        return Optional.of(resource);
      }
    }
    return Optional.empty();
  }

  private void add(IpPermission permission) {
    List<StoredRule.Written> stored = StoredRule.of(permission);
    boolean complete =
        permission.peers().more().isEmpty() && stored.size() == permission.peers().known().size();
    if (!complete) {
      permission
          .knownDirection()
          .ifPresentOrElse(unseen::add, () -> unseen.addAll(List.of(Direction.values())));
    }
    for (StoredRule.Written written : stored) {
      Stated stated = new Stated(permission, written);
      rules.add(stated);
      Direction direction = written.rule().direction();
      Optional<GroupIdentity> peer = peer(written.entry());
      Selectors selectors =
          peer.isPresent()
              ? byGroup
                  .computeIfAbsent(direction, d -> new HashMap<>())
                  .computeIfAbsent(peer.get(), p -> new Selectors())
              : byAddress.computeIfAbsent(direction, d -> new Selectors());
      selectors.add(written.rule());
    }
  }

  /** The group that a rule is for; empty where it is for addresses. */
  static Optional<GroupIdentity> peer(PeerEntry entry) {
    return entry.peer() instanceof Field.Known<Peer> known
            && known.value() instanceof Peer.SecurityGroupRef ref
        ? Optional.of(ref.group())
        : Optional.empty();
  }

  SecurityGroup group() {
    return group;
  }

  Resource maker() {
    return maker;
  }

  String address() {
    return maker.declaration().address();
  }

  List<Stated> rules() {
    return rules;
  }

  /** Whether there may be a rule of a direction that cannot be seen. */
  boolean isHidden(Direction direction) {
    return unseen.contains(direction);
  }

  /** Whether there is a rule of a direction that somebody wrote, and none that is hidden. */
  boolean isSeen(Direction direction) {
    boolean written =
        rules.stream()
            .anyMatch(
                stated ->
                    stated.rule().direction() == direction
                        && stated.permission().intent() != Intent.STATE);
    return written && !unseen.contains(direction);
  }

  /**
   * Whether rules of a direction let through some of what a rule does, from or to a group or, as
   * its members may have them, any addresses.
   */
  boolean meets(Direction direction, GroupIdentity other, StoredRule rule) {
    Selectors named = byGroup.getOrDefault(direction, Map.of()).get(other);
    Selectors addresses = byAddress.get(direction);
    return (named != null && named.meet(rule)) || (addresses != null && addresses.meet(rule));
  }
}
