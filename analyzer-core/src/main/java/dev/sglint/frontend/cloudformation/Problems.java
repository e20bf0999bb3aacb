package dev.sglint.frontend.cloudformation;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.diagnostic.DiagnosticCode;
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

  /** What CloudFormation refuses to evaluate. */
  void refused(SourceSpan place, String message) {
    add(Diagnostic.error(DiagnosticCode.EVALUATION, place, message));
  }

  void limit(SourceSpan place, String message) {
    add(Diagnostic.error(DiagnosticCode.LIMIT, place, message));
  }

  /** What we do not run or do not have, so that something stays unknown. */
  void unknown(DiagnosticCode code, SourceSpan place, String message) {
    add(Diagnostic.warning(code, place, message));
  }
}
