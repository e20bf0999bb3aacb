package dev.sglint.source;

import java.util.Arrays;

/**
 * Offset to line and column. A line ends after {@code \n}, after {@code \r\n}, or after a lone
 * {@code \r}.
 */
public final class LineMap {
  private final int[] starts;
  private final int length;

  private LineMap(int[] starts, int length) {
    this.starts = starts;
    this.length = length;
  }

  public static LineMap of(String text) {
    int[] starts = new int[16];
    int lines = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends =
          c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
      if (ends) {
        if (lines == starts.length) {
          starts = Arrays.copyOf(starts, lines * 2);
        }
        starts[lines++] = i + 1;
      }
    }
    return new LineMap(Arrays.copyOf(starts, lines), text.length());
  }

  /** Offsets outside the text are those of its nearer end. */
  public Position position(long offset) {
    int at = (int) Math.max(0, Math.min(offset, length));
    int found = Arrays.binarySearch(starts, at);
    int line = found >= 0 ? found : -found - 2;
    return new Position(line + 1, at - starts[line] + 1);
  }

  /** The offset at which a line begins, counted from 1. */
  public int lineStart(int line) {
    return starts[line - 1];
  }

  public int lineCount() {
    return starts.length;
  }
}
