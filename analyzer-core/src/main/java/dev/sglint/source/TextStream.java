package dev.sglint.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;

/**
 * A text that is read once, from front to back, through a window: what was read stays in reach
 * until it is released, and a little longer. Offsets are UTF-16 units from the beginning of the
 * text.
 */
public final class TextStream implements AutoCloseable {
  /** How much of what was released stays in reach, so that a report can show it. */
  public static final int HISTORY = 256 * 1024;

  /** A text longer than this is not read to its end. */
  public static final long MAX_LENGTH = 16L * 1024 * 1024 * 1024;

  private static final int CHUNK = TextView.CHUNK;

  /** Most files are shorter than a chunk, and some are opened more than once. */
  private static final int SHORT = CHUNK / 8;

  private final String path;
  private final Reader reader;
  private final LineIndex lines = new LineIndex();
  private final ArrayList<char[]> chunks = new ArrayList<>();
  private long base;
  private long end;
  private long released;
  private boolean ended;
  private Optional<String> failure = Optional.empty();

  public TextStream(String path, Reader reader) {
    this.path = path;
    this.reader = reader;
  }

  public static TextStream of(String path, String text) {
    return new TextStream(path, new StringReader(text));
  }

  /** The path under which the text is reported. */
  public String path() {
    return path;
  }

  /** The line breaks of all that was read. */
  public LineIndex lines() {
    return lines;
  }

  /** The first offset that is in reach. */
  public long start() {
    return base;
  }

  /** The offset after all that was read. */
  public long end() {
    return end;
  }

  /** Why the text ends before its end. */
  public Optional<String> failure() {
    return failure;
  }

  /** Whether there is no more to be read. */
  public boolean ended() {
    return ended;
  }

  /** Reads on; false at the end. */
  public boolean more() {
    if (ended) {
      return false;
    }
    int at = (int) (end - base) % CHUNK;
    if (at == 0) {
      drop();
      chunks.add(new char[end == 0 ? SHORT : CHUNK]);
    }
    char[] last = chunks.get(chunks.size() - 1);
    if (at == last.length) {
      last = Arrays.copyOf(last, CHUNK);
      chunks.set(chunks.size() - 1, last);
    }
    try {
      int read = reader.read(last, at, last.length - at);
      if (read < 0) {
        return finish();
      }
      lines.append(last, at, at + read);
      end += read;
      if (end() > MAX_LENGTH) {
        failure = Optional.of("it is longer than " + MAX_LENGTH + " characters");
        return finish();
      }
      return true;
    } catch (IOException e) {
      failure =
          Optional.of(
              e instanceof EOFException ? "it ends too early" : String.valueOf(e.getMessage()));
      return finish();
    }
  }

  private boolean finish() {
    ended = true;
    lines.finish();
    return false;
  }

  /** Lets go of the chunks that nobody needs. */
  private void drop() {
    int droppable = (int) Math.max(0, (released - HISTORY - base) / CHUNK);
    if (droppable > 0) {
      chunks.subList(0, Math.min(droppable, chunks.size())).clear();
      base += (long) droppable * CHUNK;
    }
  }

  /** Whether a character stands at the offset; reads on where it must. */
  public boolean has(long offset) {
    while (offset >= end()) {
      if (!more()) {
        return false;
      }
    }
    return true;
  }

  /** The character at an offset that is in reach. */
  public char at(long offset) {
    int index = (int) (offset - base);
    return chunks.get(index / CHUNK)[index % CHUNK];
  }

  /** The text between two offsets that are in reach. */
  public String text(long from, long to) {
    return TextView.text(chunks, base, from, to);
  }

  /** What is in reach now, for whoever looks at it later. */
  public TextView view() {
    return new TextView(chunks, base, end);
  }

  /** Copies what is in reach from an offset on. */
  private int copy(long from, char[] target, int at, int count) {
    int index = (int) (from - base);
    int copied = (int) Math.min(Math.min(count, end - from), CHUNK - index % CHUNK);
    System.arraycopy(chunks.get(index / CHUNK), index % CHUNK, target, at, copied);
    return copied;
  }

  /** What stands before the offset is no longer needed. */
  public void release(long offset) {
    released = Math.max(released, offset);
  }

  /** A view on the text from an offset on, for parsers; it reads on, and releases nothing. */
  public Reader from(long offset) {
    return new Reader() {
      private long next = offset;

      @Override
      public int read(char[] target, int at, int count) {
        if (!has(next)) {
          return -1;
        }
        int copied = copy(next, target, at, count);
        next += copied;
        return copied;
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      // What was read is read.
    }
  }
}
