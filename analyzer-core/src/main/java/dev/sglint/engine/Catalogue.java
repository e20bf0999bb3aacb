package dev.sglint.engine;

import dev.sglint.rule.Rule;
import dev.sglint.rule.RuleMetadata;
import dev.sglint.rule.RuleProvider;
import dev.sglint.rule.Settings;
import java.util.ArrayList;
import java.util.Comparator;
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

  /** The services that the rules of the providers know. */
  public static List<Settings.Service> services() {
    List<Settings.Service> services = new ArrayList<>();
    for (RuleProvider provider :
        ServiceLoader.load(RuleProvider.class, RuleProvider.class.getClassLoader())) {
      services.addAll(provider.services());
    }
    return List.copyOf(services);
  }

  /**
   * The rule that an id, a former id or an alias means; of several with an alias, the one with the
   * fewest.
   */
  public static Optional<Rule> find(List<Rule> rules, String name) {
    Optional<Rule> byId =
        rules.stream().filter(rule -> RuleMetadata.of(rule).id().equals(name)).findFirst();
    if (byId.isPresent()) {
      return byId;
    }
    return rules.stream()
        .filter(rule -> RuleMetadata.of(rule).answersTo(name))
        .filter(rule -> !RuleMetadata.of(rule).category().id().equals(name))
        .min(Comparator.comparingInt(rule -> RuleMetadata.of(rule).aliases().size()));
  }
}
