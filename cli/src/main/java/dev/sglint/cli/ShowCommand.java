package dev.sglint.cli;

import dev.sglint.engine.AnalysisRequest;
import dev.sglint.engine.AnalysisResult;
import dev.sglint.engine.Catalogue;
import dev.sglint.engine.Replay;
import dev.sglint.engine.RuleListener;
import dev.sglint.report.ReplayReporter;
import dev.sglint.report.ShowReporter;
import java.io.IOException;
import java.util.List;
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
    options.addOption(Arguments.flag("replay"));
    InputOptions.addTo(options);
    CommandLine line = Arguments.parse(arguments, options);
    if (line.hasOption("help")) {
      return main.print(Help.general());
    }
    String format = line.getOptionValue("format", "text");
    if (!FORMATS.contains(format)) {
      throw new UsageException(
          "show has no format `" + format + "`; there are " + String.join(" and ", FORMATS));
    }
    AnalysisRequest request = Analysis.request(main, line);
    boolean json = format.equals("ndjson");
    AnalysisResult result = line.hasOption("replay") ? replay(request, json) : show(request, json);
    Analysis.say(main, result, path -> path);
    return Analysis.exit(result);
  }

  private AnalysisResult show(AnalysisRequest request, boolean json) throws UsageException {
    RuleListener listener = json ? ShowReporter.ndjson(main.out()) : ShowReporter.text(main.out());
    return Analysis.run(request.tellingRules(listener), List.of());
  }

  /** What EC2 refuses changes nothing: the rules of the catalogue say what that is. */
  private AnalysisResult replay(AnalysisRequest request, boolean json) throws UsageException {
    Replay replay = new Replay(new ReplayReporter(main.out(), json));
    AnalysisResult result = Analysis.run(request.tellingRequests(replay), Catalogue.load());
    replay.finish();
    return result;
  }
}
