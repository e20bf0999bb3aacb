package dev.sglint.engine;

import dev.sglint.source.TextStream;
import java.util.List;
import java.util.regex.Pattern;

/** Tells reports of ours, which quote requests and must not be taken for them. */
final class OwnReport {
  private static final int HEAD = 1024;

  /** What stands near the beginning of a report that is no plain text. */
  private static final List<String> MARKS =
      List.of(
          "\"tool\":{\"name\":\"sglint\"",
          "\"driver\":{\"name\":\"sglint\"",
          "{\"finding\":{\"rule\":\"",
          "<testsuites name=\"sglint\"",
          "<meta name=\"generator\" content=\"sglint\">",
          "### Security groups: ");

  private static final String LABEL_END = "]: ";

  private static final Pattern TEXT =
      Pattern.compile(
          "\\A[^\\n]{1,500}:[0-9]+:[0-9]+: (?:possible )?"
              + "(?:critical|high|medium|low|info|error|warning|note)\\[[a-z0-9-]+\\]: ");

  private OwnReport() {}

  static boolean recognises(TextStream text) {
    if (!text.has(0)) {
      return false;
    }
    String head = text.text(0, text.has(HEAD) ? HEAD : text.end());
    return MARKS.stream().anyMatch(head::contains)
        || (head.contains(LABEL_END) && TEXT.matcher(head).find());
  }
}
