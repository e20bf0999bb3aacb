package dev.sglint.engine;

import dev.sglint.reach.Internet.Breadth;
import dev.sglint.rule.Problem;
import dev.sglint.rule.RuleMetadata;
import dev.sglint.rule.Severity;

/** The one place that says what a finding weighs. */
final class SeverityPolicy {
  private SeverityPolicy() {}

  static Severity severity(RuleMetadata rule, Problem problem) {
    return problem.breadth() == Breadth.WIDE ? rule.severity().lower() : rule.severity();
  }
}
