package dev.sglint.rule;

import java.util.List;

/** A rule's {@link RuleInfo} as a value. */
public record RuleMetadata(
    String id,
    String summary,
    Category category,
    Severity severity,
    String since,
    List<String> formerIds,
    List<String> aliases,
    List<String> options) {
  /** Reads the annotation; a rule without one is a bug of its author. */
  public static RuleMetadata of(Rule rule) {
    RuleInfo info = rule.getClass().getAnnotation(RuleInfo.class);
    if (info == null) {
      throw new IllegalArgumentException(rule.getClass().getName() + " has no @RuleInfo");
    }
    return new RuleMetadata(
        info.id(),
        info.summary(),
        info.category(),
        info.severity(),
        info.since(),
        List.of(info.formerIds()),
        List.of(info.aliases()),
        List.of(info.options()));
  }

  /**
   * Whether a name given by a user means this rule: its id, a former id, an alias, or its category.
   */
  public boolean answersTo(String name) {
    return id.equals(name)
        || category.id().equals(name)
        || formerIds.contains(name)
        || aliases.stream().anyMatch(alias -> alias.equalsIgnoreCase(name));
  }
}
