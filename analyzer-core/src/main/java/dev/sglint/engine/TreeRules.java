package dev.sglint.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The normalised rules of configurations, held back until their turn comes among those of the other
 * files. A module that several configurations use says the same several times; it counts once.
 */
final class TreeRules {
  private final RuleListener listener;
  private final Places places;
  private final Set<Long> seen = new HashSet<>();
  private final List<NormalisedRule> rules = new ArrayList<>();
  private boolean sorted;
  private int told;

  TreeRules(RuleListener listener, Places places) {
    this.listener = listener;
    this.places = places;
  }

  /** Takes in rules and says how many of them are new. */
  int add(List<NormalisedRule> more) {
    int added = 0;
    for (NormalisedRule rule : more) {
      if (seen.add(Fingerprint.hash(rule.key()))) {
        added++;
        if (listener.listens()) {
          rules.add(rule);
        }
      }
    }
    return added;
  }

  /** Tells the rules of all files before one. */
  void tellBefore(String file) {
    sort();
    while (told < rules.size() && rules.get(told).place().file().compareTo(file) < 0) {
      tell(rules.get(told++));
    }
  }

  void tellRest() {
    sort();
    while (told < rules.size()) {
      tell(rules.get(told++));
    }
  }

  private void sort() {
    if (!sorted) {
      rules.sort(NormalisedRules.ORDER);
      sorted = true;
    }
  }

  private void tell(NormalisedRule rule) {
    listener.rule(rule, places.position(rule.place().file(), rule.place().start()));
  }
}
