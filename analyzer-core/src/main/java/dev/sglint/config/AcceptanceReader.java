package dev.sglint.config;

import dev.sglint.rule.Category;
import dev.sglint.rule.RuleMetadata;
import dev.sglint.text.Glob;
import dev.sglint.text.Suggestions;
import dev.sglint.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the configuration says of accepting findings. */
final class AcceptanceReader {
  static final List<String> KEYS =
      List.of("suppressions", "inline-suppressions", "foreign-suppressions", "never-suppress");

  private static final List<String> ENTRY =
      List.of("rules", "in", "paths", "group", "until", "reason");

  private final List<RuleMetadata> catalogue;
  private final Mistakes mistakes;

  AcceptanceReader(List<RuleMetadata> catalogue, Mistakes mistakes) {
    this.catalogue = catalogue;
    this.mistakes = mistakes;
  }

  Acceptances read(Section top) {
    List<Acceptances.Accepted> accepted = new ArrayList<>();
    for (YamlNode node : top.list("suppressions")) {
      accepted.add(entry(Section.of(node, "an entry of `suppressions`", ENTRY, mistakes)));
    }
    return new Acceptances(
        isOn(top, "inline-suppressions"),
        isOn(top, "foreign-suppressions"),
        rules(top, "never-suppress"),
        accepted);
  }

  private boolean isOn(Section top, String key) {
    Optional<YamlNode> node = top.get(key);
    Optional<Boolean> on = node.flatMap(Scalars::truth);
    if (node.isPresent() && on.isEmpty()) {
      top.mistake(key, "must be `true` or `false`");
    }
    return on.orElse(true);
  }

  private Acceptances.Accepted entry(Section entry) {
    entry.demand("rules", "reason");
    return new Acceptances.Accepted(
        rules(entry, "rules"),
        entry.text("in").map(Glob::new),
        entry.texts("paths").stream().map(Glob::new).toList(),
        entry.text("group").map(Glob::new),
        entry.date("until"),
        entry.text("reason").orElse(""),
        entry.place());
  }

  private List<String> rules(Section section, String key) {
    List<String> names = section.texts(key);
    for (String name : names) {
      boolean category = List.of(Category.values()).stream().anyMatch(c -> c.id().equals(name));
      if (!category && catalogue.stream().noneMatch(rule -> rule.isNamed(name))) {
        String nearest =
            Suggestions.nearest(name, catalogue.stream().map(RuleMetadata::id).toList());
        String hint = nearest.isEmpty() ? "" : ": did you mean `" + nearest + "`?";
        section.mistake(key, "names `" + name + "`, which is no rule" + hint);
      }
    }
    return names;
  }
}
