package dev.sglint.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How bad a finding is, worst first. */
public enum Severity {
  CRITICAL,
  HIGH,
  MEDIUM,
  LOW,
  INFO;

  /** Their ids, worst first. */
  public static final List<String> NAMES = Arrays.stream(values()).map(Severity::id).toList();

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean isAtLeast(Severity other) {
    return compareTo(other) <= 0;
  }

  /** The next lower severity; the lowest stays. */
  public Severity lower() {
    return switch (this) {
      case CRITICAL -> HIGH;
      case HIGH -> MEDIUM;
      case MEDIUM -> LOW;
      case LOW, INFO -> INFO;
    };
  }
}
