package dev.sglint.model;

import dev.sglint.value.Guard;
import dev.sglint.value.Ternary;

/**
 * Whether a declaration exists at all, and in which worlds. The engine ands it into every finding.
 *
 * @param refused whether what is to make it refuses it as it stands: nothing is there of it until
 *     it is repaired
 */
public record Presence(Ternary exists, Guard guard, boolean refused) {
  public static final Presence CERTAIN = new Presence(Ternary.TRUE, Guard.ALWAYS);

  public static final Presence NEVER = new Presence(Ternary.FALSE, Guard.ALWAYS);

  /** Of what nobody refuses, as far as is known. */
  public Presence(Ternary exists, Guard guard) {
    this(exists, guard, false);
  }

  /** The same of what is refused. */
  public Presence asRefused() {
    return new Presence(exists, guard, true);
  }

  /** The same in other worlds. */
  public Presence in(Guard worlds) {
    return new Presence(exists, worlds, refused);
  }

  /** Of what is there only where both are. */
  public Presence and(Presence other) {
    if (guard.contradicts(other.guard)) {
      return NEVER;
    }
    return new Presence(exists.and(other.exists), guard.and(other.guard), refused || other.refused);
  }
}
