package dev.sglint.frontend;

import dev.sglint.source.SourceTree;
import java.util.List;

/** Reads a format whose files belong together. Never throws on input. */
public interface TreeFrontend {
  /** Whether a file, by its path, is one of the format's. */
  boolean accepts(String path);

  /**
   * Reads files, and what they refer to, and hands on what they declare.
   *
   * @param files those of the files to be analysed that are accepted, in the order of paths
   */
  void read(SourceTree sources, List<String> files, Inputs inputs, ConfigurationSink sink);
}
