package dev.sglint.config;

import dev.sglint.rule.Certainty;
import dev.sglint.rule.Finding;
import dev.sglint.rule.Severity;
import dev.sglint.source.PathScope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What findings weigh, which of them are told and which fail a run, by rule and by path. */
public final class Verdicts {
  /** What holds where nobody says otherwise. */
  public static final Verdicts DEFAULT = new Verdicts(Level.NOTHING, List.of());

  private final Level whole;
  private final List<ForPaths> overrides;

  /** What holds in a file, what wins first. */
  private final Map<String, List<Level>> byFile = new HashMap<>();

  /**
   * What is said of a rule.
   *
   * @param off whether it is switched off, where somebody says so
   * @param severity what all its findings weigh
   */
  public record RuleConfig(
      Optional<Boolean> off, Optional<Severity> severity, Optional<Possible> possible) {}

  /**
   * What is said in one place.
   *
   * @param rules what is said of rules, by their ids
   */
  public record Level(
      Optional<Threshold> failOn, Optional<Possible> possible, Map<String, RuleConfig> rules) {
    static final Level NOTHING = new Level(Optional.empty(), Optional.empty(), Map.of());

    public Level {
      rules = Map.copyOf(rules);
    }

    private <T> Optional<T> of(String rule, Function<RuleConfig, Optional<T>> part) {
      return Optional.ofNullable(rules.get(rule)).flatMap(part);
    }
  }

  /** What is said of some paths. */
  public record ForPaths(PathScope paths, Level level) {}

  /**
   * @param overrides those that stand later win
   */
  public Verdicts(Level whole, List<ForPaths> overrides) {
    this.whole = whole;
    this.overrides = List.copyOf(overrides);
  }

  /** The same, with what a user says for this run. */
  public Verdicts with(Optional<Threshold> failOn, Optional<Possible> possible) {
    Level said = with(whole, failOn, possible);
    List<ForPaths> others = new ArrayList<>();
    for (ForPaths override : overrides) {
      Level level = override.level();
      others.add(
          new ForPaths(
              override.paths(),
              new Level(
                  failOn.isPresent() ? Optional.empty() : level.failOn(),
                  possible.isPresent() ? Optional.empty() : level.possible(),
                  level.rules())));
    }
    return new Verdicts(said, others);
  }

  private static Level with(Level level, Optional<Threshold> failOn, Optional<Possible> possible) {
    return new Level(failOn.or(level::failOn), possible.or(level::possible), level.rules());
  }

  /** What is said of rules everywhere, by their ids. */
  public Map<String, RuleConfig> rules() {
    return whole.rules();
  }

  /** From which severity on findings fail a run where no path has its own. */
  public Threshold failOn() {
    return whole.failOn().orElse(Threshold.of(Severity.MEDIUM));
  }

  /** Whether the findings of a rule in a file are switched off. */
  public boolean isOff(String rule, String file) {
    return first(file, level -> level.of(rule, RuleConfig::off)).orElse(false);
  }

  /** What the findings of a rule in a file weigh, where somebody says so. */
  public Optional<Severity> severity(String rule, String file) {
    return first(file, level -> level.of(rule, RuleConfig::severity));
  }

  /** Whether a finding is told. */
  public boolean tells(Finding finding) {
    String file = finding.place().file();
    return !isOff(finding.rule().id(), file)
        && (finding.certainty() == Certainty.CERTAIN || possible(finding) != Possible.HIDE);
  }

  /** Whether every finding of a rule is told, whichever file it is in. */
  public boolean tellsAll(String rule) {
    return tellsAll(whole, rule)
        && overrides.stream().allMatch(override -> tellsAll(override.level(), rule));
  }

  private static boolean tellsAll(Level level, String rule) {
    Optional<Possible> possible = level.of(rule, RuleConfig::possible).or(level::possible);
    return !level.of(rule, RuleConfig::off).orElse(false)
        && possible.filter(Possible.HIDE::equals).isEmpty();
  }

  /** Whether a finding, which is told, fails the run. */
  public boolean fails(Finding finding) {
    Threshold least =
        first(finding.place().file(), Level::failOn).orElse(Threshold.of(Severity.MEDIUM));
    return least.isReachedBy(finding.severity())
        && !finding.isSuppressed()
        && (finding.certainty() == Certainty.CERTAIN || possible(finding) == Possible.FAIL);
  }

  private Possible possible(Finding finding) {
    String rule = finding.rule().id();
    return first(
            finding.place().file(),
            level -> level.of(rule, RuleConfig::possible).or(level::possible))
        .orElse(Possible.NOTE);
  }

  private <T> Optional<T> first(String file, Function<Level, Optional<T>> part) {
    if (overrides.isEmpty()) {
      return part.apply(whole);
    }
    for (Level level : byFile.computeIfAbsent(file, this::levels)) {
      Optional<T> said = part.apply(level);
      if (said.isPresent()) {
        return said;
      }
    }
    return Optional.empty();
  }

  private List<Level> levels(String file) {
    List<Level> levels = new ArrayList<>(List.of(whole));
    for (ForPaths override : overrides) {
      if (override.paths().covers(file, false)) {
        levels.add(0, override.level());
      }
    }
    return levels;
  }
}
