package dev.sglint.engine;

import dev.sglint.source.Position;
import dev.sglint.source.SourceSpan;
import dev.sglint.source.TextView;
import dev.sglint.text.Secrets;

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
  private static final int WIDTH = 96;

  /** How far around what is shown to look for the names of secrets. */
  private static final int SURROUNDINGS = 4096;

  /** The excerpt, while the text is in reach; the empty excerpt after. */
  static Excerpt of(TextView text, SourceSpan span, Position start) {
    long lineStart = span.start() - start.column() + 1;
    long windowStart = Math.max(lineStart, span.start() - SURROUNDINGS - WIDTH);
    if (windowStart < text.start() || span.start() > text.end()) {
      return new Excerpt("", false, false, 0, 1);
    }
    long end = span.start();
    long furthest = span.start() + WIDTH + SURROUNDINGS;
    while (end < furthest && end < text.end() && text.at(end) != '\n' && text.at(end) != '\r') {
      end++;
    }
    String line = Secrets.mask(text.text(windowStart, end));
    int at = (int) (span.start() - windowStart);
    boolean fits = windowStart == lineStart && at <= WIDTH / 2;
    int left = fits ? 0 : at - WIDTH / 3;
    int right = Math.min(line.length(), left + WIDTH);
    int length = (int) Math.min(span.end() - span.start(), right - at);
    return new Excerpt(
        line.substring(left, right),
        !fits,
        right < line.length() || end == furthest,
        at - left,
        Math.max(1, length));
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }
}
