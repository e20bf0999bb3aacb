package dev.sglint.yaml;

import dev.sglint.source.SourceSpan;
import java.util.List;
import java.util.Optional;

/**
 * A YAML value and its place. What is written once and used by aliases is one node, the same at
 * each place.
 */
public sealed interface YamlNode {
  /** The tag that is written, with its prefix; empty where there is none. */
  Optional<String> tag();

  SourceSpan span();

  /**
   * A scalar, which no schema has looked at.
   *
   * @param text without quotes and escapes
   */
  record Scalar(String text, Style style, Optional<String> tag, SourceSpan span)
      implements YamlNode {
    /** How a scalar is written. */
    public enum Style {
      PLAIN,
      QUOTED,
      BLOCK
    }
  }

  record Sequence(List<YamlNode> elements, Optional<String> tag, SourceSpan span)
      implements YamlNode {
    public Sequence {
      elements = List.copyOf(elements);
    }
  }

  /** A mapping, in the order of the text; a key may stand twice. */
  record Mapping(List<Pair> pairs, Optional<String> tag, SourceSpan span) implements YamlNode {
    public Mapping {
      pairs = List.copyOf(pairs);
    }
  }

  /** A key and its value. */
  record Pair(YamlNode key, YamlNode value) {}
}
