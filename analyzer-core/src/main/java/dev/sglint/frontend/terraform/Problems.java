package dev.sglint.frontend.terraform;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.diagnostic.DiagnosticCode;
import dev.sglint.frontend.SaidOnce;
import dev.sglint.frontend.terraform.value.Value;
import dev.sglint.source.SourceSpan;
import java.util.function.Consumer;

/** Says what is wrong with configurations, each thing about a place once. */
final class Problems {
  private final SaidOnce sink;

  Problems(Consumer<Diagnostic> sink) {
    this.sink = new SaidOnce(sink);
  }

  void add(Diagnostic diagnostic) {
    sink.accept(diagnostic);
  }

  /** What Terraform refuses to evaluate. */
  void refused(SourceSpan place, String message) {
    add(Diagnostic.error(DiagnosticCode.EVALUATION, place, message));
  }

  /** Reports a value that is a failure. */
  void report(Value value) {
    if (value instanceof Value.Failure failure && !failure.summary().isEmpty()) {
      String detail = failure.detail().isEmpty() ? "" : ": " + failure.detail();
      DiagnosticCode code =
          failure.summary().equals(Failures.LIMIT)
              ? DiagnosticCode.LIMIT
              : DiagnosticCode.EVALUATION;
      add(Diagnostic.error(code, failure.place(), failure.summary() + detail));
    }
  }
}
