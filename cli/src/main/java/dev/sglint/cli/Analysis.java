package dev.sglint.cli;

import dev.sglint.config.AnalyzerConfig;
import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.engine.AnalysisRequest;
import dev.sglint.engine.AnalysisResult;
import dev.sglint.engine.Analyzer;
import dev.sglint.frontend.Inputs;
import dev.sglint.rule.Rule;
import dev.sglint.source.DiskSourceTree;
import dev.sglint.source.Position;
import dev.sglint.text.Secrets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.commons.cli.CommandLine;

/** What {@code check} and {@code show} have in common: paths in, a result out. */
final class Analysis {
  private Analysis() {}

  static AnalysisRequest request(Main main, CommandLine line) throws UsageException {
    DiskSourceTree sources = new DiskSourceTree(main.workingDirectory(), main.in());
    List<String> paths = line.getArgList().isEmpty() ? List.of(".") : line.getArgList();
    Inputs inputs = InputOptions.read(line, main.environment(), sources, paths);
    AnalysisRequest request =
        AnalysisRequest.of(sources, paths)
            .given(inputs)
            .on(Today.of(line.getOptionValue("today", "")));
    Optional<String> config = InputOptions.config(line, sources, paths);
    AnalyzerConfig said =
        config.isPresent() ? Configurations.read(config.get(), sources) : AnalyzerConfig.DEFAULT;
    return request.configured(InputOptions.accepting(line, said));
  }

  static AnalysisResult run(AnalysisRequest request, List<Rule> rules) throws UsageException {
    AnalysisResult result = new Analyzer(rules).analyze(request);
    if (!result.missingPaths().isEmpty()) {
      throw new UsageException(
          "no such file or directory: `" + String.join("`, `", result.missingPaths()) + "`");
    }
    return result;
  }

  /** Says what could not be used, for commands whose report has no place for it. */
  static void say(Main main, AnalysisResult result, UnaryOperator<String> paths) {
    for (Diagnostic diagnostic : result.diagnostics()) {
      Position at = result.start(diagnostic.span());
      String place = paths.apply(diagnostic.span().file()) + ":" + at.line() + ":" + at.column();
      String severity = diagnostic.severity().name().toLowerCase(Locale.ROOT);
      main.say(
          place
              + ": "
              + severity
              + "["
              + diagnostic.code().id()
              + "]: "
              + Secrets.mask(diagnostic.message())
              + "\n");
    }
  }

  /** What is not a report: bugs, and input that could not be read. */
  static ExitCode exit(AnalysisResult result) {
    if (result.failed()) {
      return ExitCode.BUG;
    }
    return result.incomplete() ? ExitCode.INCOMPLETE : ExitCode.CLEAN;
  }
}
