package dev.sglint.model;

/** The text beside a rule. */
public sealed interface Description {
  record None() implements Description {}

  record Text(String text) implements Description {}
}
