package dev.sglint.frontend.capture;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.frontend.Declarations;
import dev.sglint.model.Request;
import dev.sglint.source.TextStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What reading a text as a capture hands on. */
record Captured(List<Request> value, List<Diagnostic> diagnostics) {
  static Captured read(String text) {
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
    return new Captured(requests, diagnostics);
  }
}
