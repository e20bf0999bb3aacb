package dev.sglint.frontend.terraform;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Parses the files of the directories that come next, while those before are evaluated. */
final class Prefetch implements AutoCloseable {
  /** Directories that are parsed and not yet evaluated; each is held in memory. */
  private static final int AHEAD = 24;

  private final Files files;
  private final List<String> directories;
  private final ExecutorService workers;
  private int next;

  /**
   * @param directories in the order in which they will be wanted
   */
  Prefetch(Files files, List<String> directories) {
    this.files = files;
    this.directories = directories;
    int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    this.workers =
        Executors.newFixedThreadPool(
            threads,
            work -> {
              Thread thread = new Thread(work, "sglint-parser");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** The directory at an index is wanted now. */
  void reached(int index) {
    next = Math.max(next, index + 1);
    while (next < directories.size() && next <= index + AHEAD) {
      String directory = directories.get(next);
      workers.execute(() -> files.configuration(directory).forEach(files::parsed));
      next++;
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
