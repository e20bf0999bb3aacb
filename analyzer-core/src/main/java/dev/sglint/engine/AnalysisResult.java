package dev.sglint.engine;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.diagnostic.DiagnosticCode;
import dev.sglint.model.Project;
import dev.sglint.rule.Finding;
import dev.sglint.rule.Severity;
import dev.sglint.source.Position;
import dev.sglint.source.SourceFile;
import dev.sglint.source.SourceSpan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an analysis gave, sorted by file and offset.
 *
 * @param missingPaths paths that do not exist: a mistake of whoever asked
 * @param undecided how many permissions could not be judged completely
 */
public record AnalysisResult(
    List<Finding> findings,
    List<Diagnostic> diagnostics,
    List<RequestOutcome> requests,
    Project project,
    List<String> missingPaths,
    int files,
    int groups,
    int permissions,
    int undecided,
    Map<String, SourceFile> sources) {
  /** Where an offset is; files that could not be read begin at 1:1. */
  public Position start(SourceSpan span) {
    SourceFile file = sources.get(span.file());
    return file == null ? new Position(1, 1) : file.lines().position(span.start());
  }

  public Position end(SourceSpan span) {
    SourceFile file = sources.get(span.file());
    return file == null ? new Position(1, 1) : file.lines().position(span.end());
  }

  public Optional<SourceFile> source(SourceSpan span) {
    return Optional.ofNullable(sources.get(span.file()));
  }

  /** Whether some input could not be read as what it is. */
  public boolean incomplete() {
    return diagnostics.stream()
        .anyMatch(
            d ->
                d.severity() == Diagnostic.Severity.ERROR
                    && d.code() != DiagnosticCode.RULE_FAILED);
  }

  public boolean failed() {
    return diagnostics.stream().anyMatch(d -> d.code() == DiagnosticCode.RULE_FAILED);
  }

  public long count(Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }
}
