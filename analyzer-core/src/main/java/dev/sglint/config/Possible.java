package dev.sglint.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What becomes of findings that are possible. */
public enum Possible {
  /** They fail a run as certain ones do. */
  FAIL,
  /** They are told, and fail no run. */
  NOTE,
  /** They are not told. */
  HIDE;

  public static final List<String> NAMES = Arrays.stream(values()).map(Possible::id).toList();

  public static Optional<Possible> find(String name) {
    return Arrays.stream(values()).filter(p -> p.id().equals(name)).findFirst();
  }

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
