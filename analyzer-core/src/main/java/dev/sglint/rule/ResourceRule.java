package dev.sglint.rule;

import dev.sglint.model.Resource;

/** Judges each resource of infrastructure code as a whole. */
public non-sealed interface ResourceRule extends Rule {
  void check(Resource resource, RuleContext context, Findings findings);
}
