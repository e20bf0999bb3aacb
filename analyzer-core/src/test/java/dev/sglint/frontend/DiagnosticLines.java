package dev.sglint.frontend;

import dev.sglint.engine.AnalysisResult;
import dev.sglint.source.Position;
import java.util.List;
import java.util.Locale;

/** What was said about input, as {@code file:line:column code message}. */
public final class DiagnosticLines {
  private DiagnosticLines() {}

  public static List<String> of(AnalysisResult result) {
    return result.diagnostics().stream()
        .map(
            diagnostic -> {
              Position at = result.start(diagnostic.span());
              return "%s:%d:%d %s %s"
                  .formatted(
                      diagnostic.span().file(),
                      at.line(),
                      at.column(),
                      diagnostic.code().name().toLowerCase(Locale.ROOT),
                      diagnostic.message());
            })
        .toList();
  }
}
