package dev.sglint.maven;

import dev.sglint.baseline.Baseline;
import dev.sglint.baseline.BaselineFile;
import dev.sglint.engine.AnalysisRequest;
import dev.sglint.engine.AnalysisResult;
import dev.sglint.engine.Analyzer;
import dev.sglint.engine.Catalogue;
import dev.sglint.rule.Rule;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;

/** From a request to its result, beside a baseline where there is one. */
final class Analysis {
  private Analysis() {}

  /** The path of the baseline that a build or else its configuration names. */
  static Optional<String> baseline(Choice choice, Place place, AnalysisRequest request) {
    return choice.baseline().isEmpty()
        ? request.config().baseline()
        : Optional.of(request.sources().resolve(place.base().toString(), choice.baseline()));
  }

  /** The result of a request, in which what stands in a baseline is accepted. */
  static AnalysisResult run(Choice choice, Place place, AnalysisRequest request)
      throws MojoExecutionException {
    List<Rule> rules = Catalogue.load();
    Optional<String> path = baseline(choice, place, request);
    return path.isEmpty()
        ? found(request, rules)
        : beside(file(path.get(), BaselineFile.read(path.get(), request.sources())), request, rules)
            .result();
  }

  static Baseline.Applied beside(BaselineFile file, AnalysisRequest request, List<Rule> rules)
      throws MojoExecutionException {
    AnalysisRequest hidden = file.hiddenFrom(request);
    return file.to(found(hidden, rules), hidden, rules);
  }

  static AnalysisResult found(AnalysisRequest request, List<Rule> rules)
      throws MojoExecutionException {
    AnalysisResult result = new Analyzer(rules).analyze(request);
    if (!result.missingPaths().isEmpty()) {
      throw new MojoExecutionException(
          "no such file or directory: " + String.join(", ", result.missingPaths()));
    }
    return result;
  }

  static BaselineFile file(String path, BaselineFile.Outcome outcome)
      throws MojoExecutionException {
    if (outcome instanceof BaselineFile.Outcome.Read read) {
      return read.file();
    }
    if (outcome instanceof BaselineFile.Outcome.Mistaken mistaken) {
      throw new MojoExecutionException(
          "mistakes in the baseline:\n" + String.join("\n", mistaken.mistakes()));
    }
    throw new MojoExecutionException(
        outcome instanceof BaselineFile.Outcome.Missing
            ? "there is no baseline `" + path + "`: `mvn sglint:baseline` makes one"
            : "cannot read the baseline `" + path + "`");
  }
}
