package dev.sglint.frontend;

import dev.sglint.source.SourceTree;
import dev.sglint.source.TextStream;

/** Reads documents that are recognised by how they begin. Never throws on input. */
public interface DocumentFrontend {
  /** Whether a text is such a document; looks at its beginning, and releases nothing. */
  boolean recognises(TextStream text);

  /**
   * Reads a document to its end and hands on what it declares.
   *
   * @param sources where what belongs to it may lie
   * @param inputs what the user gives beside
   */
  void read(TextStream text, SourceTree sources, Inputs inputs, ConfigurationSink sink);
}
