package dev.sglint.config;

import dev.sglint.source.SourceTree;
import dev.sglint.source.TextStream;
import java.util.Optional;

/** Finds the configuration file of a run. Knows nothing of what stands in it. */
public final class ConfigFiles {
  /** How it is called. */
  public static final String NAME = ".sglint.yml";

  /** A longer file is not read. */
  private static final int MAX_LENGTH = 1024 * 1024;

  private ConfigFiles() {}

  /**
   * The nearest one above a path, that in the root the last.
   *
   * @param root where to stop; empty for the root of the version-control system, else the directory
   *     of the path
   */
  public static Optional<String> above(String path, String root, SourceTree sources) {
    String directory =
        sources.kind(path) == SourceTree.Kind.FILE ? sources.resolve(path, "..") : path;
    String last = sources.identity(root.isEmpty() ? sources.root(directory) : root);
    while (true) {
      String file = sources.resolve(directory, NAME);
      if (sources.kind(file) == SourceTree.Kind.FILE) {
        return Optional.of(file);
      }
      String parent = sources.resolve(directory, "..");
      String here = sources.identity(directory);
      if (here.equals(last) || here.equals(sources.identity(parent))) {
        return Optional.empty();
      }
      directory = parent;
    }
  }

  /** The text of a file; empty where it cannot be read. */
  public static Optional<String> text(String file, SourceTree sources) {
    if (!(sources.open(file) instanceof SourceTree.Content.Text content)) {
      return Optional.empty();
    }
    try (TextStream text = content.stream()) {
      while (text.end() <= MAX_LENGTH && text.more()) {
        // All of it is needed at once.
      }
      boolean whole = text.ended() && text.failure().isEmpty();
      return whole ? Optional.of(text.text(0, text.end())) : Optional.empty();
    }
  }
}
