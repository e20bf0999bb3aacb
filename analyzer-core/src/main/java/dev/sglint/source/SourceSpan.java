package dev.sglint.source;

/**
 * A half-open range of UTF-16 offsets in one file. Line and column are derived by {@link
 * LineIndex}, never stored.
 *
 * @param file the path as it is reported: relative to the working directory, with {@code /}, or
 *     {@code -}
 */
public record SourceSpan(String file, long start, long end) implements Comparable<SourceSpan> {
  public SourceSpan {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: " + start + ".." + end);
    }
  }

  /** The smallest span of the same file that holds both. */
  public SourceSpan to(SourceSpan last) {
    return new SourceSpan(file, Math.min(start, last.start), Math.max(end, last.end));
  }

  @Override
  public int compareTo(SourceSpan other) {
    int byFile = file.compareTo(other.file);
    if (byFile != 0) {
      return byFile;
    }
    int byStart = Long.compare(start, other.start);
    return byStart != 0 ? byStart : Long.compare(end, other.end);
  }

  // Written out, as the generated ones cost a cold start many classes.
  @Override
  public boolean equals(Object other) {
    return other instanceof SourceSpan that
        && that.start == start
        && that.end == end
        && that.file.equals(file);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(start * 31 + end);
  }
}
