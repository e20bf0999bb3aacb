package dev.sglint.cli;

import dev.sglint.engine.AnalysisRequest;
import dev.sglint.engine.AnalysisResult;
import dev.sglint.engine.Catalogue;
import dev.sglint.engine.Replay;
import dev.sglint.engine.RuleListener;
import dev.sglint.report.ReplayReporter;
import dev.sglint.report.ShowReporter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.cli.CommandLine;

/** {@code sglint show}: the rules as EC2 would store them. */
final class ShowCommand implements Command {
  private static final List<String> FORMATS = List.of("text", "ndjson");

  private final Main main;

  ShowCommand(Main main) {
    this.main = main;
  }

  @Override
  public Manual manual() {
    List<Manual.Group> groups = new ArrayList<>();
    groups.add(
        new Manual.Group(
            "options",
            List.of(
                Manual.choice("format", "FORMAT", "text (default) or ndjson", FORMATS),
                Manual.flag(
                    "replay",
                    "what the requests of a capture opened and closed, in order, and what is open in"
                        + " the end"))));
    groups.addAll(InputOptions.GROUPS);
    return new Manual(
        "show",
        List.of("[PATH…]"),
        "the rules as EC2 would store them",
        "",
        groups,
        List.of(
            new Manual.Example(
                "sglint show --format ndjson infrastructure/", "every rule as one line of JSON"),
            new Manual.Example(
                "sglint show --replay cloudtrail.json.gz", "what was open, and for how long")));
  }

  @Override
  public ExitCode run(CommandLine line) throws UsageException, IOException {
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
