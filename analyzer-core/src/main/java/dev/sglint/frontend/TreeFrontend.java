package dev.sglint.frontend;

import dev.sglint.source.SourceTree;
import java.util.List;
import java.util.Set;

/** Reads a format whose files belong together. Never throws on input. */
public interface TreeFrontend {
  /** Whether a file may be one of the format's, by its path or by how it begins. */
  boolean accepts(String path, SourceTree sources);

  /**
   * Reads files, and what they refer to, and hands on what they declare.
   *
   * @param files those of the files to be analysed that are accepted, in the order of paths
   * @return those of the files that are of another format after all
   */
  Set<String> read(SourceTree sources, List<String> files, Inputs inputs, ConfigurationSink sink);
}
