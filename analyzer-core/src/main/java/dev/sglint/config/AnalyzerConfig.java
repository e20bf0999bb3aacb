package dev.sglint.config;

import dev.sglint.rule.Settings;
import dev.sglint.rule.Severity;
import java.util.Map;
import java.util.Optional;

/**
 * What a configuration file says, with the defaults for what it does not say.
 *
 * @param file where it stands; empty without one
 * @param profile which rules there are, where the file says so
 * @param failOn the least severity that fails a run; empty where none does
 * @param rules what is said of rules, by their ids
 * @param settings what rules may ask for
 * @param acceptances what is said of accepting findings
 */
public record AnalyzerConfig(
    Optional<File> file,
    Optional<String> profile,
    Optional<Severity> failOn,
    Map<String, RuleConfig> rules,
    Settings settings,
    Acceptances acceptances) {
  /** What holds where there is no file. */
  public static final AnalyzerConfig DEFAULT =
      new AnalyzerConfig(
          Optional.empty(),
          Optional.empty(),
          Optional.of(Severity.MEDIUM),
          Map.of(),
          Settings.DEFAULT,
          Acceptances.DEFAULT);

  public AnalyzerConfig {
    rules = Map.copyOf(rules);
  }

  /** A file that was read. */
  public record File(String path, String text) {}

  /**
   * What is said of a rule.
   *
   * @param severity what all its findings weigh
   */
  public record RuleConfig(boolean isOff, Optional<Severity> severity) {}

  /** The same with something else said of accepting findings. */
  public AnalyzerConfig with(Acceptances others) {
    return new AnalyzerConfig(file, profile, failOn, rules, settings, others);
  }

  /** Whether a rule is switched off. */
  public boolean isOff(String rule) {
    RuleConfig said = rules.get(rule);
    return said != null && said.isOff();
  }

  /** What the findings of a rule weigh, where somebody says so. */
  public Optional<Severity> severity(String rule) {
    return Optional.ofNullable(rules.get(rule)).flatMap(RuleConfig::severity);
  }
}
