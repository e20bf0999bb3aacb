package dev.sglint.frontend.cloudformation;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.diagnostic.DiagnosticCode;
import dev.sglint.frontend.SaidOnce;
import dev.sglint.source.SourceSpan;
import java.util.function.Consumer;

/** Says what is wrong with templates, each thing about a place once. */
final class Problems {
  private final SaidOnce sink;

  Problems(Consumer<Diagnostic> sink) {
    this.sink = new SaidOnce(sink);
  }

  void add(Diagnostic diagnostic) {
    sink.accept(diagnostic);
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
