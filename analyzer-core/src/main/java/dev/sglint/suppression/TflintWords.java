package dev.sglint.suppression;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code tflint-ignore: rule, rule # reason}, and the same for a file. */
final class TflintWords {
  private static final Pattern IGNORE =
      Pattern.compile("tflint-ignore(-file)?: *([^*/#]+)(?:(?:#|//)\\s*(.*))?");

  private TflintWords() {}

  static void in(CommentLine line, List<Directive> found) {
    Matcher ignore = IGNORE.matcher(line.text());
    if (ignore.lookingAt()) {
      List<String> rules =
          List.of(ignore.group(2).strip().split(" *, *")).stream()
              .map(rule -> rule.equals("all") ? Dialect.EVERY : rule)
              .toList();
      Optional<String> reason =
          Optional.ofNullable(ignore.group(3)).map(String::strip).filter(t -> !t.isEmpty());
      Directive.Reach reach =
          ignore.group(1) == null ? Directive.Reach.LINES : Directive.Reach.FILE;
      found.add(Directive.of(Dialect.TFLINT, reach, rules, reason, line.span()));
    }
  }
}
