package dev.sglint.cli;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.engine.AnalysisResult;
import dev.sglint.engine.RuleListener;
import dev.sglint.report.ShowReporter;
import dev.sglint.source.Position;
import dev.sglint.text.Secrets;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** {@code sglint show}: the rules as EC2 would store them. */
final class ShowCommand {
  private static final List<String> FORMATS = List.of("text", "ndjson");

  private final Main main;

  ShowCommand(Main main) {
    this.main = main;
  }

  ExitCode run(List<String> arguments) throws UsageException, IOException {
    Options options = new Options();
    options.addOption(Arguments.value("format", "text|ndjson"));
    CommandLine line = Arguments.parse(arguments, options);
    if (line.hasOption("help")) {
      return main.print(Help.general());
    }
    String format = line.getOptionValue("format", "text");
    if (!FORMATS.contains(format)) {
      throw new UsageException(
          "show has no format `" + format + "`; there are " + String.join(" and ", FORMATS));
    }
    RuleListener listener =
        format.equals("ndjson") ? ShowReporter.ndjson(main.out()) : ShowReporter.text(main.out());
    AnalysisResult result =
        Analysis.run(Analysis.request(main, line.getArgList()).tellingRules(listener), List.of());
    for (Diagnostic diagnostic : result.diagnostics()) {
      Position at = result.start(diagnostic.span());
      String place = diagnostic.span().file() + ":" + at.line() + ":" + at.column();
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
    return Analysis.exit(result);
  }
}
