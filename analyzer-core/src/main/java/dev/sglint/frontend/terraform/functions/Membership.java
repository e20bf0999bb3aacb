package dev.sglint.frontend.terraform.functions;

import dev.sglint.frontend.terraform.value.Conversion;
import dev.sglint.frontend.terraform.value.Equality;
import dev.sglint.frontend.terraform.value.Value;
import dev.sglint.value.Ternary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The elements of a collection, to be asked for many values: scalars are found at once. */
final class Membership {
  private final Set<String> scalars = new HashSet<>();
  private final List<Value> others = new ArrayList<>();
  private boolean open;

  Membership() {}

  Membership(Value.Sequence sequence) {
    sequence.elements().forEach(this::add);
    open = sequence.more().isPresent();
  }

  void add(Value value) {
    Optional<String> key = key(value);
    if (key.isPresent()) {
      scalars.add(key.get());
    } else {
      others.add(value);
    }
  }

  Ternary has(Value value) {
    Optional<String> key = key(value);
    if (key.isPresent() && scalars.contains(key.get())) {
      return Ternary.TRUE;
    }
    Ternary found = open ? Ternary.UNKNOWN : Ternary.FALSE;
    if (key.isEmpty() && !Equality.isKnown(value) && !scalars.isEmpty()) {
      found = Ternary.UNKNOWN;
    }
    for (Value other : others) {
      Ternary equal = Equality.equal(other, value);
      if (equal == Ternary.TRUE) {
        return equal;
      }
      found = equal == Ternary.UNKNOWN ? equal : found;
    }
    return found;
  }

  private static Optional<String> key(Value value) {
    if (value instanceof Value.Text text) {
      return Optional.of("s" + text.value());
    }
    if (value instanceof Value.Bool bool) {
      return Optional.of("b" + bool.value());
    }
    if (value instanceof Value.Numeric number && Math.abs((long) number.value().scale()) < 5_000) {
      return Optional.of("n" + Conversion.text(number.value()));
    }
    return Optional.empty();
  }
}
