package dev.sglint.suppression;

import dev.sglint.rule.Category;
import dev.sglint.rule.Finding;
import dev.sglint.rule.RuleMetadata;
import dev.sglint.rule.Severity;
import dev.sglint.text.Suggestions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the names in suppressions mean among the rules that there are. */
final class Names {
  private final Map<String, RuleMetadata> rules = new LinkedHashMap<>();
  private final Set<String> running = new HashSet<>();

  /**
   * @param catalogue all rules
   * @param running those that are run
   */
  Names(List<RuleMetadata> catalogue, List<RuleMetadata> running) {
    catalogue.forEach(rule -> rules.put(rule.id(), rule));
    running.forEach(rule -> this.running.add(rule.id()));
  }

  Collection<RuleMetadata> all() {
    return rules.values();
  }

  /** Whether one of our own names means anything. */
  boolean isKnown(String name) {
    return List.of(Category.values()).stream().anyMatch(c -> c.id().equals(name))
        || all().stream().anyMatch(rule -> rule.isNamed(name));
  }

  String suggestion(String name) {
    return Suggestions.nearest(name, List.copyOf(rules.keySet()));
  }

  /** Whether all rules ran that a name of a suppression means: only then it is known to be idle. */
  boolean haveRun(Entry entry, String name) {
    boolean any = false;
    for (RuleMetadata rule : all()) {
      if (entry.means(name, rule)) {
        any = true;
        if (!running.contains(rule.id())) {
          return false;
        }
      }
    }
    return any;
  }

  /**
   * The rules that a finding speaks for and that suppressions leave out, though they weigh as much
   * as what is accepted: one who accepts SSH has not accepted a database behind the same rule.
   */
  List<String> missing(Finding finding, List<Entry> accepting) {
    List<RuleMetadata> spoken = new ArrayList<>(List.of(finding.rule()));
    for (String alias : finding.aliases()) {
      RuleMetadata rule = rules.get(alias);
      if (rule != null) {
        spoken.add(rule);
      }
    }
    if (spoken.size() == 1) {
      return List.of();
    }
    List<RuleMetadata> others = new ArrayList<>(spoken);
    others.removeIf(rule -> isNamed(rule, finding, accepting));
    Severity accepted = Severity.INFO;
    for (RuleMetadata rule : spoken) {
      if (!others.contains(rule) && rule.severity().isAtLeast(accepted)) {
        accepted = rule.severity();
      }
    }
    Severity least = others.size() == spoken.size() ? finding.rule().severity() : accepted;
    others.removeIf(rule -> !rule.severity().isAtLeast(least));
    return others.stream().map(RuleMetadata::id).toList();
  }

  private static boolean isNamed(RuleMetadata rule, Finding finding, List<Entry> accepting) {
    for (Entry entry : accepting) {
      for (String name : entry.naming(finding)) {
        if (entry.means(name, rule)) {
          return true;
        }
      }
    }
    return false;
  }
}
