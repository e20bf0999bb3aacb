package dev.sglint.source;

import java.util.Arrays;

/**
 * Offset to line and column, for texts of any length: it grows as the text is read and keeps a byte
 * or two for each line. One thread may read while another one asks. A line ends after {@code \n},
 * after {@code \r\n}, or after a lone {@code \r}.
 */
public final class LineIndex {
  private static final int LINES_PER_CHECKPOINT = 64;

  /** The lengths of the lines that are complete, as numbers of seven bits a byte. */
  private byte[] lengths = new byte[256];

  private int used;
  private long[] checkpointOffsets = new long[8];
  private int[] checkpointPositions = new int[8];
  private int lines = 1;
  private long lastStart;
  private long end;

  /** Whether the last character may be the first of two that end a line. */
  private boolean carriageReturn;

  public static LineIndex of(String text) {
    LineIndex index = new LineIndex();
    char[] chars = text.toCharArray();
    index.append(chars, 0, chars.length);
    index.finish();
    return index;
  }

  /** Takes in the text that follows what it knows. */
  synchronized void append(char[] text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text[i];
      if (c > '\r' && !carriageReturn) {
        continue;
      }
      long offset = end + (i - from);
      if (c == '\n') {
        endLine(offset + 1);
      } else if (carriageReturn) {
        endLine(offset);
      }
      carriageReturn = c == '\r';
    }
    end += to - from;
  }

  /** The text has ended. */
  synchronized void finish() {
    if (carriageReturn) {
      endLine(end);
      carriageReturn = false;
    }
  }

  private void endLine(long start) {
    if ((lines - 1) % LINES_PER_CHECKPOINT == 0) {
      checkpoint();
    }
    long length = start - lastStart;
    if (used + 10 > lengths.length) {
      lengths = Arrays.copyOf(lengths, lengths.length * 2);
    }
    while (length > 0x7F) {
      lengths[used++] = (byte) (length | 0x80);
      length >>>= 7;
    }
    lengths[used++] = (byte) length;
    lastStart = start;
    lines++;
  }

  private void checkpoint() {
    int at = (lines - 1) / LINES_PER_CHECKPOINT;
    if (at == checkpointOffsets.length) {
      checkpointOffsets = Arrays.copyOf(checkpointOffsets, at * 2);
      checkpointPositions = Arrays.copyOf(checkpointPositions, at * 2);
    }
    checkpointOffsets[at] = lastStart;
    checkpointPositions[at] = used;
  }

  /** Offsets outside the text are those of its nearer end. */
  public synchronized Position position(long offset) {
    long at = Math.max(0, Math.min(offset, end));
    if (at >= lastStart) {
      return new Position(lines, (int) (at - lastStart) + 1);
    }
    int count = (lines - 2) / LINES_PER_CHECKPOINT + 1;
    int found = Arrays.binarySearch(checkpointOffsets, 0, count, at);
    int checkpoint = found >= 0 ? found : -found - 2;
    int line = checkpoint * LINES_PER_CHECKPOINT + 1;
    long start = checkpointOffsets[checkpoint];
    int next = checkpointPositions[checkpoint];
    while (true) {
      long length = 0;
      int shift = 0;
      int b;
      do {
        b = lengths[next++];
        length |= (long) (b & 0x7F) << shift;
        shift += 7;
      } while (b < 0);
      if (at < start + length) {
        return new Position(line, (int) (at - start) + 1);
      }
      start += length;
      line++;
    }
  }
}
