package dev.sglint.value;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A conjunction of named atoms and the outcome each must have, for instance a CloudFormation
 * condition that must hold.
 *
 * @param outcomes what each atom must be; empty means always
 */
public record Guard(SortedMap<String, String> outcomes) {
  public static final Guard ALWAYS = new Guard(new TreeMap<>());

  public Guard {
    outcomes = Collections.unmodifiableSortedMap(new TreeMap<>(outcomes));
  }

  public static Guard of(String atom, String outcome) {
    return new Guard(new TreeMap<>(Map.of(atom, outcome)));
  }

  /** Whether no world satisfies both: one atom would need two outcomes. */
  public boolean contradicts(Guard other) {
    if (always() || other.always()) {
      return false;
    }
    for (Map.Entry<String, String> atom : outcomes.entrySet()) {
      String theirs = other.outcomes.get(atom.getKey());
      if (theirs != null && !theirs.equals(atom.getValue())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Both guards at once.
   *
   * @throws IllegalArgumentException when they contradict each other; ask {@link #contradicts}
   *     first
   */
  public Guard and(Guard other) {
    if (always() || other.always()) {
      return always() ? other : this;
    }
    if (contradicts(other)) {
      throw new IllegalArgumentException("contradicting guards: " + this + " and " + other);
    }
    TreeMap<String, String> both = new TreeMap<>(outcomes);
    both.putAll(other.outcomes);
    return new Guard(both);
  }

  /** Whether every world that satisfies this satisfies the other. */
  public boolean implies(Guard other) {
    return outcomes.entrySet().containsAll(other.outcomes.entrySet());
  }

  /** Whether every world satisfies it. */
  public boolean always() {
    return outcomes.isEmpty();
  }
}
