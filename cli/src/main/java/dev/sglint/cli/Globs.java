package dev.sglint.cli;

import dev.sglint.source.SourceTree;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/** Patterns that a shell has not expanded: quoted ones, and all of them on Windows. */
final class Globs {
  private Globs() {}

  /** Paths, with the files that match in place of each pattern that is no path itself. */
  static List<String> expanded(List<String> paths, SourceTree sources) throws UsageException {
    List<String> expanded = new ArrayList<>();
    for (String path : paths) {
      if (isPattern(path) && sources.kind(path) == SourceTree.Kind.MISSING) {
        expanded.addAll(matching(path, sources));
      } else {
        expanded.add(path);
      }
    }
    return expanded;
  }

  private static boolean isPattern(String path) {
    return path.chars().anyMatch(c -> c == '*' || c == '?' || c == '[' || c == '{');
  }

  private static List<String> matching(String pattern, SourceTree sources) throws UsageException {
    int special = 0;
    while (!isPattern(pattern.substring(special, special + 1))) {
      special++;
    }
    int slash = pattern.lastIndexOf('/', special);
    String directory = slash < 0 ? "." : slash == 0 ? "/" : pattern.substring(0, slash);
    String absolute = sources.resolve(directory, pattern.substring(slash + 1));
    List<String> matching = new ArrayList<>();
    try {
      PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + absolute);
      if (sources.list(directory) instanceof SourceTree.Listing.Found found) {
        for (String file : found.files()) {
          if (matcher.matches(Path.of(file))) {
            matching.add(file);
          }
        }
      }
    } catch (PatternSyntaxException e) {
      throw new UsageException("`" + pattern + "` is no pattern: " + e.getDescription());
    }
    if (matching.isEmpty()) {
      throw new UsageException("no file matches `" + pattern + "`");
    }
    return matching;
  }
}
