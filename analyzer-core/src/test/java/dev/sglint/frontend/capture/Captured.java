package dev.sglint.frontend.capture;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.diagnostic.Parsed;
import dev.sglint.frontend.Declarations;
import dev.sglint.model.Request;
import dev.sglint.source.TextStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Reads a text as a capture and keeps all of it. */
final class Captured {
  private Captured() {}

  static Parsed<List<Request>> read(String text) {
    List<Request> requests = new ArrayList<>();
    List<Diagnostic> diagnostics = new ArrayList<>();
    new CaptureFrontend()
        .read(
            TextStream.of("f", text),
            new Declarations() {
              @Override
              public void request(Supplier<Request> request) {
                requests.add(request.get());
              }

              @Override
              public void diagnostic(Diagnostic diagnostic) {
                diagnostics.add(diagnostic);
              }
            });
    return new Parsed<>(requests, diagnostics);
  }
}
