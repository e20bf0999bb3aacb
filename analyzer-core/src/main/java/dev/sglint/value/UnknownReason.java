package dev.sglint.value;

/** Why a value cannot be seen. */
public record UnknownReason(Kind kind, String detail) {
  /** The classes in which what could not be decided is counted. */
  public enum Kind {
    /** A variable or parameter without a value. */
    INPUT_NOT_GIVEN,
    /** A module or file that is not part of what was read. */
    OUTSIDE_TREE,
    /** Known only once the resources exist. */
    RUN_TIME_VALUE,
    /** Text that was refused; a diagnostic says why. */
    REFUSED,
    /** A construct that we do not evaluate. */
    UNSUPPORTED
  }
}
