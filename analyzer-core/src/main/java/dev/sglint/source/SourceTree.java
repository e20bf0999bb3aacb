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
  default Listing list(String path) {
    return list(path, Selection.ALL);
  }

  /** The same, of a directory only what is selected. */
  Listing list(String path, Selection selection);

  Content open(String file);

  /** What stands at a path; links are followed. */
  Kind kind(String path);

  /** The files in a directory itself, links to files among them, in path order. */
  List<String> files(String directory);

  /** A path as seen from a directory, in the form in which it is reported. */
  String resolve(String directory, String path);

  /** The same for all paths that lead to one place, links followed. */
  default String identity(String path) {
    return path;
  }

  /** Whether what a path leads to, links followed, lies in a directory. */
  boolean isInside(String directory, String path);

  /** The nearest root of a version-control system above a path, else its directory. */
  String root(String path);

  /** What stands at a path. */
  enum Kind {
    FILE,
    DIRECTORY,
    /** A pipe or a device: never opened. */
    OTHER,
    MISSING,
    /** Something that is not to be read, whatever it is. */
    OUTSIDE
  }

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
