package dev.sglint.frontend.hcl.syntax;

import dev.sglint.source.SourceSpan;
import java.util.List;
import java.util.Optional;

/** What stands in a file or between the braces of a block, in the order in which it is written. */
public record Body(List<Attribute> attributes, List<Block> blocks, SourceSpan span) {
  public Body {
    attributes = List.copyOf(attributes);
    blocks = List.copyOf(blocks);
  }

  public static Body empty(SourceSpan span) {
    return new Body(List.of(), List.of(), span);
  }

  /** The first attribute of a name: a second one is an error that the reader has reported. */
  public Optional<Attribute> attribute(String name) {
    for (Attribute attribute : attributes) {
      if (attribute.name().equals(name)) {
        return Optional.of(attribute);
      }
    }
    return Optional.empty();
  }

  /** The blocks of a type, in their order. */
  public List<Block> blocks(String type) {
    return blocks.stream().filter(block -> block.type().equals(type)).toList();
  }
}
