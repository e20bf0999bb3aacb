package dev.sglint.rule;

/** Judges what accepts findings: each that is not as it should be, once all else is judged. */
public non-sealed interface SuppressionRule extends Rule {
  void check(SuppressionUse use, Findings findings);
}
