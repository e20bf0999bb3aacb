package dev.sglint.config;

import dev.sglint.config.AnalyzerConfig.RuleConfig;
import dev.sglint.rule.RuleMetadata;
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
import java.util.OptionalInt;

/** What is said of rules. A name may be of several; what is said of an id wins over an alias. */
final class RuleSections {
  private static final String OFF = "off";
  private static final String SEVERITY = "severity";

  private final List<RuleMetadata> catalogue;
  private final Mistakes mistakes;
  private final Map<String, RuleConfig> rules = new HashMap<>();
  private final Map<String, Map<String, Option>> options = new HashMap<>();

  RuleSections(List<RuleMetadata> catalogue, Mistakes mistakes) {
    this.catalogue = catalogue;
    this.mistakes = mistakes;
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

  void read(Section section) {
    List<String> ids = catalogue.stream().map(RuleMetadata::id).toList();
    section.pairs().forEach((name, pair) -> read(name, pair, ids, false));
    section.pairs().forEach((name, pair) -> read(name, pair, ids, true));
  }

  private void read(String name, YamlNode.Pair pair, List<String> ids, boolean asId) {
    if (ids.contains(name) != asId) {
      return;
    }
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
    List<String> keys = new ArrayList<>(List.of(SEVERITY));
    meant.forEach(rule -> keys.addAll(rule.options()));
    Section section = Section.of(value, "`" + name + "`", keys, mistakes);
    for (String key : keys) {
      if (!key.equals(SEVERITY)) {
        section.get(key).ifPresent(node -> own.put(key, option(node)));
      }
    }
    return new RuleConfig(
        false, section.choice(SEVERITY, Severity.NAMES).flatMap(RuleSections::severity));
  }

  private RuleConfig word(YamlNode value) {
    // YAML 1.1 reads `off` as false, and so do editors.
    boolean isOff = Scalars.truth(value).filter(on -> !on).isPresent();
    String word = value instanceof YamlNode.Scalar scalar ? scalar.text() : "";
    if (isOff || word.equals(OFF)) {
      return new RuleConfig(true, Optional.empty());
    }
    Optional<Severity> severity = severity(word);
    if (severity.isEmpty()) {
      List<String> words = new ArrayList<>(List.of(OFF));
      words.addAll(Severity.NAMES);
      mistakes.unknown(value.span(), "there is no severity `" + word + "`", word, words);
    }
    return new RuleConfig(false, severity);
  }

  private Option option(YamlNode node) {
    if (node instanceof YamlNode.Sequence sequence) {
      return new Option.Items(sequence.elements().stream().map(this::option).toList());
    }
    OptionalInt number = Scalars.whole(node);
    if (number.isPresent()) {
      return new Option.Whole(number.getAsInt());
    }
    Optional<Boolean> truth = Scalars.truth(node);
    if (truth.isPresent()) {
      return new Option.Switch(truth.get());
    }
    Optional<String> text = Scalars.text(node);
    if (text.isEmpty()) {
      mistakes.add(node.span(), "an option must be text, a number, `true`, `false` or a list");
    }
    return new Option.Text(text.orElse(""));
  }
}
