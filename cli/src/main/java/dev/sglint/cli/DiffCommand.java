package dev.sglint.cli;

import dev.sglint.diff.Comparison;
import dev.sglint.diff.Side;
import dev.sglint.engine.AnalysisRequest;
import dev.sglint.engine.AnalysisResult;
import dev.sglint.engine.Catalogue;
import dev.sglint.report.DiffReporter;
import dev.sglint.rule.Rule;
import dev.sglint.rule.Severity;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** {@code sglint diff}: what became reachable, what no longer is, and which findings are new. */
final class DiffCommand {
  private final Main main;

  DiffCommand(Main main) {
    this.main = main;
  }

  ExitCode run(List<String> arguments) throws UsageException, IOException {
    Options options = new Options();
    options.addOption(Arguments.value("format", "FORMAT[=FILE]"));
    options.addOption(Arguments.value("fail-on", "SEVERITY"));
    options.addOption(Arguments.value("select", "RULE"));
    options.addOption(Arguments.value("ignore", "RULE"));
    options.addOption(Arguments.value("git", "REV"));
    InputOptions.addTo(options);
    CommandLine line = Arguments.parse(arguments, options);
    if (line.hasOption("help")) {
      return main.print(Help.general());
    }
    List<Output> outputs = Output.of(Arguments.list(line, "format"), DiffReporter.NAMES);
    Optional<Severity> failOn =
        VerdictOptions.threshold(line.getOptionValue("fail-on", Severity.MEDIUM.id())).least();
    Comparison comparison = compare(line);
    for (Output output : outputs) {
      write(comparison, output);
    }
    ExitCode exit = exit(comparison);
    return exit == ExitCode.CLEAN && comparison.hasNew(failOn) ? ExitCode.FINDINGS : exit;
  }

  private Comparison compare(CommandLine line) throws UsageException, IOException {
    List<Rule> rules = Catalogue.load();
    List<String> select = Arguments.list(line, "select");
    List<String> ignore = Arguments.list(line, "ignore");
    RuleNames.check(select, rules);
    RuleNames.check(ignore, rules);
    try (DiffSources sources = DiffSources.of(main, line)) {
      Side before = new Side(sources.before().directory());
      Side after = new Side(sources.after().directory());
      read(before, sources.before().request().keeping(select, ignore), rules);
      read(after, sources.after().request().keeping(select, ignore), rules);
      return Comparison.of(before, after);
    }
  }

  private void read(Side side, AnalysisRequest request, List<Rule> rules) throws UsageException {
    AnalysisResult result = Analysis.run(side.listening(request), rules);
    side.finish(result);
    Analysis.say(main, result, side::path);
  }

  /** What is wrong with one side is wrong with the comparison. */
  private static ExitCode exit(Comparison comparison) {
    ExitCode before = Analysis.exit(comparison.before().result());
    ExitCode after = Analysis.exit(comparison.after().result());
    return before.code() > after.code() ? before : after;
  }

  private void write(Comparison comparison, Output output) throws IOException, UsageException {
    DiffReporter reporter =
        DiffReporter.find(output.format(), output.style(main), Version.get()).orElseThrow();
    output.write(main, out -> reporter.write(comparison, out));
  }
}
