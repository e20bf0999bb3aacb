package dev.sglint.engine;

import dev.sglint.config.AnalyzerConfig;
import dev.sglint.reach.Internet.Breadth;
import dev.sglint.rule.Exposed;
import dev.sglint.rule.Problem;
import dev.sglint.rule.RuleMetadata;
import dev.sglint.rule.Severity;
import dev.sglint.value.Ternary;
import java.util.Optional;

/** The one place that says what a finding weighs. */
final class SeverityPolicy {
  private final AnalyzerConfig config;

  SeverityPolicy(AnalyzerConfig config) {
    this.config = config;
  }

  Severity severity(RuleMetadata rule, Problem problem) {
    if (problem.isConsequence()) {
      return Severity.INFO;
    }
    Optional<Severity> said = problem.demanded().or(() -> said(rule, problem));
    return said.orElseGet(() -> byFacts(rule, problem));
  }

  private Optional<Severity> said(RuleMetadata rule, Problem problem) {
    return config.verdicts().severity(rule.id(), problem.place().file());
  }

  private static Severity byFacts(RuleMetadata rule, Problem problem) {
    Severity severity = rule.severity();
    Exposed exposed = problem.exposed();
    if (exposed.slight()) {
      return severity.compareTo(Severity.LOW) < 0 ? Severity.LOW : severity;
    }
    if (exposed.breadth() == Breadth.WIDE) {
      severity = less(severity);
    }
    if (exposed.isPublic() == Ternary.FALSE) {
      severity = less(severity);
    }
    boolean worse = exposed.isPublic() == Ternary.TRUE && severity == Severity.HIGH;
    return worse ? Severity.CRITICAL : severity;
  }

  /** What is open is never told by the way because there is less of it. */
  private static Severity less(Severity severity) {
    return severity == Severity.LOW ? severity : severity.lower();
  }
}
