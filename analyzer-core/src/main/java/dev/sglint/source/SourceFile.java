package dev.sglint.source;

/** One text with its reported path and its line map. */
public final class SourceFile {
  private final String path;
  private final String text;
  private final LineMap lines;

  public SourceFile(String path, String text) {
    this.path = path;
    this.text = text;
    this.lines = LineMap.of(text);
  }

  public String path() {
    return path;
  }

  public String text() {
    return text;
  }

  public LineMap lines() {
    return lines;
  }

  public SourceSpan span(int start, int end) {
    return new SourceSpan(path, start, end);
  }

  /** The offset at which the text of a line, counted from 1, ends before its line break. */
  public int lineEnd(int number) {
    int start = lines.lineStart(number);
    int end = number < lines.lineCount() ? lines.lineStart(number + 1) : text.length();
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return end;
  }
}
