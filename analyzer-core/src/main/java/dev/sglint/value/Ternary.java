package dev.sglint.value;

/**
 * Kleene's three truth values. There is no way to a {@code boolean}: who decides must look at all
 * three.
 */
public enum Ternary {
  FALSE,
  UNKNOWN,
  TRUE;

  public static Ternary of(boolean value) {
    return value ? TRUE : FALSE;
  }

  public Ternary and(Ternary other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public Ternary or(Ternary other) {
    return compareTo(other) >= 0 ? this : other;
  }

  public Ternary not() {
    return switch (this) {
      case TRUE -> FALSE;
      case UNKNOWN -> UNKNOWN;
      case FALSE -> TRUE;
    };
  }
}
