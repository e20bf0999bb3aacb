package dev.sglint.frontend.hcl;

import java.util.Map;
import java.util.Optional;

/**
 * Which properties of a body in JSON are blocks: JSON itself does not tell them from attributes.
 */
public interface BlockSchema {
  /** Everything is an attribute. */
  BlockSchema NONE = name -> Optional.empty();

  /** The blocks of a name, empty if it is that of an attribute. */
  Optional<BlockType> block(String name);

  static BlockSchema of(Map<String, BlockType> types) {
    Map<String, BlockType> copy = Map.copyOf(types);
    return name -> Optional.ofNullable(copy.get(name));
  }
}
