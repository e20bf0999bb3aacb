package dev.sglint.maven;

import dev.sglint.config.Verdicts;
import dev.sglint.engine.AnalysisRequest;
import dev.sglint.engine.AnalysisResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * One check of a build.
 *
 * @param formats of the reports that are written
 * @param directory where they go
 */
record Check(Choice choice, Place place, Gate gate, List<String> formats, Path directory) {
  Check {
    formats = List.copyOf(formats);
  }

  /** What it comes to; empty where there is nothing in the usual places. */
  Optional<Outcome> run() throws MojoExecutionException {
    List<ReportFile> reports = ReportFile.of(formats, directory);
    RecordingTree tree = new RecordingTree(place.files(), place.root());
    AnalysisRequest asked = Requests.of(choice, place, tree);
    if (asked.paths().isEmpty()) {
      return Optional.empty();
    }
    Verdicts verdicts = gate.verdicts(asked.config().verdicts());
    AnalysisRequest request = asked.configured(asked.config().judging(verdicts));
    LastRun last =
        LastRun.of(directory, List.of(choice, gate, place, formats), request.today().get());
    Optional<Outcome> before = last.repeated(tree, request.config().selection());
    if (before.isPresent()) {
      return before;
    }
    AnalysisRequest told = request;
    for (ReportFile report : reports) {
      told = report.reporter().listening(told);
    }
    AnalysisResult result = Analysis.run(choice, place, told);
    for (ReportFile report : reports) {
      report.write(result);
      tree.isWritten(report.file());
    }
    Outcome outcome = gate.judge(result, verdicts, place, reports);
    try {
      if (result.failed() || result.incomplete()) {
        last.forget();
      } else {
        last.remember(outcome, tree);
      }
    } catch (IOException e) {
      throw new MojoExecutionException("cannot write to " + directory, e);
    }
    return Optional.of(outcome);
  }
}
