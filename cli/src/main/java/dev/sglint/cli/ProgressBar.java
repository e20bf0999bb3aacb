package dev.sglint.cli;

import dev.sglint.engine.Progress;
import java.util.function.LongSupplier;

/** One line on a terminal that says how many files are read; appears when a run takes longer. */
final class ProgressBar implements Progress {
  private static final long FIRST_NANOS = 500_000_000L;
  private static final long EVERY_NANOS = 100_000_000L;
  private static final int WIDTH = 30;
  private static final String CLEAR = "\r\u001B[K";

  private final Main main;
  private final LongSupplier clock;
  private long next;
  private int total;
  private int read;
  private boolean isShown;

  ProgressBar(Main main, LongSupplier clock) {
    this.main = main;
    this.clock = clock;
    this.next = clock.getAsLong() + FIRST_NANOS;
  }

  @Override
  public void begin(Stage stage) {}

  @Override
  public void end() {}

  @Override
  public void files(int count) {
    total = count;
  }

  @Override
  public void file(String path) {
    // What a configuration refers to may be read more than once, or lie outside of the paths.
    read = Math.min(read + 1, total);
    long now = clock.getAsLong();
    if (now - next >= 0) {
      next = now + EVERY_NANOS;
      isShown = true;
      int done = total == 0 ? WIDTH : (int) ((long) WIDTH * read / total);
      main.say(
          CLEAR
              + "#".repeat(done)
              + ".".repeat(WIDTH - done)
              + " "
              + read
              + " of "
              + total
              + " files");
    }
  }

  /** Takes the line away. */
  void close() {
    if (isShown) {
      main.say(CLEAR);
    }
  }
}
