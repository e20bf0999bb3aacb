package dev.sglint.cli;

import dev.sglint.baseline.Baseline;
import dev.sglint.baseline.BaselineReader;
import dev.sglint.baseline.Scope;
import dev.sglint.engine.AnalysisRequest;
import dev.sglint.engine.AnalysisResult;
import dev.sglint.report.BaselineWriter;
import dev.sglint.rule.Rule;
import dev.sglint.source.SourceTree;
import dev.sglint.source.TextStream;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;

/**
 * The baseline of a run: a file, and what stands in it. Not loaded where there is none.
 *
 * @param path as it is reported
 * @param text of which the lines are known; empty where there is no file yet
 */
record BaselineFile(String path, Optional<TextStream> text, Baseline baseline) {
  static final String DEFAULT = ".sglint-baseline.json";

  /** The path that an option or else the configuration names. */
  static Optional<String> path(CommandLine line, AnalysisRequest request) {
    if (line.hasOption(CheckCommand.BASELINE)) {
      return Optional.of(
          request.sources().resolve(".", line.getOptionValue(CheckCommand.BASELINE)));
    }
    return request.config().baseline();
  }

  /** Reads a file that is to be there. */
  static BaselineFile read(String path, SourceTree sources) throws UsageException {
    return read(path, sources, false);
  }

  /** Reads a file that may not be there, or be of another version: it is to be written anew. */
  static BaselineFile toReplace(String path, SourceTree sources) throws UsageException {
    if (sources.kind(path) == SourceTree.Kind.MISSING) {
      return new BaselineFile(path, Optional.empty(), new Baseline(path, List.of()));
    }
    return read(path, sources, true);
  }

  private static BaselineFile read(String path, SourceTree sources, boolean replaced)
      throws UsageException {
    SourceTree.Kind kind = sources.kind(path);
    if (kind == SourceTree.Kind.MISSING) {
      throw new UsageException(
          "there is no baseline `" + path + "`: `sglint baseline write` makes one");
    }
    if (kind != SourceTree.Kind.FILE
        || !(sources.open(path) instanceof SourceTree.Content.Text content)) {
      throw new UsageException("cannot read the baseline `" + path + "`");
    }
    try (TextStream text = content.stream()) {
      BaselineReader.Outcome outcome = BaselineReader.read(text, sources);
      if (outcome.outdated() && replaced) {
        return new BaselineFile(path, Optional.of(text), new Baseline(path, List.of()));
      }
      if (!outcome.mistakes().isEmpty()) {
        throw new ConfigurationException(outcome.mistakes());
      }
      return new BaselineFile(path, Optional.of(text), outcome.baseline());
    }
  }

  /** A request that does not look for findings in it. */
  AnalysisRequest hiddenFrom(AnalysisRequest request) {
    return request.from(new WithoutFile(request.sources(), path));
  }

  /** What stands in it is accepted. */
  Baseline.Applied to(AnalysisResult result, AnalysisRequest request, List<Rule> rules) {
    text.ifPresent(lines -> result.places().open(lines));
    return baseline.to(result, new Scope(request, rules));
  }

  /** Writes another one in its place, whole or not at all. */
  void replace(Main main, Baseline other) throws UsageException {
    Path working = main.workingDirectory().toAbsolutePath().normalize();
    Path file = working.resolve(path).normalize();
    Path directory = file.resolveSibling("");
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    try {
      try (Writer out = Files.newBufferedWriter(draft)) {
        BaselineWriter.write(other, shown -> seenFrom(directory, working, shown), out);
      }
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      draft.toFile().delete();
      throw new UsageException("cannot write `" + path + "`: " + e.getMessage());
    }
  }

  private static String seenFrom(Path directory, Path working, String file) {
    if (file.equals(Baseline.STANDARD_INPUT)) {
      return file;
    }
    try {
      return directory.relativize(working.resolve(file).normalize()).toString().replace('\\', '/');
    } catch (IllegalArgumentException e) {
      return file;
    }
  }
}
