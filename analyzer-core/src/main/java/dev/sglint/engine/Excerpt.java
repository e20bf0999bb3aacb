package dev.sglint.engine;

import dev.sglint.source.SourceSpan;

/**
 * The line that a place is in, cut around it, secrets masked.
 *
 * @param text the part of the line that is shown
 * @param cutLeft whether the line begins before it
 * @param cutRight whether the line goes on after it
 * @param from where in the text the place begins
 * @param length how much of the text the place takes, at least 1
 */
public record Excerpt(String text, boolean cutLeft, boolean cutRight, int from, int length) {
  static final int WIDTH = 96;

  private static final Excerpt NONE = new Excerpt("", false, false, 0, 1);

  static Excerpt of(MaskedWindow window, long lineStart, SourceSpan span) {
    if (window.text().isEmpty()) {
      return NONE;
    }
    long column = span.start() - lineStart;
    long left = lineStart + (column <= WIDTH / 2 ? 0 : column - WIDTH / 3);
    int from = (int) (left - window.start());
    int to = Math.min(window.text().length(), from + WIDTH);
    int at = (int) (span.start() - left);
    if (from < 0 || from > to) {
      return NONE;
    }
    int length = (int) Math.min(span.end() - span.start(), to - from - at);
    return new Excerpt(
        window.text().substring(from, to),
        left > lineStart,
        to < window.text().length() || window.cut(),
        at,
        Math.max(1, length));
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }
}
