package dev.sglint.cli;

import dev.sglint.config.AnalyzerConfig;
import dev.sglint.config.Possible;
import dev.sglint.config.Threshold;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;

/** The options by which it is said what findings make a run fail. */
final class VerdictOptions {
  static final String FAIL_ON = "fail-on";
  static final String POSSIBLE = "possible";

  static final List<Manual.Entry> ENTRIES =
      List.of(
          threshold("exit 1 for findings at or above"),
          Manual.choice(
              POSSIBLE,
              "ANSWER",
              "what becomes of possible findings: note (default), fail or hide",
              Possible.NAMES));

  private VerdictOptions() {}

  /** A configuration with what is said. */
  static AnalyzerConfig apply(CommandLine line, AnalyzerConfig config) throws UsageException {
    return config.judging(config.verdicts().with(failOn(line), possible(line)));
  }

  private static Optional<Threshold> failOn(CommandLine line) throws UsageException {
    String name = line.getOptionValue(FAIL_ON, "");
    return name.isEmpty() ? Optional.empty() : Optional.of(least(name));
  }

  /** What is said of the option with which a command fails. */
  static Manual.Entry threshold(String words) {
    String all = words + ": " + String.join(", ", Threshold.NAMES) + "; the default is medium";
    return Manual.choice(FAIL_ON, "SEVERITY", all, Threshold.NAMES);
  }

  static Threshold least(String name) throws UsageException {
    Optional<Threshold> found = Threshold.find(name.toLowerCase(Locale.ROOT));
    return found.orElseThrow(() -> unknown("severity", name, Threshold.NAMES));
  }

  static Optional<Possible> possible(CommandLine line) throws UsageException {
    String name = line.getOptionValue(POSSIBLE, "");
    if (name.isEmpty()) {
      return Optional.empty();
    }
    Optional<Possible> found = Possible.find(name.toLowerCase(Locale.ROOT));
    return Optional.of(
        found.orElseThrow(() -> unknown("answer to `--possible`", name, Possible.NAMES)));
  }

  private static UsageException unknown(String what, String name, List<String> names) {
    String last = names.get(names.size() - 1);
    String others = String.join(", ", names.subList(0, names.size() - 1));
    return new UsageException(
        "there is no " + what + " `" + name + "`; there are " + others + " and " + last);
  }
}
