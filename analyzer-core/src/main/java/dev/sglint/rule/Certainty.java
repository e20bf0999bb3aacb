package dev.sglint.rule;

import java.util.Locale;

/** Whether a finding holds whatever the values that we do not know. */
public enum Certainty {
  CERTAIN,
  POSSIBLE;

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
