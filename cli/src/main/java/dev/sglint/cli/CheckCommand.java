package dev.sglint.cli;

import dev.sglint.config.AnalyzerConfig;
import dev.sglint.engine.AnalysisRequest;
import dev.sglint.engine.AnalysisResult;
import dev.sglint.engine.Catalogue;
import dev.sglint.report.Reporter;
import dev.sglint.report.Reporters;
import dev.sglint.report.TextReporter;
import dev.sglint.rule.Profile;
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
  private static final String FIX = "fix";
  private static final String DIFF = "diff";
  private static final String SHOW_SUPPRESSED = "show-suppressed";

  private final Main main;

  CheckCommand(Main main) {
    this.main = main;
  }

  ExitCode run(List<String> arguments) throws UsageException, IOException {
    Options options = new Options();
    options.addOption(Arguments.value("format", "FORMAT[=FILE]"));
    options.addOption(Arguments.value("fail-on", "SEVERITY"));
    options.addOption(Arguments.value("select", "RULE"));
    options.addOption(Arguments.value("ignore", "RULE"));
    options.addOption(Arguments.value("profile", "NAME"));
    options.addOption(Arguments.flag(FIX));
    options.addOption(Arguments.flag(DIFF));
    options.addOption(Arguments.flag(SHOW_SUPPRESSED));
    InputOptions.addTo(options);
    CommandLine line = Arguments.parse(arguments, options);
    if (line.hasOption("help")) {
      return main.print(Help.general());
    }
    List<Output> outputs = Output.of(Arguments.list(line, "format"), Reporters.NAMES);
    Optional<Severity> given = failOn(line.getOptionValue("fail-on", NEVER));
    List<Rule> rules = Catalogue.load();
    List<String> select = Arguments.list(line, "select");
    List<String> ignore = Arguments.list(line, "ignore");
    RuleNames.check(select, rules);
    RuleNames.check(ignore, rules);
    AnalysisRequest asked = Analysis.request(main, line).keeping(select, ignore);
    AnalyzerConfig config = asked.config();
    Optional<Severity> failOn = line.hasOption("fail-on") ? given : config.failOn();
    String profile = config.profile().orElse(Profile.DEFAULT.id());
    AnalysisRequest request = asked.in(profile(line.getOptionValue("profile", profile)));
    boolean diff = line.hasOption(DIFF);
    AnalysisResult result =
        diff || line.hasOption(FIX)
            ? new FixedFiles(main, diff).run(request, rules)
            : Analysis.run(request, rules);
    for (Output output : outputs) {
      // Where a patch is printed nothing else is.
      if (!diff || output.file().isPresent()) {
        write(result, output, line.hasOption(SHOW_SUPPRESSED));
      }
    }
    ExitCode exit = Analysis.exit(result);
    boolean fails = failOn.isPresent() && result.certain(failOn.get()) > 0;
    return exit == ExitCode.CLEAN && fails ? ExitCode.FINDINGS : exit;
  }

  private static Profile profile(String name) throws UsageException {
    return Profile.find(name)
        .orElseThrow(
            () ->
                new UsageException(
                    "there is no profile `"
                        + name
                        + "`; there are "
                        + String.join(", ", Profile.NAMES)));
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

  private void write(AnalysisResult result, Output output, boolean showSuppressed)
      throws IOException, UsageException {
    Reporter reporter =
        Reporters.find(output.format(), output.style(main), Version.get()).orElseThrow();
    Reporter shown =
        showSuppressed && reporter instanceof TextReporter text
            ? text.showingSuppressed()
            : reporter;
    output.write(main, out -> shown.write(result, out));
  }
}
