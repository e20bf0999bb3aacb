package dev.sglint.rule;

import dev.sglint.model.Statement;

/** Judges each captured request and each resource of infrastructure code as a whole. */
public non-sealed interface StatementRule extends Rule {
  void check(Statement statement, RuleContext context, Findings findings);
}
