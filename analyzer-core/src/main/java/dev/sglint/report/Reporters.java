package dev.sglint.report;

import java.util.List;
import java.util.Optional;

/** The output formats by name. */
public final class Reporters {
  /** The names, in documented order. */
  public static final List<String> NAMES = List.of("text", "json", "html");

  private Reporters() {}

  public static Optional<Reporter> find(String name, Style style, String version) {
    return switch (name) {
      case "text" -> Optional.of(new TextReporter(style));
      case "json" -> Optional.of(new JsonReporter(version));
      case "html" -> Optional.of(new HtmlReporter(version));
      default -> Optional.empty();
    };
  }
}
