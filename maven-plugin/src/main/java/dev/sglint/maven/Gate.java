package dev.sglint.maven;

import dev.sglint.config.Threshold;
import dev.sglint.config.Verdicts;
import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.engine.AnalysisResult;
import dev.sglint.report.CompilerLines;
import dev.sglint.rule.Finding;
import dev.sglint.rule.Severity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * What makes a build fail.
 *
 * @param failOnSeverity what the configuration says where it is empty
 * @param maxAllowedViolations how many violations do not yet
 * @param printFindings whether each is told in the log
 */
record Gate(
    String failOnSeverity,
    boolean failOnViolation,
    boolean failOnUnreadable,
    int maxAllowedViolations,
    boolean printFindings) {

  /** What is in force, by the configuration and this. */
  Verdicts verdicts(Verdicts said) throws MojoExecutionException {
    if (failOnSeverity.isEmpty()) {
      return said;
    }
    Threshold threshold =
        Threshold.find(failOnSeverity.toLowerCase(Locale.ROOT))
            .orElseThrow(
                () ->
                    new MojoExecutionException(
                        "failOnSeverity: there is no severity `"
                            + failOnSeverity
                            + "`; there are "
                            + String.join(", ", Threshold.NAMES)));
    return said.with(Optional.of(threshold), Optional.empty());
  }

  /** What a result comes to. */
  Outcome judge(AnalysisResult result, Verdicts verdicts, Place place, List<ReportFile> reports) {
    boolean fails = failOnViolation && result.failing() > maxAllowedViolations;
    boolean unusable = result.failed() || (failOnUnreadable && result.incomplete());
    List<Outcome.Line> lines = new ArrayList<>(lines(result, verdicts, place, fails, unusable));
    String found = summary(result, verdicts);
    lines.add(new Outcome.Line(Outcome.Level.INFO, "sglint: " + found));
    for (ReportFile report : reports) {
      lines.add(new Outcome.Line(Outcome.Level.INFO, "sglint: report in " + report.file()));
    }
    if (unusable) {
      String what = result.failed() ? "a rule failed, which is a bug" : "input that cannot be read";
      String message = "sglint: " + what + ", see the errors above; " + found;
      return new Outcome(lines, Outcome.Verdict.UNREADABLE, message);
    }
    return fails
        ? new Outcome(lines, Outcome.Verdict.VIOLATIONS, message(found, reports))
        : new Outcome(lines, Outcome.Verdict.PASSED, "");
  }

  private List<Outcome.Line> lines(
      AnalysisResult result, Verdicts verdicts, Place place, boolean fails, boolean unusable) {
    List<Outcome.Line> lines = new ArrayList<>();
    CompilerLines told = new CompilerLines(result, file -> place.absolute(file).toString());
    for (Diagnostic diagnostic : result.diagnostics()) {
      if (diagnostic.severity() == Diagnostic.Severity.ERROR) {
        Outcome.Level level = unusable ? Outcome.Level.ERROR : Outcome.Level.WARNING;
        lines.add(new Outcome.Line(level, told.of(diagnostic)));
      }
    }
    if (printFindings) {
      for (Finding finding : result.findings()) {
        if (!finding.isSuppressed()) {
          boolean failing = fails && verdicts.fails(finding);
          lines.add(new Outcome.Line(level(finding, failing), told.of(finding)));
        }
      }
    }
    return lines;
  }

  private static Outcome.Level level(Finding finding, boolean failing) {
    if (failing) {
      return Outcome.Level.ERROR;
    }
    return finding.severity() == Severity.INFO ? Outcome.Level.INFO : Outcome.Level.WARNING;
  }

  private static String summary(AnalysisResult result, Verdicts verdicts) {
    Map<Severity, Long> failing = new EnumMap<>(Severity.class);
    for (Finding finding : result.findings()) {
      if (verdicts.fails(finding)) {
        failing.merge(finding.severity(), 1L, Long::sum);
      }
    }
    List<String> counts = new ArrayList<>();
    failing.forEach((severity, count) -> counts.add(count + " " + severity.id()));
    long all = 0;
    for (Severity severity : Severity.values()) {
      all += result.count(severity);
    }
    long others = all - result.failing();
    String of = counts.isEmpty() ? "" : " (" + String.join(", ", counts) + ")";
    return counted(result.failing(), "violation")
        + of
        + ", "
        + counted(others, "other finding")
        + ", "
        + result.suppressed()
        + " accepted, in "
        + counted(result.files(), "file");
  }

  private static String message(String found, List<ReportFile> reports) {
    StringBuilder message = new StringBuilder("sglint found ").append(found);
    reports.forEach(report -> message.append("\n  report: ").append(report.file()));
    return message
        .append("\n  why, and what to do: mvn sglint:explain -Dsglint.rule=NAME")
        .append("\n  to accept one: a comment `# sglint: allow NAME -- reason` before it")
        .append("\n  to accept what is there: mvn sglint:baseline, and <baseline> in the POM")
        .toString();
  }

  private static String counted(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
