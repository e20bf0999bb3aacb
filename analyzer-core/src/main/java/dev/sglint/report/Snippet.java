package dev.sglint.report;

import dev.sglint.source.Position;
import dev.sglint.source.SourceFile;
import dev.sglint.text.Secrets;

/**
 * One source line with carets under a range; secrets masked, control characters visible, long lines
 * cut around it.
 */
record Snippet(String line, String carets) {
  private static final int WIDTH = 96;

  static Snippet of(SourceFile file, Position start, Position end) {
    // Lines may be megabytes long and hold thousands of findings: only a window of one is ever
    // copied.
    int lineStart = file.lines().lineStart(start.line());
    int length = file.lineEnd(start.line()) - lineStart;
    int from = Math.min(start.column() - 1, length);
    int to = end.line() == start.line() ? Math.min(end.column() - 1, length) : length;
    int cutLeft = from <= WIDTH / 2 ? 0 : from - WIDTH / 3;
    int cutRight = Math.min(length, cutLeft + WIDTH);
    // Mask on a window wide enough to hold the names of what it hides, never on a whole line of
    // megabytes.
    int maskFrom = Math.max(0, cutLeft - 4096);
    int maskTo = Math.min(length, cutRight + 4096);
    String masked = Secrets.mask(file.text().substring(lineStart + maskFrom, lineStart + maskTo));
    String window = masked.substring(cutLeft - maskFrom, cutRight - maskFrom);
    String prefix = cutLeft > 0 ? "…" : "";
    String suffix = cutRight < length ? "…" : "";
    int caretStart = from - cutLeft + prefix.length();
    int caretCount = Math.max(1, Math.min(to, cutRight) - from);
    String shown = prefix + Printable.text(window) + suffix;
    return new Snippet(shown, " ".repeat(caretStart) + "^".repeat(caretCount));
  }
}
