package dev.sglint.model;

import dev.sglint.value.Guard;
import dev.sglint.value.Ternary;

/**
 * Whether a declaration exists at all, and in which worlds. The engine ands it into every finding.
 */
public record Presence(Ternary exists, Guard guard) {
  public static final Presence CERTAIN = new Presence(Ternary.TRUE, Guard.ALWAYS);

  public static final Presence NEVER = new Presence(Ternary.FALSE, Guard.ALWAYS);

  /** Of what is there only where both are. */
  public Presence and(Presence other) {
    if (guard.contradicts(other.guard)) {
      return NEVER;
    }
    return new Presence(exists.and(other.exists), guard.and(other.guard));
  }
}
