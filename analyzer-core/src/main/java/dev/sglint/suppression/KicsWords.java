package dev.sglint.suppression;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code kics-scan ignore-line}, {@code ignore-block}, {@code ignore} and {@code disable=…}, by the
 * precedence of the tool.
 */
final class KicsWords {
  private static final String BEGINNING = "kics-scan";
  private static final String DISABLE = "disable=";

  private KicsWords() {}

  static void in(CommentLine line, List<Directive> found) {
    String text = line.text().toLowerCase(Locale.ROOT);
    if (!text.startsWith(BEGINNING)) {
      return;
    }
    List<String> commands = List.of(text.substring(BEGINNING.length()).strip().split("\\s+"));
    if (commands.contains("ignore-block")) {
      found.add(every(line, Directive.Reach.ELEMENT));
    } else if (commands.contains("ignore-line")) {
      found.add(every(line, Directive.Reach.LINES));
    } else if (commands.contains("ignore")) {
      found.add(every(line, Directive.Reach.FILE));
    } else {
      for (String command : commands) {
        if (command.startsWith(DISABLE) && command.length() > DISABLE.length()) {
          List<String> ids = List.of(command.substring(DISABLE.length()).split(","));
          found.add(
              Directive.of(Dialect.KICS, Directive.Reach.FILE, ids, Optional.empty(), line.span()));
        }
      }
    }
  }

  private static Directive every(CommentLine line, Directive.Reach reach) {
    return Directive.of(Dialect.KICS, reach, List.of(Dialect.EVERY), Optional.empty(), line.span());
  }
}
