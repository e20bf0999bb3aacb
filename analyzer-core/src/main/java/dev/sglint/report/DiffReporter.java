package dev.sglint.report;

import dev.sglint.diff.Comparison;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/** One output format of {@code sglint diff}. */
public interface DiffReporter {
  /** The names, in documented order. */
  List<String> NAMES = List.of("text", "json", "markdown");

  void write(Comparison comparison, Writer out) throws IOException;

  /** The format of a name. */
  static Optional<DiffReporter> find(String name, Style style, String version) {
    return switch (name) {
      case "text" -> Optional.of(new DiffTextReporter(style));
      case "json" -> Optional.of(new DiffJsonReporter(version));
      case "markdown" -> Optional.of(new DiffMarkdownReporter());
      default -> Optional.empty();
    };
  }
}
