package dev.sglint.frontend;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.source.SourceSpan;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Passes on each thing about a place once, however often it is evaluated. */
public final class SaidOnce implements Consumer<Diagnostic> {
  private record Said(SourceSpan place, String message) {}

  private final Consumer<Diagnostic> sink;
  private final Set<Said> said = new HashSet<>();

  public SaidOnce(Consumer<Diagnostic> sink) {
    this.sink = sink;
  }

  @Override
  public void accept(Diagnostic diagnostic) {
    if (said.add(new Said(diagnostic.span(), diagnostic.message()))) {
      sink.accept(diagnostic);
    }
  }
}
