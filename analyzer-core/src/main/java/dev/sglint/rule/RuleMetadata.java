package dev.sglint.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A rule's {@link RuleInfo} as a value. */
public final class RuleMetadata {
  private static final String TRIVY = "AVD-";
  private static final int SHORT_UUID = 8;

  private final RuleInfo info;
  private final Rule rule;

  // Read once: an annotation is a proxy, and these are asked of each finding.
  private final String id;
  private final Category category;
  private final Severity severity;

  private RuleMetadata(RuleInfo info, Rule rule) {
    this.info = info;
    this.rule = rule;
    this.id = info.id();
    this.category = info.category();
    this.severity = info.severity();
  }

  /** Reads the annotation; a rule without one is a bug of its author. */
  public static RuleMetadata of(Rule rule) {
    RuleInfo info = rule.getClass().getAnnotation(RuleInfo.class);
    if (info == null) {
      throw new IllegalArgumentException(rule.getClass().getName() + " has no @RuleInfo");
    }
    return new RuleMetadata(info, rule);
  }

  public String id() {
    return id;
  }

  public String summary() {
    return info.summary();
  }

  public Category category() {
    return category;
  }

  public Severity severity() {
    return severity;
  }

  public Profile profile() {
    return info.profile();
  }

  public String since() {
    return info.since();
  }

  public List<String> formerIds() {
    return List.of(info.formerIds());
  }

  /** The rule's document in Markdown. */
  public String document() {
    return RuleDocument.of(rule);
  }

  /** The same check elsewhere, each once. */
  public List<String> aliases() {
    List<String> aliases = new ArrayList<>(List.of(info.aliases()));
    for (String alias : rule.tableAliases()) {
      if (!aliases.contains(alias)) {
        aliases.add(alias);
      }
    }
    return aliases;
  }

  /** What a configuration may set. */
  public List<RuleOption> options() {
    return List.of(info.options());
  }

  /** Whether a name given by a user means this rule: its id, a former id, or an alias. */
  public boolean isNamed(String name) {
    return id().equals(name)
        || formerIds().contains(name)
        || aliases().stream().anyMatch(alias -> isSame(alias, name));
  }

  /** Whether it is named, or of a category that is. */
  public boolean answersTo(String name) {
    return category().id().equals(name) || isNamed(name);
  }

  /**
   * Whether a name means a finding of the rule.
   *
   * @param findingAliases what the finding is also known as
   */
  public boolean isNamed(String name, List<String> findingAliases) {
    return id().equals(name)
        || category().id().equals(name)
        || formerIds().contains(name)
        || findingAliases.stream().anyMatch(alias -> isSame(alias, name));
  }

  /** Tools' names are left out by those who use one tool; ids of KICS are known by their start. */
  private static boolean isSame(String alias, String name) {
    if (alias.equalsIgnoreCase(name)) {
      return true;
    }
    String own = alias.substring(alias.indexOf(':') + 1);
    if (own.equalsIgnoreCase(name) || own.equalsIgnoreCase(TRIVY + name)) {
      return own.chars().anyMatch(Character::isLetter);
    }
    String text = name.toLowerCase(Locale.ROOT);
    boolean uuid = alias.startsWith("KICS:") && text.length() >= SHORT_UUID;
    return uuid && (own.startsWith(text) || text.startsWith(own));
  }
}
