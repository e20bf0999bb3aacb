package dev.sglint.suppression;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code checkov:skip=CKV_AWS_24:reason}, also by the names of the tool's owners. */
final class CheckovWords {
  private static final Pattern SKIP =
      Pattern.compile(
          "(?:checkov|bridgecrew|cortex):skip= *([A-Za-z_0-9]+[A-Za-z_0-9,]*)(?::(.*))?");

  private CheckovWords() {}

  static void in(CommentLine line, List<Directive> found) {
    Matcher skip = SKIP.matcher(line.text());
    if (skip.find()) {
      List<String> rules = List.of(skip.group(1).split(","));
      Optional<String> reason =
          Optional.ofNullable(skip.group(2)).map(String::strip).filter(t -> !t.isEmpty());
      found.add(
          Directive.of(
              Dialect.CHECKOV,
              Directive.Reach.RESOURCE,
              rules,
              reason,
              line.span(skip.start(), skip.end())));
    }
  }
}
