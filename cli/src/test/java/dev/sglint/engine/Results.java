package dev.sglint.engine;

import dev.sglint.config.Verdicts;
import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.rule.Finding;
import java.util.List;

/** Results of which no text is known. */
public final class Results {
  private Results() {}

  /** A result with these, counted. */
  public static AnalysisResult of(List<Finding> findings, List<Diagnostic> diagnostics) {
    Tally tally = new Tally(Verdicts.DEFAULT);
    findings.forEach(tally::add);
    diagnostics.forEach(tally::add);
    return new AnalysisResult(
        findings, diagnostics, List.of(), List.of(), tally, new Places(), Earlier.NONE);
  }
}
