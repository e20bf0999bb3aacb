package dev.sglint.source;

import java.util.List;

/**
 * A part of a text that does not change any more, in chunks of one size; the last may be shorter.
 */
public final class TextView {
  static final int CHUNK = 1 << 16;

  private final List<char[]> chunks;
  private final long start;
  private final long end;

  /**
   * @param start the offset at which the first chunk begins
   */
  TextView(List<char[]> chunks, long start, long end) {
    this.chunks = List.copyOf(chunks);
    this.start = start;
    this.end = end;
  }

  /** The first offset that is in reach. */
  public long start() {
    return start;
  }

  /** The offset after all that is in reach. */
  public long end() {
    return end;
  }

  public char at(long offset) {
    int index = (int) (offset - start);
    return chunks.get(index / CHUNK)[index % CHUNK];
  }

  /** The text between two offsets that are in reach. */
  public String text(long from, long to) {
    return text(chunks, start, from, to);
  }

  static String text(List<char[]> chunks, long start, long from, long to) {
    int index = (int) (from - start);
    int length = (int) (to - from);
    if (length == 0) {
      return "";
    }
    if (index / CHUNK == (index + length) / CHUNK) {
      return new String(chunks.get(index / CHUNK), index % CHUNK, length);
    }
    char[] text = new char[length];
    int copied = 0;
    while (copied < length) {
      int at = index + copied;
      int count = Math.min(CHUNK - at % CHUNK, length - copied);
      System.arraycopy(chunks.get(at / CHUNK), at % CHUNK, text, copied, count);
      copied += count;
    }
    return new String(text);
  }
}
