package dev.sglint.suppression;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code sglint: allow RULE, RULE in ADDRESS until YYYY-MM-DD -- reason}. */
final class OwnWords {
  /** A line of a comment begins with it. */
  private static final Pattern BEGINNING = Pattern.compile("sglint\\s*:\\s*([A-Za-z-]*)");

  private static final String ALLOW = "allow";
  private static final String IN = "in";
  private static final String UNTIL = "until";
  private static final int LONGEST_SHOWN = 40;

  private final List<String> words;
  private final List<String> rules = new ArrayList<>();
  private Optional<String> address = Optional.empty();
  private Optional<LocalDate> until = Optional.empty();
  private Optional<String> mistake = Optional.empty();
  private int at;

  private OwnWords(List<String> words) {
    this.words = words;
  }

  static void in(CommentLine line, List<Directive> found) {
    Matcher beginning = BEGINNING.matcher(line.text());
    if (!beginning.lookingAt()) {
      return;
    }
    String rest = line.text().substring(beginning.end());
    int dashes = dashes(rest);
    String head = dashes < 0 ? rest : rest.substring(0, dashes);
    Optional<String> reason =
        dashes < 0
            ? Optional.empty()
            : Optional.of(rest.substring(dashes + 2).strip()).filter(text -> !text.isEmpty());
    OwnWords own = new OwnWords(words(head));
    if (beginning.group(1).equals(ALLOW)) {
      own.read();
    } else {
      own.wrong("`sglint:` is followed by `allow`, not by `" + beginning.group(1) + "`");
    }
    Directive.Span span = line.span();
    found.add(
        new Directive(
            Dialect.SGLINT,
            Directive.Reach.ELEMENT,
            own.rules,
            own.address,
            own.until,
            reason,
            Optional.empty(),
            Map.of(),
            own.mistake,
            span.start(),
            span.end()));
  }

  /** Where two dashes stand alone. */
  private static int dashes(String text) {
    int at = text.indexOf("--");
    while (at >= 0) {
      boolean before = at == 0 || Character.isWhitespace(text.charAt(at - 1));
      boolean after = at + 2 == text.length() || Character.isWhitespace(text.charAt(at + 2));
      if (before && after) {
        return at;
      }
      at = text.indexOf("--", at + 1);
    }
    return -1;
  }

  /** Words between blanks, commas alone; blanks in brackets and quotes are part of a word. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      quoted ^= c == '"';
      boolean ends = !quoted && (Character.isWhitespace(c) || c == ',');
      if (ends && !word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
      if (ends && c == ',') {
        words.add(",");
      } else if (!ends) {
        word.append(c);
      }
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }

  private void read() {
    boolean more = true;
    while (more) {
      if (at == words.size() || words.get(at).equals(",") || isKeyword(words.get(at))) {
        wrong("the name of a rule is missing");
        return;
      }
      rules.add(words.get(at++));
      more = at < words.size() && words.get(at).equals(",");
      at += more ? 1 : 0;
    }
    rest();
  }

  private static boolean isKeyword(String word) {
    return word.equals(IN) || word.equals(UNTIL) || word.startsWith("[");
  }

  private void rest() {
    while (at < words.size() && mistake.isEmpty()) {
      String word = words.get(at++);
      if (word.startsWith("[") && word.endsWith("]") && address.isEmpty()) {
        address = Optional.of(word);
      } else if (word.equals(IN) && at < words.size() && address.isEmpty()) {
        address = Optional.of(words.get(at++));
      } else if (word.equals(UNTIL) && at < words.size() && until.isEmpty()) {
        date(words.get(at++));
      } else {
        wrong(
            "`"
                + (word.length() > LONGEST_SHOWN ? word.substring(0, LONGEST_SHOWN) + "…" : word)
                + "` is not expected here; what can follow the rules is"
                + " `in ADDRESS`, `until YYYY-MM-DD` and `-- reason`");
      }
    }
  }

  private void date(String text) {
    try {
      until = Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      wrong("`" + text + "` is no date: YYYY-MM-DD");
    }
  }

  private void wrong(String words) {
    mistake = Optional.of(words);
  }
}
