package dev.sglint.source;

import java.util.ArrayDeque;
import java.util.List;

/**
 * Patterns of paths that stand in a directory, for paths as they are reported.
 *
 * @param directory where they stand, without a slash at its ends; empty for a root
 * @param here the working directory in the same form
 */
public record PathScope(String directory, String here, PathPatterns patterns) {
  /** Patterns that stand in a directory of a tree. */
  public static PathScope of(SourceTree sources, String directory, List<String> patterns) {
    return new PathScope(
        normalised(sources.identity(directory)),
        normalised(sources.identity(".")),
        PathPatterns.of(patterns));
  }

  /** Whether a path is matched; what lies outside of the directory is not. */
  public boolean covers(String path, boolean isDirectory) {
    String whole = normalised(here + "/" + path);
    String prefix = directory.isEmpty() ? "" : directory + "/";
    return whole.startsWith(prefix)
        && patterns.covers(whole.substring(prefix.length()), isDirectory);
  }

  private static List<String> parts(String path) {
    return List.of(path.replace('\\', '/').split("/", -1)).stream()
        .filter(part -> !part.isEmpty() && !part.equals("."))
        .toList();
  }

  private static String normalised(String path) {
    ArrayDeque<String> parts = new ArrayDeque<>();
    for (String part : parts(path)) {
      if (part.equals("..") && !parts.isEmpty() && !parts.getLast().equals("..")) {
        parts.removeLast();
      } else {
        parts.addLast(part);
      }
    }
    return String.join("/", parts);
  }
}
