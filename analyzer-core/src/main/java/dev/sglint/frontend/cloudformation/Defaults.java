package dev.sglint.frontend.cloudformation;

/**
 * Whether parameters have their defaults. What is said about a template holds for these; where
 * other values are allowed, what would be with them is looked at too.
 */
final class Defaults {
  private final boolean assumed;
  private boolean others;

  Defaults(boolean assumed) {
    this.assumed = assumed;
  }

  /**
   * Whether a default is taken that others are allowed beside; else it is one of those that are.
   */
  boolean assume() {
    others = true;
    return assumed;
  }

  /** Whether a parameter was asked for that may have another value than its default. */
  boolean haveOthers() {
    return others;
  }
}
