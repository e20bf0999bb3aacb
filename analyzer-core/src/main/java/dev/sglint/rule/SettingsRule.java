package dev.sglint.rule;

/** Judges the configuration of the run itself, once, where there is one. */
public non-sealed interface SettingsRule extends Rule {
  void check(RuleContext context, Findings findings);
}
