package dev.sglint.report;

import java.util.List;
import java.util.Optional;

/** The output formats by name. */
public final class Reporters {
  /** The names, in documented order. */
  public static final List<String> NAMES =
      List.of(
          "text",
          "json",
          "ndjson",
          "sarif",
          "junit",
          "checkstyle",
          "github",
          "gitlab",
          "markdown",
          "csv",
          "html");

  private Reporters() {}

  public static Optional<Reporter> find(String name, Style style, String version) {
    return switch (name) {
      case "text" -> Optional.of(new TextReporter(style));
      case "json" -> Optional.of(new JsonReporter(version));
      case "ndjson" -> Optional.of(new NdjsonReporter(version));
      case "sarif" -> Optional.of(new SarifReporter(version));
      case "junit" -> Optional.of(new JUnitReporter());
      case "checkstyle" -> Optional.of(new CheckstyleReporter());
      case "github" -> Optional.of(new GitHubReporter());
      case "gitlab" -> Optional.of(new GitLabReporter());
      case "markdown" -> Optional.of(new MarkdownReporter());
      case "csv" -> Optional.of(new CsvReporter());
      case "html" -> Optional.of(new HtmlReporter(version));
      default -> Optional.empty();
    };
  }
}
