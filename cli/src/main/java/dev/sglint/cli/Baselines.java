package dev.sglint.cli;

import dev.sglint.baseline.Baseline;
import dev.sglint.baseline.BaselineFile;
import dev.sglint.engine.AnalysisRequest;
import dev.sglint.report.BaselineWriter;
import dev.sglint.report.WholeFile;
import dev.sglint.source.SourceTree;
import java.io.IOException;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;

/** The baseline that a command line names. Not loaded where there is none. */
final class Baselines {
  private Baselines() {}

  /** The path that an option or else the configuration names. */
  static Optional<String> path(CommandLine line, AnalysisRequest request) {
    if (line.hasOption(CheckCommand.BASELINE)) {
      return Optional.of(
          request.sources().resolve(".", line.getOptionValue(CheckCommand.BASELINE)));
    }
    return request.config().baseline();
  }

  static BaselineFile read(String path, SourceTree sources) throws UsageException {
    return file(path, BaselineFile.read(path, sources));
  }

  static BaselineFile toReplace(String path, SourceTree sources) throws UsageException {
    return file(path, BaselineFile.toReplace(path, sources));
  }

  private static BaselineFile file(String path, BaselineFile.Outcome outcome)
      throws UsageException {
    if (outcome instanceof BaselineFile.Outcome.Read read) {
      return read.file();
    }
    if (outcome instanceof BaselineFile.Outcome.Mistaken mistaken) {
      throw new ConfigurationException(mistaken.mistakes());
    }
    throw new UsageException(
        outcome instanceof BaselineFile.Outcome.Missing
            ? "there is no baseline `" + path + "`: `sglint baseline write` makes one"
            : "cannot read the baseline `" + path + "`");
  }

  /** Writes another one in the place of one. */
  static void replace(String path, Main main, Baseline other) throws UsageException {
    try {
      BaselineWriter.write(other, path, main.workingDirectory());
    } catch (IOException e) {
      throw new UsageException("cannot write `" + path + "`: " + WholeFile.reason(e));
    }
  }
}
