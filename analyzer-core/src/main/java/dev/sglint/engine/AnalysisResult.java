package dev.sglint.engine;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.rule.Finding;
import dev.sglint.rule.Severity;
import dev.sglint.source.Position;
import dev.sglint.source.SourceSpan;
import dev.sglint.value.UnknownReason;
import java.util.List;
import java.util.Optional;

/**
 * What an analysis gave, sorted by file and offset.
 *
 * @param findings those that are listed; {@code tally} counts all
 * @param earlier what is told of findings that are not new
 * @param missingPaths paths that do not exist: a mistake of whoever asked
 */
public record AnalysisResult(
    List<Finding> findings,
    List<Diagnostic> diagnostics,
    List<RequestOutcome> requests,
    List<String> missingPaths,
    Tally tally,
    Places places,
    Earlier earlier) {
  /** The same with other findings, sorted as these are, and what is told of earlier ones. */
  public AnalysisResult with(List<Finding> others, Earlier told) {
    Tally counted = tally.replacing(findings, others);
    List<Finding> kept = List.copyOf(others);
    return new AnalysisResult(kept, diagnostics, requests, missingPaths, counted, places, told);
  }

  public Position start(SourceSpan span) {
    return places.position(span.file(), span.start());
  }

  public Position end(SourceSpan span) {
    return places.position(span.file(), span.end());
  }

  public Optional<Excerpt> excerpt(SourceSpan span) {
    return places.excerpt(span);
  }

  /** Whether some input could not be read as what it is. */
  public boolean incomplete() {
    return tally.incomplete();
  }

  /** Whether a bug of ours showed. */
  public boolean failed() {
    return tally.failed();
  }

  public int files() {
    return tally.files();
  }

  public int groups() {
    return tally.groups();
  }

  public long permissions() {
    return tally.permissions();
  }

  /** How many permissions could not be judged completely. */
  public long undecided() {
    return tally.undecided();
  }

  /** How many of them for a reason; one may have several. */
  public long undecided(UnknownReason.Kind reason) {
    return tally.undecided(reason);
  }

  /** How many findings somebody has accepted; they are listed, and counted nowhere else. */
  public long suppressed() {
    return tally.suppressed();
  }

  public long count(Severity severity) {
    return tally.findings(severity);
  }

  /** How many findings fail the run, by what the configuration says. */
  public long failing() {
    return tally.failing();
  }

  /** How many certain findings stand at or above a severity. */
  public long certain(Severity least) {
    return tally.certain(least);
  }
}
