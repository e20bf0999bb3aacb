package dev.sglint.rule;

import dev.sglint.model.Request;

/** Judges each captured request as a whole. */
public non-sealed interface RequestRule extends Rule {
  void check(Request request, RuleContext context, Findings findings);
}
