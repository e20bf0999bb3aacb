package dev.sglint.cli;

import dev.sglint.engine.AnalysisRequest;
import dev.sglint.engine.AnalysisResult;
import dev.sglint.engine.Catalogue;
import dev.sglint.report.Reporter;
import dev.sglint.report.Reporters;
import dev.sglint.rule.Rule;
import dev.sglint.rule.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** {@code sglint check}: findings, in one or several formats, and an exit code. */
final class CheckCommand {
  private static final String NEVER = "never";
  static final String BASELINE = "baseline";
  static final String NEW_SINCE = "new-since";
  private static final String FAIL_ON_RESOLVED = "fail-on-resolved";
  private static final String FIX = "fix";
  private static final String DIFF = "diff";

  private final Main main;

  CheckCommand(Main main) {
    this.main = main;
  }

  ExitCode run(List<String> arguments) throws UsageException, IOException {
    Options options = new Options();
    options.addOption(Arguments.value("format", "FORMAT[=FILE]"));
    options.addOption(Arguments.value("fail-on", "SEVERITY"));
    options.addOption(Arguments.value(BASELINE, "FILE"));
    options.addOption(Arguments.flag(FAIL_ON_RESOLVED));
    options.addOption(Arguments.value(NEW_SINCE, "REV"));
    options.addOption(Arguments.flag(FIX));
    options.addOption(Arguments.flag(DIFF));
    Selection.addTo(options);
    InputOptions.addTo(options);
    CommandLine line = Arguments.parse(arguments, options);
    if (line.hasOption("help")) {
      return main.print(Help.general());
    }
    List<Output> outputs = Output.of(Arguments.list(line, "format"), Reporters.NAMES);
    Optional<Severity> given = failOn(line.getOptionValue("fail-on", NEVER));
    List<Rule> rules = Catalogue.load();
    AnalysisRequest request = Selection.request(main, line, rules);
    Optional<Severity> failOn = line.hasOption("fail-on") ? given : request.config().failOn();
    boolean diff = line.hasOption(DIFF);
    AnalysisResult result = result(line, request, rules);
    for (Output output : outputs) {
      // Where a patch is printed nothing else is.
      if (!diff || output.file().isPresent()) {
        write(result, output);
      }
    }
    ExitCode exit = Analysis.exit(result);
    boolean fails =
        (failOn.isPresent() && result.certain(failOn.get()) > 0)
            || (line.hasOption(FAIL_ON_RESOLVED) && result.earlier().resolvedCount() > 0);
    return exit == ExitCode.CLEAN && fails ? ExitCode.FINDINGS : exit;
  }

  private AnalysisResult result(CommandLine line, AnalysisRequest request, List<Rule> rules)
      throws UsageException, IOException {
    boolean fixes = line.hasOption(DIFF) || line.hasOption(FIX);
    if (fixes && line.hasOption(NEW_SINCE)) {
      throw new UsageException("`--" + NEW_SINCE + "` does not go with `--fix` and `--diff`");
    }
    boolean compares =
        line.hasOption(BASELINE)
            || line.hasOption(NEW_SINCE)
            || request.config().baseline().isPresent();
    return compares
        ? new KnownBefore(main, rules).without(line, request, asked -> found(line, asked, rules))
        : found(line, request, rules);
  }

  private AnalysisResult found(CommandLine line, AnalysisRequest request, List<Rule> rules)
      throws UsageException, IOException {
    boolean diff = line.hasOption(DIFF);
    return diff || line.hasOption(FIX)
        ? new FixedFiles(main, diff).run(request, rules)
        : Analysis.run(request, rules);
  }

  static Optional<Severity> failOn(String name) throws UsageException {
    if (name.equals(NEVER)) {
      return Optional.empty();
    }
    List<String> names = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      if (severity.id().equals(name.toLowerCase(Locale.ROOT))) {
        return Optional.of(severity);
      }
      names.add(severity.id());
    }
    throw new UsageException(
        "there is no severity `"
            + name
            + "`; there are "
            + String.join(", ", names)
            + " and "
            + NEVER);
  }

  private void write(AnalysisResult result, Output output) throws IOException, UsageException {
    Reporter reporter =
        Reporters.find(output.format(), output.style(main), Version.get()).orElseThrow();
    output.write(main, out -> reporter.write(result, out));
  }
}
