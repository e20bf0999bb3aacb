package dev.sglint.frontend.terraform;

import dev.sglint.frontend.terraform.value.Value;
import dev.sglint.model.Presence;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * One of the instances that {@code count} and {@code for_each} make of a block.
 *
 * @param key its key; unknown for the one that stands for those that cannot be told
 * @param keyText as it stands in an address: {@code [0]}, {@code ["a"]}, empty without repetition
 * @param bound the name and the value that its expressions see: {@code each} or {@code count}
 */
record Instance(String keyText, Optional<Value> key, Optional<Bound> bound, Presence presence) {
  /** A name that is bound to a value. */
  record Bound(String name, Value value) {}

  /** The only one of a block that is not repeated. */
  static final Instance SINGLE =
      new Instance("", Optional.empty(), Optional.empty(), Presence.CERTAIN);

  Scope scope(Scope outer) {
    return bound.isPresent() ? outer.bind(bound.get().name(), bound.get().value()) : outer;
  }

  /** Whether it has a key that is known. */
  boolean isKnown() {
    return key.isPresent()
        && (key.get() instanceof Value.Text || key.get() instanceof Value.Numeric);
  }

  static String keyText(String key) {
    return "[\"" + key.replace("\\", "\\\\").replace("\"", "\\\"") + "\"]";
  }

  static String keyText(BigDecimal index) {
    return "[" + index.toPlainString() + "]";
  }
}
