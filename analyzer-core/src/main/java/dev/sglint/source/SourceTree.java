package dev.sglint.source;

import java.util.List;

/**
 * Where files come from: the disk, or memory in tests. The only way in which the engine reads
 * anything.
 */
public interface SourceTree {
  /**
   * The files at or under a path, in path order and each with the path under which it is reported.
   * Directories that cannot be listed are entries too: opening them says why.
   */
  Listing list(String path);

  Content open(String file);

  /** What stands at a path. */
  sealed interface Listing {
    record Found(List<String> files) implements Listing {
      public Found {
        files = List.copyOf(files);
      }
    }

    record Missing() implements Listing {}
  }

  /** What opening a file gave. */
  sealed interface Content {
    /** To be closed by whoever opened it. */
    record Text(TextStream stream) implements Content {}

    record Unreadable(String reason) implements Content {}
  }
}
