package dev.sglint.config;

import dev.sglint.source.SourceTree;
import dev.sglint.source.TextStream;
import java.util.Optional;

/** Finds the configuration file of a run, and reads its text. Knows nothing of what it says. */
public final class ConfigFiles {
  /** How it is called. */
  public static final String NAME = ".sglint.yml";

  /** A longer file is not read. */
  private static final int MAX_LENGTH = 1024 * 1024;

  private ConfigFiles() {}

  /**
   * A file that was found or named.
   *
   * @param root what it names outside of it is not read; empty to read whatever it names
   * @param directory what its patterns of paths begin at
   */
  public record Found(String path, String root, String directory) {}

  /** One that a user has named: it may name any file, and its patterns begin here. */
  public static Found named(String path, SourceTree sources) {
    return new Found(sources.resolve(".", path), "", ".");
  }

  /**
   * The nearest one above a path, that in the root the last.
   *
   * @param root where to stop; empty for the root of the version-control system, else the directory
   *     of the path
   */
  public static Optional<Found> above(String path, String root, SourceTree sources) {
    String directory =
        sources.kind(path) == SourceTree.Kind.FILE ? sources.resolve(path, "..") : path;
    String end = root.isEmpty() ? sources.root(directory) : root;
    String last = sources.identity(end);
    while (true) {
      String file = sources.resolve(directory, NAME);
      if (sources.kind(file) == SourceTree.Kind.FILE) {
        return Optional.of(new Found(file, end, directory));
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
