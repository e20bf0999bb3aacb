package dev.sglint.cli;

import dev.sglint.config.AnalyzerConfig;
import dev.sglint.engine.AnalysisRequest;
import dev.sglint.engine.AnalysisResult;
import dev.sglint.engine.Catalogue;
import dev.sglint.report.Reporter;
import dev.sglint.report.Reporters;
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
    List<Reporter> reporters = new ArrayList<>();
    AnalysisRequest told = request;
    for (Output output : outputs) {
      Reporter reporter =
          Reporters.find(output.format(), output.style(main), Version.get()).orElseThrow();
      told = reporter.listening(told);
      reporters.add(reporter);
    }
    AnalysisResult result =
        diff || line.hasOption(FIX) ? fixed(request, told, rules, diff) : Analysis.run(told, rules);
    for (int i = 0; i < outputs.size(); i++) {
      // Where a patch is printed nothing else is.
      if (!diff || outputs.get(i).file().isPresent()) {
        Reporter reporter = reporters.get(i);
        outputs.get(i).write(main, out -> reporter.write(result, out));
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

  /**
   * Reports that are told more than the result are of the files as they are once they are fixed.
   */
  private AnalysisResult fixed(
      AnalysisRequest request, AnalysisRequest told, List<Rule> rules, boolean diff)
      throws UsageException, IOException {
    boolean listened = !told.equals(request);
    if (listened && diff) {
      throw new UsageException("--diff writes no report of what it does not do: use --fix");
    }
    AnalysisResult result = new FixedFiles(main, diff).run(request, rules);
    return listened ? Analysis.run(told, rules) : result;
  }
}
