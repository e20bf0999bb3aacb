package dev.sglint.cli;

import dev.sglint.config.AnalyzerConfig;
import dev.sglint.engine.AnalysisRequest;
import dev.sglint.engine.AnalysisResult;
import dev.sglint.engine.Catalogue;
import dev.sglint.report.Reporter;
import dev.sglint.report.Reporters;
import dev.sglint.rule.Profile;
import dev.sglint.rule.Rule;
import java.io.IOException;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** {@code sglint check}: findings, in one or several formats, and an exit code. */
final class CheckCommand {
  private static final String FIX = "fix";
  private static final String DIFF = "diff";

  private final Main main;

  CheckCommand(Main main) {
    this.main = main;
  }

  ExitCode run(List<String> arguments) throws UsageException, IOException {
    Options options = new Options();
    options.addOption(Arguments.value("format", "FORMAT[=FILE]"));
    VerdictOptions.addTo(options);
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
    List<Rule> rules = Catalogue.load();
    List<String> select = Arguments.list(line, "select");
    List<String> ignore = Arguments.list(line, "ignore");
    RuleNames.check(select, rules);
    RuleNames.check(ignore, rules);
    AnalysisRequest asked = Analysis.request(main, line).keeping(select, ignore);
    AnalyzerConfig config = VerdictOptions.apply(line, asked.config());
    String profile = config.profile().orElse(Profile.DEFAULT.id());
    AnalysisRequest request =
        asked.configured(config).in(Profiles.find(line.getOptionValue("profile", profile)));
    boolean diff = line.hasOption(DIFF);
    AnalysisResult result =
        diff || line.hasOption(FIX)
            ? new FixedFiles(main, diff).run(request, rules)
            : Analysis.run(request, rules);
    for (Output output : outputs) {
      // Where a patch is printed nothing else is.
      if (!diff || output.file().isPresent()) {
        write(result, output);
      }
    }
    ExitCode exit = Analysis.exit(result);
    return exit == ExitCode.CLEAN && result.failing() > 0 ? ExitCode.FINDINGS : exit;
  }

  private void write(AnalysisResult result, Output output) throws IOException, UsageException {
    Reporter reporter =
        Reporters.find(output.format(), output.style(main), Version.get()).orElseThrow();
    output.write(main, out -> reporter.write(result, out));
  }
}
