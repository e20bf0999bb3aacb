package dev.sglint.engine;

import dev.sglint.config.AnalyzerConfig;
import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.diagnostic.DiagnosticCode;
import dev.sglint.model.Declaration;
import dev.sglint.model.GroupIdentity;
import dev.sglint.rule.Certainty;
import dev.sglint.rule.Finding;
import dev.sglint.rule.Findings;
import dev.sglint.rule.Problem;
import dev.sglint.rule.RuleMetadata;
import dev.sglint.value.Ternary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes findings of what rules report about one thing after the other. */
final class Reported {
  private final SeverityPolicy severities;
  private Fingerprint fingerprints = new Fingerprint();
  private List<Finding> findings = new ArrayList<>();
  private List<Diagnostic> diagnostics = new ArrayList<>();

  Reported(AnalyzerConfig config) {
    severities = new SeverityPolicy(config);
  }

  /** What follows is about the next thing. */
  void begin() {
    fingerprints = new Fingerprint();
    findings = new ArrayList<>();
    diagnostics = new ArrayList<>();
  }

  List<Finding> findings() {
    return findings;
  }

  List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /** Where a rule speaks about what exists as far as {@code present} says. */
  Findings sink(RuleMetadata rule, Ternary present) {
    return (holds, problem) -> {
      Ternary stands = holds.and(present);
      if (stands != Ternary.FALSE) {
        add(rule, stands, problem.get());
      }
    };
  }

  /** What is wholly unknown is undecided: that it might be bad is no finding. */
  static Findings certain(Findings sink) {
    return (holds, problem) -> sink.report(holds == Ternary.TRUE ? holds : Ternary.FALSE, problem);
  }

  void add(RuleMetadata rule, Ternary stands, Problem problem) {
    findings.add(
        new Finding(
            rule,
            severities.severity(rule, problem),
            stands == Ternary.TRUE ? Certainty.CERTAIN : Certainty.POSSIBLE,
            problem.message(),
            problem.place(),
            problem.declaration(),
            group(problem),
            problem.direction(),
            problem.ec2(),
            problem.witness(),
            problem.provenance(),
            aliases(rule, problem),
            fingerprints.of(rule, problem),
            problem.fix(),
            Optional.empty()));
  }

  private static List<String> aliases(RuleMetadata rule, Problem problem) {
    Set<String> aliases = new LinkedHashSet<>(rule.aliases());
    problem.aliases().without().forEach(aliases::remove);
    aliases.addAll(problem.aliases().more());
    aliases.remove(rule.id());
    return List.copyOf(aliases);
  }

  private static Optional<String> group(Problem problem) {
    var alternatives = problem.group().alternatives();
    if (alternatives.size() != 1) {
      return Optional.empty();
    }
    GroupIdentity identity = alternatives.get(0).value();
    return identity.text().isEmpty() ? Optional.empty() : Optional.of(identity.text());
  }

  void failed(RuleMetadata rule, Declaration at, RuntimeException e) {
    String message = "rule " + rule.id() + " failed on " + at.address() + ": " + e;
    diagnostics.add(Diagnostic.error(DiagnosticCode.RULE_FAILED, at.span(), message));
  }
}
