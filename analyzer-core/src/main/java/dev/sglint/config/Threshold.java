package dev.sglint.config;

import dev.sglint.rule.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * From which severity on findings fail a run.
 *
 * @param least empty where none does
 */
public record Threshold(Optional<Severity> least) {
  private static final String NEVER = "never";

  public static final List<String> NAMES = names();

  private static List<String> names() {
    List<String> names =
        new ArrayList<>(Arrays.stream(Severity.values()).map(Severity::id).toList());
    names.add(NEVER);
    return List.copyOf(names);
  }

  public static Threshold of(Severity least) {
    return new Threshold(Optional.of(least));
  }

  /** That of a name, a severity or {@code never}. */
  public static Optional<Threshold> find(String name) {
    if (name.equals(NEVER)) {
      return Optional.of(new Threshold(Optional.empty()));
    }
    return Arrays.stream(Severity.values())
        .filter(severity -> severity.id().equals(name))
        .findFirst()
        .map(Threshold::of);
  }

  boolean isReachedBy(Severity severity) {
    return least.filter(severity::isAtLeast).isPresent();
  }
}
