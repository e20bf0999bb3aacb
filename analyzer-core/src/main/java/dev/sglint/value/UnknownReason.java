package dev.sglint.value;

import java.util.Locale;

/** Why a value cannot be seen. */
public record UnknownReason(Kind kind, String detail) {
  /** The classes in which what could not be decided is counted. */
  public enum Kind {
    /** A variable or parameter without a value. */
    INPUT_NOT_GIVEN("input not given"),
    /** A module or file that is not part of what was read. */
    OUTSIDE_TREE("outside of what was read"),
    /** Known only once the resources exist. */
    RUN_TIME_VALUE("run-time value"),
    /** Text that was refused; a diagnostic says why. */
    REFUSED("refused"),
    /** A construct that we do not evaluate. */
    UNSUPPORTED("not supported");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** How reports for programs call it. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How reports for people call it. */
    public String words() {
      return words;
    }
  }
}
