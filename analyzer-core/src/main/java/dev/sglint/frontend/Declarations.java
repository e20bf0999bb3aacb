package dev.sglint.frontend;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.model.Request;
import java.util.function.Supplier;

/** Who takes what a front end reads, at once: nothing is kept on the way. */
public interface Declarations {
  /** One request, made of what was read when it is asked for. */
  void request(Supplier<Request> request);

  void diagnostic(Diagnostic diagnostic);
}
