package dev.sglint.model;

import java.util.Locale;

/** Which way a rule allows traffic, seen from the security group. */
public enum Direction {
  INGRESS,
  EGRESS;

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What the other end is called. */
  public String peerNoun() {
    return this == INGRESS ? "source" : "destination";
  }
}
