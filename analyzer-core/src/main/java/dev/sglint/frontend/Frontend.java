package dev.sglint.frontend;

import dev.sglint.diagnostic.Parsed;
import dev.sglint.model.Request;
import dev.sglint.source.SourceFile;
import java.util.List;

/** Reads one format into the model. Recognises by content; never throws on input. */
public interface Frontend {
  Support support(SourceFile file);

  /**
   * The requests of a file that {@link #support} does not call unrecognised, in the order of their
   * offsets.
   */
  Parsed<List<Request>> read(SourceFile file);
}
