package dev.sglint.value;

import java.util.List;
import java.util.Optional;

/**
 * A list of which these elements are known to be there.
 *
 * @param more why there may be further elements; empty when the list is complete
 */
public record Elements<T>(List<T> known, Optional<UnknownReason> more) {
  public Elements {
    known = List.copyOf(known);
  }

  public static <T> Elements<T> complete(List<T> known) {
    return new Elements<>(known, Optional.empty());
  }

  /** Whether the list is empty, as far as can be told. */
  public Ternary isEmpty() {
    if (!known.isEmpty()) {
      return Ternary.FALSE;
    }
    return more.isPresent() ? Ternary.UNKNOWN : Ternary.TRUE;
  }
}
