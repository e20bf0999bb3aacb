package dev.sglint.frontend;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.model.Request;

/** Who takes what a front end reads, at once: nothing is kept on the way. */
public interface Declarations {
  void request(Request request);

  void diagnostic(Diagnostic diagnostic);
}
