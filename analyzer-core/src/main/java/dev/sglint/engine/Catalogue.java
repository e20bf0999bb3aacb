package dev.sglint.engine;

import dev.sglint.rule.Rule;
import dev.sglint.rule.RuleMetadata;
import dev.sglint.rule.RuleProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** All rules of all providers. */
public final class Catalogue {
  private Catalogue() {}

  /** The rules of the providers that the SPI's class loader sees. */
  public static List<Rule> load() {
    List<Rule> rules = new ArrayList<>();
    for (RuleProvider provider :
        ServiceLoader.load(RuleProvider.class, RuleProvider.class.getClassLoader())) {
      rules.addAll(provider.rules());
    }
    return List.copyOf(rules);
  }

  /** The rule that an id, a former id or an alias means. */
  public static Optional<Rule> find(List<Rule> rules, String name) {
    for (Rule rule : rules) {
      RuleMetadata metadata = RuleMetadata.of(rule);
      if (metadata.answersTo(name) && !metadata.category().id().equals(name)) {
        return Optional.of(rule);
      }
    }
    return Optional.empty();
  }
}
