package dev.sglint.diagnostic;

import java.util.List;

/**
 * What every reader returns: a value, as whole as the input allows, and what was wrong with the
 * input.
 */
public record Parsed<T>(T value, List<Diagnostic> diagnostics) {
  public Parsed {
    diagnostics = List.copyOf(diagnostics);
  }
}
