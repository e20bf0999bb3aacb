package dev.sglint.suppression;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code trivy:ignore:AVD-AWS-0107[from_port=22]:exp:2027-01-01:ws:default} and the same of tfsec,
 * several on a line, between other words.
 */
final class TrivyWords {
  private static final Pattern WORD = Pattern.compile("\\S+");
  private static final String TFSEC = "tfsec:";
  private static final String TRIVY = "trivy:";
  private static final String ID = "ignore";
  private static final String EXPIRY = "exp";
  private static final String WORKSPACE = "ws";

  private TrivyWords() {}

  static void in(CommentLine line, List<Directive> found) {
    Matcher word = WORD.matcher(line.text());
    while (word.find()) {
      int start = word.start();
      while (start < word.end() && "#/*".indexOf(line.text().charAt(start)) >= 0) {
        start++;
      }
      String text = line.text().substring(start, word.end());
      if (text.startsWith(TFSEC) || text.startsWith(TRIVY)) {
        Dialect dialect = text.startsWith(TFSEC) ? Dialect.TFSEC : Dialect.TRIVY;
        String sections = text.substring(TFSEC.length());
        read(dialect, sections, line.span(start, word.end())).ifPresent(found::add);
      }
    }
  }

  private static Optional<Directive> read(Dialect dialect, String text, Directive.Span span) {
    Map<String, String> sections = new HashMap<>();
    String[] parts = text.split(":", -1);
    for (int i = 0; i + 1 < parts.length; i += 2) {
      sections.put(parts[i], parts[i + 1]);
    }
    String id = sections.getOrDefault(ID, "");
    int bracket = id.indexOf('[');
    String rule = bracket < 0 ? id : id.substring(0, bracket);
    if (rule.isEmpty()) {
      return Optional.empty();
    }
    Optional<LocalDate> until = Optional.empty();
    Optional<String> mistake = Optional.empty();
    String expiry = sections.getOrDefault(EXPIRY, "");
    if (!expiry.isEmpty()) {
      until = date(expiry);
      mistake = until.isEmpty() ? Optional.of("`" + expiry + "` is no date: YYYY-MM-DD") : mistake;
    }
    return Optional.of(
        new Directive(
            dialect,
            Directive.Reach.NEXT_LINE,
            List.of(rule),
            Optional.empty(),
            until,
            Optional.empty(),
            Optional.ofNullable(sections.get(WORKSPACE)).filter(ws -> !ws.isEmpty()),
            bracket < 0 ? Map.of() : conditions(id.substring(bracket + 1)),
            mistake,
            span.start(),
            span.end()));
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Map<String, String> conditions(String text) {
    Map<String, String> conditions = new HashMap<>();
    String inner = text.endsWith("]") ? text.substring(0, text.length() - 1) : text;
    for (String pair : inner.split(",", -1)) {
      String[] sides = pair.split("=", -1);
      if (sides.length == 2) {
        conditions.put(sides[0], sides[1]);
      }
    }
    return conditions;
  }
}
