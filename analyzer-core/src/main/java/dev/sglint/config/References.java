package dev.sglint.config;

import dev.sglint.source.PathScope;
import dev.sglint.source.Selection;
import dev.sglint.source.SourceTree;
import dev.sglint.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/** What a configuration names in a tree: files as seen from the file that names them, and paths. */
final class References {
  private final SourceTree sources;
  private final String root;
  private final String directory;
  private final Mistakes mistakes;

  /**
   * @param root what is outside of it is not read; empty to read whatever is named
   * @param directory what patterns of paths begin at
   */
  References(SourceTree sources, String root, String directory, Mistakes mistakes) {
    this.sources = sources;
    this.root = root;
    this.directory = directory;
    this.mistakes = mistakes;
  }

  /** The path of a file; empty, and a mistake, where there is none that may be read. */
  Optional<String> file(YamlNode node) {
    Optional<String> name = Scalars.text(node).filter(text -> !text.isBlank());
    if (name.isEmpty()) {
      mistakes.add(node.span(), "the path of a file must be text");
      return Optional.empty();
    }
    String path = beside(node);
    String wrong = wrong(path);
    if (!wrong.isEmpty()) {
      mistakes.add(node.span(), "`" + name.get() + "` " + wrong);
      return Optional.empty();
    }
    return Optional.of(path);
  }

  /** The path that a text names, as seen from the file that it stands in. */
  String beside(YamlNode text) {
    String from = sources.resolve(text.span().file(), "..");
    return sources.resolve(from, Scalars.text(text).orElse(""));
  }

  private String wrong(String path) {
    if (!root.isEmpty() && !sources.isInside(root, path)) {
      return "is outside of the root `" + root + "`; with `--config` it may be read";
    }
    return switch (sources.kind(path)) {
      case FILE -> "";
      case DIRECTORY -> "is a directory, not a file";
      case MISSING -> "does not exist: there is no file `" + path + "`";
      case OTHER, OUTSIDE -> "is no file that can be read";
    };
  }

  Optional<String> text(String path) {
    return ConfigFiles.text(path, sources);
  }

  String identity(String path) {
    return sources.identity(path);
  }

  PathScope scope(List<String> patterns) {
    return PathScope.of(sources, directory, patterns);
  }

  /** What is looked for, by the section of that name. */
  Selection selection(Section files) {
    List<String> include = files.texts("include");
    List<String> exclude = files.texts("exclude");
    return new Selection(
        include.isEmpty() ? List.of() : List.of(scope(include)),
        exclude.isEmpty() ? List.of() : List.of(scope(exclude)),
        files.truth("gitignore").orElse(Selection.DEFAULT.gitignore()));
  }
}
