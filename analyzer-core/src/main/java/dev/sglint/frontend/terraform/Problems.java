package dev.sglint.frontend.terraform;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.diagnostic.DiagnosticCode;
import dev.sglint.frontend.terraform.value.Value;
import dev.sglint.source.SourceSpan;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Says each thing about a place once, however often it is evaluated. */
final class Problems {
  private record Said(SourceSpan place, String message) {}

  private final Consumer<Diagnostic> sink;
  private final Set<Said> said = new HashSet<>();

  Problems(Consumer<Diagnostic> sink) {
    this.sink = sink;
  }

  void add(Diagnostic diagnostic) {
    if (said.add(new Said(diagnostic.span(), diagnostic.message()))) {
      sink.accept(diagnostic);
    }
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
