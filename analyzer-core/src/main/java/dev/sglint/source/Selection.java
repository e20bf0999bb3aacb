package dev.sglint.source;

import java.util.ArrayList;
import java.util.List;

/**
 * Which files of a directory are looked for. What is named itself is always read.
 *
 * @param include what there is; empty for all
 * @param exclude what is left out of it
 * @param gitignore whether what git ignores is left out too
 */
public record Selection(List<PathScope> include, List<PathScope> exclude, boolean gitignore) {
  public static final Selection ALL = new Selection(List.of(), List.of(), false);

  /** What holds where nobody says otherwise. */
  public static final Selection DEFAULT = new Selection(List.of(), List.of(), true);

  public Selection {
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
  }

  /**
   * The same with patterns that a user gives for this run: what is included instead, what is
   * excluded beside.
   *
   * @param directory where the patterns begin
   * @param ignoring whether what git ignores may be left out
   */
  public Selection narrowed(
      SourceTree sources,
      String directory,
      List<String> included,
      List<String> excluded,
      boolean ignoring) {
    List<PathScope> left = new ArrayList<>(exclude);
    if (!excluded.isEmpty()) {
      left.add(PathScope.of(sources, directory, excluded));
    }
    return new Selection(
        included.isEmpty() ? include : List.of(PathScope.of(sources, directory, included)),
        left,
        gitignore && ignoring);
  }

  /** Whether nothing in a directory, itself excluded from the question, is looked for. */
  public boolean prunes(String directory) {
    return exclude.stream().anyMatch(scope -> scope.covers(directory, true));
  }

  /** Whether a file is looked for. */
  public boolean has(String file) {
    boolean in = include.isEmpty() || include.stream().anyMatch(scope -> scope.covers(file, false));
    return in && exclude.stream().noneMatch(scope -> scope.covers(file, false));
  }
}
