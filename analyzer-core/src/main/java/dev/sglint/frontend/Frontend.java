package dev.sglint.frontend;

import dev.sglint.source.TextStream;

/** Reads one format into the model. Recognises by content; never throws on input. */
public interface Frontend {
  /** Reads a text to its end and hands on what it declares, in the order of offsets. */
  void read(TextStream text, Declarations sink);
}
