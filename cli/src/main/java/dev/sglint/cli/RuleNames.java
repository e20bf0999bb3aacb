package dev.sglint.cli;

import dev.sglint.rule.Category;
import dev.sglint.rule.Rule;
import dev.sglint.rule.RuleMetadata;
import dev.sglint.text.Suggestions;
import java.util.ArrayList;
import java.util.List;

/** Checks the names of rules, categories and aliases that a user gave. */
final class RuleNames {
  private RuleNames() {}

  static void check(List<String> names, List<Rule> rules) throws UsageException {
    for (String name : names) {
      boolean known = rules.stream().anyMatch(rule -> RuleMetadata.of(rule).answersTo(name));
      boolean category = List.of(Category.values()).stream().anyMatch(c -> c.id().equals(name));
      if (!known && !category) {
        throw new UsageException(unknown(name, rules));
      }
    }
  }

  static String unknown(String name, List<Rule> rules) {
    List<String> candidates = new ArrayList<>();
    for (Rule rule : rules) {
      candidates.add(RuleMetadata.of(rule).id());
    }
    String nearest = Suggestions.nearest(name, candidates);
    String hint =
        nearest.isEmpty() ? "; `sglint rules` lists them" : ": did you mean `" + nearest + "`?";
    return "there is no rule `" + name + "`" + hint;
  }
}
