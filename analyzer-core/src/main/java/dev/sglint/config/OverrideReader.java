package dev.sglint.config;

import dev.sglint.rule.RuleMetadata;
import dev.sglint.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;

/** What becomes of findings everywhere, and what of those in some paths. */
final class OverrideReader {
  static final String PATHS = "paths";
  static final String FAIL_ON = "fail-on";
  static final String POSSIBLE = "possible";
  static final String RULES = "rules";

  private static final List<String> KEYS = List.of(PATHS, RULES, FAIL_ON, POSSIBLE);

  private final List<RuleMetadata> catalogue;
  private final References references;
  private final Mistakes mistakes;

  OverrideReader(List<RuleMetadata> catalogue, References references, Mistakes mistakes) {
    this.catalogue = catalogue;
    this.references = references;
    this.mistakes = mistakes;
  }

  /** What a section says, with what is said of its rules. */
  static Verdicts.Level level(Section section, RuleSections rules) {
    return new Verdicts.Level(
        section.choice(FAIL_ON, Threshold.NAMES).flatMap(Threshold::find),
        section.choice(POSSIBLE, Possible.NAMES).flatMap(Possible::find),
        rules.rules());
  }

  List<Verdicts.ForPaths> read(List<YamlNode> entries, List<String> files) {
    List<Verdicts.ForPaths> overrides = new ArrayList<>();
    for (YamlNode entry : entries) {
      Section section = Section.of(entry, "an entry of `overrides`", KEYS, mistakes);
      section.demand(PATHS);
      RuleSections rules = RuleSections.withoutOptions(catalogue, mistakes);
      rules.read(section.sectionOfAnyKeys(RULES), files);
      overrides.add(
          new Verdicts.ForPaths(references.scope(section.texts(PATHS)), level(section, rules)));
    }
    return overrides;
  }
}
