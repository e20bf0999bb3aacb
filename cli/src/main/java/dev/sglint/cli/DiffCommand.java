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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;

/** {@code sglint diff}: what became reachable, what no longer is, and which findings are new. */
final class DiffCommand implements Command {
  private final Main main;

  DiffCommand(Main main) {
    this.main = main;
  }

  @Override
  public Manual manual() {
    List<Manual.Group> groups = new ArrayList<>();
    groups.add(
        new Manual.Group(
            "options",
            List.of(
                CheckCommand.format(DiffReporter.NAMES),
                VerdictOptions.threshold("exit 1 for new findings at or above"),
                Manual.value("git", "REV", "the old state is a revision of the repository"))));
    groups.add(new Manual.Group("rules", RuleOptions.CHOICE));
    groups.addAll(InputOptions.GROUPS);
    groups.add(Terminal.OPTIONS);
    return new Manual(
        "diff",
        List.of("OLD NEW", "--git REV [PATH…]"),
        "what became reachable from one tree or file to the other and what no longer is",
        "",
        groups,
        List.of(
            new Manual.Example(
                "sglint diff --git origin/main --format markdown=comment.md",
                "what a pull request opens, as a comment")));
  }

  @Override
  public ExitCode run(CommandLine line) throws UsageException, IOException {
    List<Output> outputs = Output.of(Arguments.list(line, "format"), DiffReporter.NAMES);
    Optional<Severity> failOn =
        VerdictOptions.least(line.getOptionValue("fail-on", Severity.MEDIUM.id())).least();
    Comparison comparison = compare(line);
    for (Output output : outputs) {
      write(comparison, output, Terminal.of(main, line));
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

  private void write(Comparison comparison, Output output, Terminal terminal)
      throws IOException, UsageException {
    DiffReporter reporter =
        DiffReporter.find(output.format(), output.style(main, terminal), Version.get())
            .orElseThrow();
    output.write(main, out -> reporter.write(comparison, out));
  }
}
