package dev.sglint.config;

import dev.sglint.config.Verdicts.RuleConfig;
import dev.sglint.rule.RuleMetadata;
import dev.sglint.rule.RuleOption;
import dev.sglint.rule.Settings.Option;
import dev.sglint.rule.Severity;
import dev.sglint.text.Suggestions;
import dev.sglint.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is said of rules. A name may be of several; what is said of an id wins over an alias. */
final class RuleSections {
  private static final String OFF = "off";
  private static final String SEVERITY = "severity";
  private static final String POSSIBLE = "possible";

  private final List<RuleMetadata> catalogue;
  private final Mistakes mistakes;
  private final boolean withOptions;
  private final Map<String, RuleConfig> rules = new HashMap<>();
  private final Map<String, Map<String, Option>> options = new HashMap<>();

  RuleSections(List<RuleMetadata> catalogue, Mistakes mistakes) {
    this(catalogue, mistakes, true);
  }

  private RuleSections(List<RuleMetadata> catalogue, Mistakes mistakes, boolean withOptions) {
    this.catalogue = catalogue;
    this.mistakes = mistakes;
    this.withOptions = withOptions;
  }

  /** What is said of the findings of rules, which run with the same options everywhere. */
  static RuleSections withoutOptions(List<RuleMetadata> catalogue, Mistakes mistakes) {
    return new RuleSections(catalogue, mistakes, false);
  }

  static Optional<Severity> severity(String id) {
    return Arrays.stream(Severity.values()).filter(s -> s.id().equals(id)).findFirst();
  }

  Map<String, RuleConfig> rules() {
    return rules;
  }

  Map<String, Map<String, Option>> options() {
    return options;
  }

  /**
   * @param files the files that the section is put together from; what stands in a later one wins
   */
  void read(Section section, List<String> files) {
    List<String> ids = catalogue.stream().map(RuleMetadata::id).toList();
    for (String file : files) {
      for (boolean asId : List.of(false, true)) {
        section
            .pairs()
            .forEach(
                (name, pair) -> {
                  if (pair.key().span().file().equals(file) && ids.contains(name) == asId) {
                    read(name, pair, ids);
                  }
                });
      }
    }
  }

  private void read(String name, YamlNode.Pair pair, List<String> ids) {
    List<RuleMetadata> meant = meant(name);
    if (meant.isEmpty()) {
      mistakes.unknown(
          pair.key().span(), "there is no rule `" + name + "`", name, nearby(name, ids));
    }
    Map<String, Option> own = new LinkedHashMap<>();
    RuleConfig config = config(name, meant, pair.value(), own);
    for (RuleMetadata rule : meant) {
      rules.put(rule.id(), config);
      options.put(rule.id(), Map.copyOf(own));
    }
  }

  /** The whole catalogue is too long for a message. */
  private static List<String> nearby(String name, List<String> ids) {
    String nearest = Suggestions.nearest(name, ids);
    return nearest.isEmpty() ? List.of() : List.of(nearest);
  }

  private List<RuleMetadata> meant(String name) {
    List<RuleMetadata> meant = new ArrayList<>();
    for (RuleMetadata rule : catalogue) {
      if (rule.isNamed(name)) {
        meant.add(rule);
      }
    }
    return meant;
  }

  private RuleConfig config(
      String name, List<RuleMetadata> meant, YamlNode value, Map<String, Option> own) {
    if (!(value instanceof YamlNode.Mapping)) {
      return word(value);
    }
    Map<String, RuleOption> known = new LinkedHashMap<>();
    if (withOptions) {
      meant.forEach(rule -> rule.options().forEach(o -> known.putIfAbsent(o.name(), o)));
    }
    List<String> keys = new ArrayList<>(List.of(SEVERITY, POSSIBLE));
    keys.addAll(known.keySet());
    Section section = Section.of(value, "`" + name + "`", keys, mistakes);
    OptionReader reader = new OptionReader(section, mistakes);
    known.values().forEach(o -> reader.read(o).ifPresent(v -> own.put(o.name(), v)));
    return new RuleConfig(
        Optional.of(false),
        section.choice(SEVERITY, Severity.NAMES).flatMap(RuleSections::severity),
        section.choice(POSSIBLE, Possible.NAMES).flatMap(Possible::find));
  }

  private RuleConfig word(YamlNode value) {
    // YAML 1.1 reads `off` as false, and so do editors.
    boolean isOff = Scalars.truth(value).filter(on -> !on).isPresent();
    String word = value instanceof YamlNode.Scalar scalar ? scalar.text() : "";
    if (isOff || word.equals(OFF)) {
      return new RuleConfig(Optional.of(true), Optional.empty(), Optional.empty());
    }
    Optional<Severity> severity = severity(word);
    if (severity.isEmpty()) {
      List<String> words = new ArrayList<>(List.of(OFF));
      words.addAll(Severity.NAMES);
      mistakes.unknown(value.span(), "there is no severity `" + word + "`", word, words);
    }
    return new RuleConfig(Optional.of(false), severity, Optional.empty());
  }
}
