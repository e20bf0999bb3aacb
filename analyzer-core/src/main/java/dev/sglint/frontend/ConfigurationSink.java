package dev.sglint.frontend;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.model.Configuration;
import dev.sglint.model.Remarks;
import dev.sglint.source.TextStream;

/** Who takes the configurations that a front end reads, one after the other. */
public interface ConfigurationSink {
  /**
   * A text that was read to its end, in which what follows stands. It may be closed, and is kept as
   * long as its excerpts may be wanted: until {@link #release}.
   */
  void text(TextStream text);

  /** Everything about these texts was told. */
  void release(String file);

  /** What a text says beside what it declares; told before what is declared in it. */
  default void remarks(Remarks remarks) {}

  void configuration(Configuration configuration);

  void diagnostic(Diagnostic diagnostic);
}
