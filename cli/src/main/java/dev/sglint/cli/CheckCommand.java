package dev.sglint.cli;

import dev.sglint.engine.AnalysisRequest;
import dev.sglint.engine.AnalysisResult;
import dev.sglint.engine.Catalogue;
import dev.sglint.engine.GroupListener;
import dev.sglint.engine.RequestListener;
import dev.sglint.engine.RuleListener;
import dev.sglint.report.Reporter;
import dev.sglint.report.Reporters;
import dev.sglint.report.Style;
import dev.sglint.report.TextReporter;
import dev.sglint.rule.Rule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.cli.CommandLine;

/** {@code sglint check}: findings, in one or several formats, and an exit code. */
final class CheckCommand implements Command {
  static final String BASELINE = "baseline";
  static final String NEW_SINCE = "new-since";
  private static final String FAIL_ON_RESOLVED = "fail-on-resolved";
  private static final String FIX = "fix";
  private static final String DIFF = "diff";
  private static final String QUIET = "quiet";
  private static final String SHOW_SUPPRESSED = "show-suppressed";

  private final Main main;

  CheckCommand(Main main) {
    this.main = main;
  }

  @Override
  public Manual manual() {
    List<Manual.Group> groups = new ArrayList<>();
    groups.add(
        new Manual.Group(
            "options",
            List.of(
                format(Reporters.NAMES),
                VerdictOptions.ENTRIES.get(0),
                VerdictOptions.ENTRIES.get(1),
                Manual.value(
                    BASELINE,
                    "FILE",
                    "only what is not in it fails; the default is `baseline` of the configuration"),
                Manual.flag(
                    FAIL_ON_RESOLVED, "exit 1 where something of the baseline is no longer found"),
                Manual.value(
                    NEW_SINCE, "REV", "only what the working tree adds over a revision of git"),
                Manual.flag(
                    SHOW_SUPPRESSED,
                    "lists in the text report also what was accepted, with who did and why"),
                Manual.flag(
                    FIX, "writes the safe fixes to the files: what is allowed stays the same"),
                Manual.flag(DIFF, "prints them as a patch instead"))));
    groups.add(new Manual.Group("rules", RuleOptions.ENTRIES));
    groups.addAll(InputOptions.GROUPS);
    groups.add(Terminal.OPTIONS);
    return new Manual(
        "check",
        List.of("[PATH…]"),
        "findings; the default path is the working directory, - is standard input",
        "",
        groups,
        List.of(
            new Manual.Example("sglint", "everything below the working directory"),
            new Manual.Example(
                "sglint check --fail-on high --format text --format json=sglint.json infra/",
                "a report for people and one for machines; fails for high and critical"),
            new Manual.Example(
                "sglint check --var-file prod.tfvars network/", "a configuration with its values"),
            new Manual.Example("pbpaste | sglint -", "a request from the clipboard")));
  }

  static Manual.Entry format(List<String> names) {
    String words = String.join(", ", names) + "; repeatable, =FILE writes to a file";
    return Manual.choice("format", "FORMAT[=FILE]", words, names);
  }

  @Override
  public ExitCode run(CommandLine line) throws UsageException, IOException {
    List<Output> outputs = Output.of(Arguments.list(line, "format"), Reporters.NAMES);
    List<Rule> rules = Catalogue.load();
    AnalysisRequest asked = RuleOptions.request(main, line, rules);
    AnalysisRequest request = asked.configured(VerdictOptions.apply(line, asked.config()));
    boolean diff = line.hasOption(DIFF);
    List<Reporter> reporters = new ArrayList<>();
    AnalysisRequest told = request;
    for (Output output : outputs) {
      Reporter reporter = reporter(output, line);
      told = reporter.listening(told);
      reporters.add(reporter);
    }
    AnalysisResult result = result(line, told, rules);
    for (int i = 0; i < outputs.size(); i++) {
      // Where a patch is printed nothing else is.
      if (!diff || outputs.get(i).file().isPresent()) {
        Reporter reporter = reporters.get(i);
        outputs.get(i).write(main, out -> reporter.write(result, out));
      }
    }
    ExitCode exit = Analysis.exit(result);
    boolean fails =
        result.failing() > 0
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
        ? fixed(request, rules, diff)
        : analyze(request, rules, line);
  }

  private AnalysisResult analyze(AnalysisRequest request, List<Rule> rules, CommandLine line)
      throws UsageException {
    if (line.hasOption("verbose")) {
      Timings timings = new Timings(System::nanoTime);
      AnalysisResult result = Analysis.run(request, rules, timings);
      request.config().files().forEach(file -> main.say("sglint: uses " + file.path() + "\n"));
      main.say(timings.lines());
      return result;
    }
    if (!main.showsProgress() || line.hasOption(QUIET)) {
      return Analysis.run(request, rules);
    }
    ProgressBar bar = new ProgressBar(main, System::nanoTime);
    try {
      return Analysis.run(request, rules, bar);
    } finally {
      bar.close();
    }
  }

  /**
   * Reports that are told more than the result are of the files as they are once they are fixed.
   */
  private AnalysisResult fixed(AnalysisRequest told, List<Rule> rules, boolean diff)
      throws UsageException, IOException {
    AnalysisRequest request =
        told.tellingRules(RuleListener.NONE)
            .tellingRequests(RequestListener.NONE)
            .tellingGroups(GroupListener.NONE);
    boolean listened = !told.equals(request);
    if (listened && diff) {
      throw new UsageException("--diff writes no report of what it does not do: use --fix");
    }
    AnalysisResult result = new FixedFiles(main, diff).run(request, rules);
    return listened ? Analysis.run(told, rules) : result;
  }

  private Reporter reporter(Output output, CommandLine line) throws UsageException {
    Style style = output.style(main, Terminal.of(main, line));
    if (!output.format().equals("text")) {
      return Reporters.find(output.format(), style, Version.get()).orElseThrow();
    }
    TextReporter text = line.hasOption(QUIET) ? TextReporter.quiet(style) : new TextReporter(style);
    return line.hasOption(SHOW_SUPPRESSED) ? text.showingSuppressed() : text;
  }
}
