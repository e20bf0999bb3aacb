package dev.sglint.reach;

import dev.sglint.value.Guard;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which contributions may be there at once. Only atoms that contributions want to have different
 * outcomes tell worlds apart; where they make too many worlds, each outcome is looked at alone.
 */
final class Together {
  private Together() {}

  /** The contributions of each world; those that are certain are in all of them. */
  static List<List<Contribution>> of(List<Contribution> contributions) {
    Map<String, Set<String>> outcomes = new LinkedHashMap<>();
    for (Contribution contribution : contributions) {
      contribution
          .guard()
          .outcomes()
          .forEach(
              (atom, outcome) -> outcomes.computeIfAbsent(atom, a -> new TreeSet<>()).add(outcome));
    }
    outcomes.values().removeIf(different -> different.size() < 2);
    if (outcomes.isEmpty()) {
      return List.of(contributions);
    }
    List<List<Contribution>> worlds = new ArrayList<>();
    for (Guard world : worlds(outcomes)) {
      List<Contribution> there = new ArrayList<>();
      for (Contribution contribution : contributions) {
        if (isIn(contribution.guard(), world, outcomes.keySet())) {
          there.add(contribution);
        }
      }
      worlds.add(there);
    }
    return worlds;
  }

  /** Whether a world says that a guard holds, as far as it is about atoms that matter. */
  private static boolean isIn(Guard guard, Guard world, Set<String> atoms) {
    for (Map.Entry<String, String> wanted : guard.outcomes().entrySet()) {
      String atom = wanted.getKey();
      if (atoms.contains(atom) && !wanted.getValue().equals(world.outcomes().get(atom))) {
        return false;
      }
    }
    return true;
  }

  private static List<Guard> worlds(Map<String, Set<String>> outcomes) {
    List<Guard> worlds = List.of(Guard.ALWAYS);
    for (Map.Entry<String, Set<String>> atom : outcomes.entrySet()) {
      if (worlds.size() * atom.getValue().size() > Worlds.MAX_WORLDS) {
        return each(outcomes);
      }
      List<Guard> longer = new ArrayList<>();
      for (Guard world : worlds) {
        for (String outcome : atom.getValue()) {
          longer.add(world.and(Guard.of(atom.getKey(), outcome)));
        }
      }
      worlds = longer;
    }
    return worlds;
  }

  private static List<Guard> each(Map<String, Set<String>> outcomes) {
    List<Guard> worlds = new ArrayList<>();
    for (Map.Entry<String, Set<String>> atom : outcomes.entrySet()) {
      for (String outcome : atom.getValue()) {
        if (worlds.size() < Worlds.MAX_WORLDS) {
          worlds.add(Guard.of(atom.getKey(), outcome));
        }
      }
    }
    return worlds;
  }
}
