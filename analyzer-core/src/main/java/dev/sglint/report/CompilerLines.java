package dev.sglint.report;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.engine.AnalysisResult;
import dev.sglint.rule.Certainty;
import dev.sglint.rule.Finding;
import dev.sglint.source.Position;
import dev.sglint.source.SourceSpan;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * What is found, a line each as Maven prints what compilers say, which development environments
 * make links of: {@code /path/main.tf:[12,5] high[rule]: message}.
 */
public final class CompilerLines {
  private final AnalysisResult result;
  private final UnaryOperator<String> paths;

  /**
   * @param paths files as they are to be shown
   */
  public CompilerLines(AnalysisResult result, UnaryOperator<String> paths) {
    this.result = result;
    this.paths = paths;
  }

  public String of(Finding finding) {
    String possible = finding.certainty() == Certainty.POSSIBLE ? "possible " : "";
    String label = finding.severity().id() + "[" + finding.rule().id() + "]";
    return line(finding.place(), possible + label, finding.message());
  }

  public String of(Diagnostic diagnostic) {
    String severity = diagnostic.severity().name().toLowerCase(Locale.ROOT);
    String label = severity + "[" + diagnostic.code().id() + "]";
    return line(diagnostic.span(), label, diagnostic.message());
  }

  private String line(SourceSpan span, String label, String message) {
    Position at = result.start(span);
    String place = Printable.text(paths.apply(span.file()));
    return place
        + ":["
        + at.line()
        + ","
        + at.column()
        + "] "
        + label
        + ": "
        + Printable.masked(message);
  }
}
