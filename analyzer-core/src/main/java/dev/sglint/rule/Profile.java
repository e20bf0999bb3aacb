package dev.sglint.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which rules a run has where nobody selects them by name. */
public enum Profile {
  /** What nearly everybody wants to hear. */
  DEFAULT,
  /** Also what some organisations ask for, and others call noise. */
  STRICT,
  /** Only by name: the opposite of a rule of another profile. */
  NONE;

  /** The names of those that a run can have. */
  public static final List<String> NAMES = List.of(DEFAULT.id(), STRICT.id());

  /** The one of a name, in any case of letters, that a run can have. */
  public static Optional<Profile> find(String name) {
    String id = name.toLowerCase(Locale.ROOT);
    return NAMES.contains(id)
        ? Optional.of(valueOf(name.toUpperCase(Locale.ROOT)))
        : Optional.empty();
  }

  /** The name in options and documents. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a run with this profile has the rules of another. */
  public boolean includes(Profile other) {
    return other != NONE && other.compareTo(this) <= 0;
  }
}
