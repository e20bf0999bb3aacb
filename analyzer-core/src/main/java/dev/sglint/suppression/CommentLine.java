package dev.sglint.suppression;

import java.util.Locale;

/**
 * A line of a comment: without what begins and ends comments, and where it stands in the comment.
 */
final class CommentLine {
  private final String text;
  private final int start;

  CommentLine(String comment, int from, int to) {
    int first = from;
    while (first < to
        && (isBlank(comment.charAt(first)) || "#/*;".indexOf(comment.charAt(first)) >= 0)) {
      first++;
    }
    int last = to;
    while (last > first && isBlank(comment.charAt(last - 1))) {
      last--;
    }
    if (last - first >= 2 && comment.startsWith("*/", last - 2)) {
      last -= 2;
    }
    while (last > first && isBlank(comment.charAt(last - 1))) {
      last--;
    }
    this.text = comment.substring(first, last);
    this.start = first;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c);
  }

  String text() {
    return text;
  }

  boolean has(String words) {
    return text.contains(words);
  }

  boolean hasInAnyCase(String words) {
    return text.toLowerCase(Locale.ROOT).contains(words);
  }

  /** The place of a part of it in the comment. */
  Directive.Span span(int from, int to) {
    return new Directive.Span(start + from, start + to);
  }

  /** All of it. */
  Directive.Span span() {
    return span(0, text.length());
  }
}
