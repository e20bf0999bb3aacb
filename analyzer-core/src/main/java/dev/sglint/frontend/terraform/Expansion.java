package dev.sglint.frontend.terraform;

import dev.sglint.value.UnknownReason;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The instances of a block.
 *
 * @param more why there may be further ones
 */
record Expansion(Kind kind, Map<String, Instance> instances, Optional<UnknownReason> more) {
  /** How a block is repeated. */
  enum Kind {
    SINGLE,
    COUNT,
    FOR_EACH
  }

  static Expansion single() {
    Map<String, Instance> one = new LinkedHashMap<>();
    one.put("", Instance.SINGLE);
    return new Expansion(Kind.SINGLE, one, Optional.empty());
  }
}
