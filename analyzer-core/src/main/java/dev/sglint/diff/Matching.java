package dev.sglint.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which group of one side is which of the other: the one with the same identity; of what is then
 * left, where there is but one on each side, that with the same address in another place, with the
 * same literal name, with the same address in other modules.
 */
final class Matching {
  /** A group as it was and as it is; one of the two is there, or both. */
  record Pair(Optional<Group> before, Optional<Group> after) {}

  private final Map<Group.Key, Group> before = new LinkedHashMap<>();
  private final Map<Group.Key, Group> unmatched = new LinkedHashMap<>();
  private final Map<Group.Key, Group> found = new HashMap<>();

  private Matching(Collection<Group> before, Collection<Group> after) {
    before.forEach(group -> this.before.put(group.key(), group));
    after.forEach(group -> unmatched.put(group.key(), group));
  }

  /** The groups of the new side in their order, then those that are gone. */
  static List<Pair> of(Collection<Group> before, Collection<Group> after) {
    Matching matching = new Matching(before, after);
    matching.match(group -> Optional.of(group.key()));
    matching.match(group -> Optional.of(List.of(group.key().kind(), group.key().text())));
    matching.match(Group::name);
    matching.match(
        group ->
            group.key().kind() == Group.Kind.DECLARED
                ? Optional.of(group.localAddress())
                : Optional.empty());
    List<Pair> pairs = new ArrayList<>();
    for (Group group : after) {
      pairs.add(new Pair(Optional.ofNullable(matching.found.get(group.key())), Optional.of(group)));
    }
    matching
        .before
        .values()
        .forEach(group -> pairs.add(new Pair(Optional.of(group), Optional.empty())));
    return pairs;
  }

  private void match(Function<Group, Optional<?>> sign) {
    Map<Object, List<Group>> old = bySign(before.values(), sign);
    bySign(unmatched.values(), sign)
        .forEach(
            (same, now) -> {
              List<Group> then = old.getOrDefault(same, List.of());
              if (now.size() == 1 && then.size() == 1) {
                found.put(now.get(0).key(), then.get(0));
                unmatched.remove(now.get(0).key());
                before.remove(then.get(0).key());
              }
            });
  }

  private static Map<Object, List<Group>> bySign(
      Collection<Group> groups, Function<Group, Optional<?>> sign) {
    Map<Object, List<Group>> bySign = new LinkedHashMap<>();
    for (Group group : groups) {
      sign.apply(group)
          .ifPresent(same -> bySign.computeIfAbsent(same, s -> new ArrayList<>()).add(group));
    }
    return bySign;
  }
}
