package dev.sglint.report;

import dev.sglint.rule.Severity;

/** Colours on a terminal, or none. */
public enum Style {
  PLAIN,
  COLOUR;

  String bold(String text) {
    return code("1", text);
  }

  String faint(String text) {
    return code("2", text);
  }

  String severity(Severity severity, String text) {
    return switch (severity) {
      case CRITICAL -> code("1;31", text);
      case HIGH -> code("31", text);
      case MEDIUM -> code("33", text);
      case LOW, INFO -> code("36", text);
    };
  }

  private String code(String code, String text) {
    return this == PLAIN ? text : "\u001B[" + code + "m" + text + "\u001B[0m";
  }
}
