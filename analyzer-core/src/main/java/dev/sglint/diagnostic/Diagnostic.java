package dev.sglint.diagnostic;

import dev.sglint.source.SourceSpan;

/** One thing to say about input; a value, never an exception. */
public record Diagnostic(DiagnosticCode code, Severity severity, SourceSpan span, String message)
    implements Comparable<Diagnostic> {
  /** What a diagnostic means for the run: an error makes it incomplete. */
  public enum Severity {
    ERROR,
    WARNING,
    NOTE
  }

  public static Diagnostic error(DiagnosticCode code, SourceSpan span, String message) {
    return new Diagnostic(code, Severity.ERROR, span, message);
  }

  public static Diagnostic warning(DiagnosticCode code, SourceSpan span, String message) {
    return new Diagnostic(code, Severity.WARNING, span, message);
  }

  public static Diagnostic note(DiagnosticCode code, SourceSpan span, String message) {
    return new Diagnostic(code, Severity.NOTE, span, message);
  }

  /** By place, then by words. */
  @Override
  public int compareTo(Diagnostic other) {
    int byPlace = span.compareTo(other.span);
    return byPlace != 0 ? byPlace : message.compareTo(other.message);
  }
}
