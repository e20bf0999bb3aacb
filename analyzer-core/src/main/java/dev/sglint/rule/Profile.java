package dev.sglint.rule;

import java.util.Locale;

/** Which rules a run has where nobody selects them by name. */
public enum Profile {
  /** What nearly everybody wants to hear. */
  DEFAULT,
  /** Also what some organisations ask for, and others call noise. */
  STRICT,
  /** Only by name: the opposite of a rule of another profile. */
  NONE;

  /** The name in options and documents. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a run with this profile has the rules of another. */
  public boolean includes(Profile other) {
    return other != NONE && other.compareTo(this) <= 0;
  }
}
