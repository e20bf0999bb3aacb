package dev.sglint.cli;

import dev.sglint.config.AnalyzerConfig;
import dev.sglint.config.ConfigFiles;
import dev.sglint.config.ConfigReader;
import dev.sglint.config.Configurations;
import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.engine.AnalysisRequest;
import dev.sglint.engine.AnalysisResult;
import dev.sglint.engine.Analyzer;
import dev.sglint.engine.Catalogue;
import dev.sglint.engine.Progress;
import dev.sglint.frontend.Inputs;
import dev.sglint.rule.Rule;
import dev.sglint.rule.RuleMetadata;
import dev.sglint.source.DiskSourceTree;
import dev.sglint.source.Position;
import dev.sglint.source.SourceTree;
import dev.sglint.text.Secrets;
import dev.sglint.text.Suggestions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.commons.cli.CommandLine;

/** What {@code check} and {@code show} have in common: paths in, a result out. */
final class Analysis {
  private Analysis() {}

  static AnalysisRequest request(Main main, CommandLine line) throws UsageException {
    return request(main, line, line.getArgList());
  }

  /**
   * What a command line asks for.
   *
   * @param given the paths, patterns among them; none means the working directory
   */
  static AnalysisRequest request(Main main, CommandLine line, List<String> given)
      throws UsageException {
    SourceTree sources = sources(main, line);
    List<String> paths = given.isEmpty() ? List.of(".") : Globs.expanded(given, sources);
    Inputs inputs = InputOptions.read(line, main.environment(), sources, paths);
    AnalysisRequest request =
        AnalysisRequest.of(sources, paths)
            .given(inputs)
            .on(Today.of(line.getOptionValue("today", "")));
    AnalyzerConfig config = config(InputOptions.config(line, sources, paths), sources);
    AnalyzerConfig chosen = SelectionOptions.apply(line, sources, config);
    return request.configured(InputOptions.accepting(line, chosen));
  }

  /** What a configuration file says, which must be without mistakes. */
  static AnalyzerConfig config(Optional<ConfigFiles.Found> file, SourceTree sources)
      throws ConfigurationException {
    if (file.isEmpty()) {
      return AnalyzerConfig.DEFAULT;
    }
    List<RuleMetadata> catalogue = Catalogue.load().stream().map(RuleMetadata::of).toList();
    ConfigReader.Outcome outcome = Configurations.read(file.get(), sources, catalogue);
    if (!outcome.mistakes().isEmpty()) {
      throw new ConfigurationException(outcome.mistakes());
    }
    return outcome.config();
  }

  private static SourceTree sources(Main main, CommandLine line) throws UsageException {
    SourceTree disk = new DiskSourceTree(main.workingDirectory(), main.in());
    String name = line.getOptionValue(InputOptions.STDIN_FILENAME, "");
    return name.isEmpty() ? disk : NamedInput.read(disk, name, main.in());
  }

  static AnalysisResult run(AnalysisRequest request, List<Rule> rules) throws UsageException {
    return run(request, rules, Progress.NONE);
  }

  static AnalysisResult run(AnalysisRequest request, List<Rule> rules, Progress progress)
      throws UsageException {
    AnalysisResult result = new Analyzer(rules).analyze(request, progress);
    if (!result.missingPaths().isEmpty()) {
      throw new UsageException(missing(result.missingPaths()));
    }
    return result;
  }

  private static String missing(List<String> paths) {
    String nearest = paths.size() == 1 ? Suggestions.nearest(paths.get(0), Commands.NAMES) : "";
    String hint = nearest.isEmpty() ? "" : "; did you mean `sglint " + nearest + "`?";
    return "no such file or directory: `" + String.join("`, `", paths) + "`" + hint;
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
