package dev.sglint.source;

import java.util.Arrays;

/**
 * Text as it was meant, and where each part of it stands in a file: what was quoted, escaped or cut
 * into pieces there is whole here.
 */
public final class MappedText {
  private final String file;
  private final String text;
  private final int[] starts;
  private final long[] sourceStarts;
  private final long[] sourceEnds;

  private MappedText(
      String file, String text, int[] starts, long[] sourceStarts, long[] sourceEnds) {
    this.file = file;
    this.text = text;
    this.starts = starts;
    this.sourceStarts = sourceStarts;
    this.sourceEnds = sourceEnds;
  }

  /** Text that stands in the file as it is. */
  public static MappedText of(String file, String text, long offset) {
    return new MappedText(
        file, text, new int[] {0}, new long[] {offset}, new long[] {offset + text.length()});
  }

  public String file() {
    return file;
  }

  public String text() {
    return text;
  }

  /** Where a range of the text stands. */
  public SourceSpan span(int start, int end) {
    long from = sourceStart(start);
    return new SourceSpan(file, from, end <= start ? from : Math.max(from, sourceEnd(end)));
  }

  private int piece(int offset) {
    int found = starts.length == 1 ? 0 : Arrays.binarySearch(starts, offset);
    return found >= 0 ? found : -found - 2;
  }

  private long sourceStart(int offset) {
    if (starts.length == 0) {
      return 0;
    }
    int piece = piece(Math.min(offset, text.length()));
    return Math.min(sourceStarts[piece] + (offset - starts[piece]), sourceEnds[piece]);
  }

  private long sourceEnd(int offset) {
    int piece = piece(offset - 1);
    int next = piece + 1 < starts.length ? starts[piece + 1] : text.length();
    return offset == next ? sourceEnds[piece] : sourceStarts[piece] + (offset - starts[piece]);
  }

  /** A part of it. */
  public MappedText part(int from, int to) {
    Builder builder = new Builder(file);
    builder.append(this, from, to);
    return builder.build();
  }

  /** Puts a text together from pieces of a file. */
  public static final class Builder {
    private final String file;
    private final StringBuilder text = new StringBuilder();
    private int[] starts = new int[4];
    private long[] sourceStarts = new long[4];
    private long[] sourceEnds = new long[4];
    private int pieces;

    public Builder(String file) {
      this.file = file;
    }

    public int length() {
      return text.length();
    }

    /** Appends what stands in the file as it is. */
    public Builder append(CharSequence piece, long offset) {
      boolean follows =
          pieces > 0
              && sourceEnds[pieces - 1] == offset
              && sourceEnds[pieces - 1] - sourceStarts[pieces - 1]
                  == text.length() - starts[pieces - 1];
      if (piece.isEmpty()) {
        return this;
      }
      if (follows) {
        sourceEnds[pieces - 1] += piece.length();
      } else {
        piece(offset, offset + piece.length());
      }
      text.append(piece);
      return this;
    }

    /** Appends what stands in the file in another form, from one offset to another. */
    public Builder append(CharSequence meant, long from, long to) {
      if (!meant.isEmpty()) {
        piece(from, to);
        text.append(meant);
      }
      return this;
    }

    public Builder append(MappedText other, int from, int to) {
      int at = from;
      while (at < to) {
        int piece = other.piece(at);
        int next = piece + 1 < other.starts.length ? other.starts[piece + 1] : other.text.length();
        int end = Math.min(next, to);
        SourceSpan span = other.span(at, end);
        String part = other.text.substring(at, end);
        if (span.end() - span.start() == end - at) {
          append(part, span.start());
        } else {
          append(part, span.start(), span.end());
        }
        at = end;
      }
      return this;
    }

    private void piece(long from, long to) {
      if (pieces == starts.length) {
        starts = Arrays.copyOf(starts, pieces * 2);
        sourceStarts = Arrays.copyOf(sourceStarts, pieces * 2);
        sourceEnds = Arrays.copyOf(sourceEnds, pieces * 2);
      }
      starts[pieces] = text.length();
      sourceStarts[pieces] = from;
      sourceEnds[pieces] = to;
      pieces++;
    }

    public MappedText build() {
      return new MappedText(
          file,
          text.toString(),
          Arrays.copyOf(starts, pieces),
          Arrays.copyOf(sourceStarts, pieces),
          Arrays.copyOf(sourceEnds, pieces));
    }
  }
}
