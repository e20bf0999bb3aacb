package dev.sglint.cli;

import dev.sglint.config.AnalyzerConfig;
import dev.sglint.engine.AnalysisRequest;
import dev.sglint.engine.AnalysisResult;
import dev.sglint.engine.Catalogue;
import dev.sglint.report.Reporter;
import dev.sglint.report.Reporters;
import dev.sglint.report.Style;
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

/** {@code sglint check}: findings, in one or several formats, and an exit code. */
final class CheckCommand implements Command {
  private static final String NEVER = "never";
  private static final String FIX = "fix";
  private static final String DIFF = "diff";
  private static final String QUIET = "quiet";

  static final Manual.Entry SELECT =
      Manual.value(
          "select",
          "NAME",
          "only these rules, categories or aliases (CKV_AWS_24); repeatable, or with commas");
  static final Manual.Entry IGNORE = Manual.value("ignore", "NAME", "all but these");

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
                threshold("exit 1 for findings at or above"),
                SELECT,
                IGNORE,
                Manual.choice(
                    "profile",
                    "NAME",
                    "default, or strict: also what some call noise; a rule that is selected by name is"
                        + " always run",
                    Profile.NAMES),
                Manual.flag(
                    FIX, "writes the safe fixes to the files: what is allowed stays the same"),
                Manual.flag(DIFF, "prints them as a patch instead"))));
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

  static Manual.Entry threshold(String words) {
    List<String> names = new ArrayList<>(Severity.NAMES);
    names.add(NEVER);
    String all = words + ": " + String.join(", ", names) + "; the default is medium";
    return Manual.choice("fail-on", "SEVERITY", all, names);
  }

  @Override
  public ExitCode run(CommandLine line) throws UsageException, IOException {
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
            : analyze(request, rules, line);
    for (Output output : outputs) {
      // Where a patch is printed nothing else is.
      if (!diff || output.file().isPresent()) {
        write(result, output, line);
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
    for (Severity severity : Severity.values()) {
      if (severity.id().equals(name.toLowerCase(Locale.ROOT))) {
        return Optional.of(severity);
      }
    }
    throw new UsageException(
        "there is no severity `"
            + name
            + "`; there are "
            + String.join(", ", Severity.NAMES)
            + " and "
            + NEVER);
  }

  private AnalysisResult analyze(AnalysisRequest request, List<Rule> rules, CommandLine line)
      throws UsageException {
    if (line.hasOption("verbose")) {
      Timings timings = new Timings(System::nanoTime);
      AnalysisResult result = Analysis.run(request, rules, timings);
      request.config().file().ifPresent(file -> main.say("sglint: uses " + file.path() + "\n"));
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

  private void write(AnalysisResult result, Output output, CommandLine line)
      throws IOException, UsageException {
    Style style = output.style(main, Terminal.of(main, line));
    Reporter reporter =
        line.hasOption(QUIET) && output.format().equals("text")
            ? TextReporter.quiet(style)
            : Reporters.find(output.format(), style, Version.get()).orElseThrow();
    output.write(main, out -> reporter.write(result, out));
  }
}
