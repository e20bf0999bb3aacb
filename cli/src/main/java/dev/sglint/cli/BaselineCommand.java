package dev.sglint.cli;

import dev.sglint.baseline.Baseline;
import dev.sglint.baseline.BaselineFile;
import dev.sglint.engine.AnalysisRequest;
import dev.sglint.engine.AnalysisResult;
import dev.sglint.engine.Catalogue;
import dev.sglint.rule.KnownFinding;
import dev.sglint.rule.Rule;
import dev.sglint.source.SourceTree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.cli.CommandLine;

/** {@code sglint baseline}: writes what is found now to a file, or takes out what is resolved. */
final class BaselineCommand implements Command {
  private final Main main;

  BaselineCommand(Main main) {
    this.main = main;
  }

  @Override
  public Manual manual() {
    List<Manual.Group> groups = new ArrayList<>();
    groups.add(
        new Manual.Group(
            "options",
            List.of(
                Manual.value(
                    CheckCommand.BASELINE,
                    "FILE",
                    "the default is `baseline` of the configuration, else "
                        + BaselineFile.DEFAULT))));
    groups.add(new Manual.Group("rules", RuleOptions.ENTRIES));
    groups.addAll(InputOptions.GROUPS);
    return new Manual(
        "baseline",
        List.of("write [PATH…]", "prune [PATH…]"),
        "accepts what is found now, or takes out of it what is no longer found",
        "Beside a baseline only what is new fails.",
        groups,
        List.of(
            new Manual.Example("sglint baseline write", "begin with a repository as it is"),
            new Manual.Example(
                "sglint check --baseline " + BaselineFile.DEFAULT, "fail for what is new")));
  }

  @Override
  public ExitCode run(CommandLine line) throws UsageException, IOException {
    List<String> arguments = line.getArgList();
    String verb = arguments.isEmpty() ? "" : arguments.get(0);
    if (!verb.equals("write") && !verb.equals("prune")) {
      throw new UsageException("baseline is followed by `write` or `prune`");
    }
    List<Rule> rules = Catalogue.load();
    List<String> paths = arguments.subList(1, arguments.size());
    AnalysisRequest request = RuleOptions.request(main, line, paths, rules);
    String path = Baselines.path(line, request).orElse(BaselineFile.DEFAULT);
    return verb.equals("write") ? write(path, request, rules) : prune(path, request, rules);
  }

  private ExitCode write(String path, AnalysisRequest request, List<Rule> rules)
      throws UsageException {
    SourceTree sources = request.sources();
    BaselineFile file = Baselines.toReplace(path, sources);
    Baseline.Applied applied = applied(file, request, rules);
    ExitCode exit = refused(applied.result(), path);
    if (exit == ExitCode.CLEAN) {
      Baseline baseline = applied.renewed(path, true);
      Baselines.replace(path, main, baseline);
      main.say(counted(count(baseline.findings())) + " written to " + path + "\n");
    }
    return exit;
  }

  private ExitCode prune(String path, AnalysisRequest request, List<Rule> rules)
      throws UsageException {
    BaselineFile file = Baselines.read(path, request.sources());
    Baseline.Applied applied = applied(file, request, rules);
    ExitCode exit = refused(applied.result(), path);
    if (exit == ExitCode.CLEAN) {
      Baselines.replace(path, main, applied.renewed(path, false));
      long resolved = applied.result().earlier().resolvedCount();
      main.say(counted(resolved) + " taken out of " + path + "\n");
    }
    return exit;
  }

  private static Baseline.Applied applied(
      BaselineFile file, AnalysisRequest request, List<Rule> rules) throws UsageException {
    AnalysisRequest hidden = file.hiddenFrom(request);
    return file.to(Analysis.run(hidden, rules), hidden, rules);
  }

  /** What was not read may hold what would be missing. */
  private ExitCode refused(AnalysisResult result, String path) {
    ExitCode exit = Analysis.exit(result);
    if (exit != ExitCode.CLEAN) {
      Analysis.say(main, result, file -> file);
      main.say("sglint: " + path + " is left as it is: some input could not be read\n");
    }
    return exit;
  }

  private static long count(List<KnownFinding> findings) {
    return findings.stream().mapToLong(KnownFinding::count).sum();
  }

  private static String counted(long count) {
    return count + (count == 1 ? " finding" : " findings");
  }
}
