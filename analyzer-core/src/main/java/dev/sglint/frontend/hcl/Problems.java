package dev.sglint.frontend.hcl;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.diagnostic.DiagnosticCode;
import dev.sglint.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** What is wrong with a text, as it is found. */
final class Problems {
  private final Places places;
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  Problems(Places places) {
    this.places = places;
  }

  void syntax(int start, int end, String message) {
    add(DiagnosticCode.SYNTAX, places.span(start, end), message);
  }

  void syntax(Token token, String message) {
    syntax(token.getStartIndex(), token.getStopIndex() + 1, message);
  }

  void add(DiagnosticCode code, SourceSpan span, String message) {
    diagnostics.add(Diagnostic.error(code, span, message));
  }

  int count() {
    return diagnostics.size();
  }

  /** Whether there were more since a count; if so, one of them is kept. */
  boolean since(int count) {
    if (diagnostics.size() == count) {
      return false;
    }
    diagnostics.subList(count + 1, diagnostics.size()).clear();
    return true;
  }

  List<Diagnostic> sorted() {
    return diagnostics.stream().sorted().toList();
  }
}
