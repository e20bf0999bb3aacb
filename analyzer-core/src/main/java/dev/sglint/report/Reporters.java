package dev.sglint.report;

import java.util.List;
import java.util.Optional;

/** The output formats by name. */
public final class Reporters {
  /** The names, in documented order. */
  public static final List<String> NAMES = List.of("text", "json");

  private Reporters() {}

  public static Optional<Reporter> find(String name, Style style, String version) {
    return switch (name) {
      case "text" -> Optional.of(new TextReporter(style));
      case "json" -> Optional.of(new JsonReporter(version));
      default -> Optional.empty();
    };
  }
}
