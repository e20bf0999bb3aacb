package dev.sglint.cli;

import dev.sglint.config.AnalyzerConfig;
import dev.sglint.source.SourceTree;
import java.util.List;
import org.apache.commons.cli.CommandLine;

/** The options by which files are chosen, the same for all commands. */
final class SelectionOptions {
  static final String INCLUDE = "include";
  static final String EXCLUDE = "exclude";
  static final String NO_GITIGNORE = "no-gitignore";

  static final Manual.Entry INCLUDED =
      Manual.value(
          INCLUDE,
          "PATTERN",
          "of directories only these files; repeatable, or with commas, as in .gitignore");

  static final Manual.Entry EXCLUDED =
      Manual.value(EXCLUDE, "PATTERN", "of directories all but these files");

  static final Manual.Entry UNIGNORED =
      Manual.flag(NO_GITIGNORE, "of directories also what git ignores");

  private SelectionOptions() {}

  /** A configuration with what is chosen: what is included instead, what is excluded beside. */
  static AnalyzerConfig apply(CommandLine line, SourceTree sources, AnalyzerConfig config) {
    List<String> include = Arguments.list(line, INCLUDE);
    List<String> exclude = Arguments.list(line, EXCLUDE);
    if (include.isEmpty() && exclude.isEmpty() && !line.hasOption(NO_GITIGNORE)) {
      return config;
    }
    boolean ignoring = !line.hasOption(NO_GITIGNORE);
    return config.selecting(config.selection().narrowed(sources, ".", include, exclude, ignoring));
  }
}
