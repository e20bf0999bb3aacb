package dev.sglint.source;

import java.util.ArrayDeque;
import java.util.List;

/**
 * Patterns of paths that stand in a directory, for paths as they are reported.
 *
 * @param here the working directory as seen from that directory; empty where it is the same
 */
public record PathScope(String here, PathPatterns patterns) {
  /** Patterns that stand in a directory of a tree. */
  public static PathScope of(SourceTree sources, String directory, List<String> patterns) {
    String here = seenFrom(sources.identity(directory), sources.identity("."));
    return new PathScope(here, PathPatterns.of(patterns));
  }

  /** Whether a path is matched; what lies outside of the directory is not. */
  public boolean covers(String path, boolean isDirectory) {
    String there = here.isEmpty() ? path : normalised(here + "/" + path);
    boolean outside = there.equals("..") || there.startsWith("../") || there.startsWith("/");
    return !outside && patterns.covers(there, isDirectory);
  }

  private static String seenFrom(String directory, String path) {
    List<String> from = parts(directory);
    List<String> to = parts(path);
    int common = 0;
    while (common < Math.min(from.size(), to.size()) && from.get(common).equals(to.get(common))) {
      common++;
    }
    ArrayDeque<String> seen = new ArrayDeque<>(to.subList(common, to.size()));
    for (int i = common; i < from.size(); i++) {
      seen.addFirst("..");
    }
    return String.join("/", seen);
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
