package dev.sglint.rule;

import java.util.Locale;

/** What kind of thing a rule finds. */
public enum Category {
  /** EC2 refuses it, widens it, ignores it, or its documentation forbids it. */
  INVALID,
  /** It opens what it should not. */
  EXPOSURE,
  REDUNDANCY,
  HYGIENE,
  POLICY;

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
