package dev.sglint.diagnostic;

import java.util.List;

/** What was read of a text, and what to say about the rest. */
public record Parsed<T>(T value, List<Diagnostic> diagnostics) {
  public Parsed {
    diagnostics = List.copyOf(diagnostics);
  }
}
