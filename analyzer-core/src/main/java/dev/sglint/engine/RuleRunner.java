package dev.sglint.engine;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.diagnostic.DiagnosticCode;
import dev.sglint.model.Declaration;
import dev.sglint.model.Direction;
import dev.sglint.model.GroupIdentity;
import dev.sglint.model.IpPermission;
import dev.sglint.model.Project;
import dev.sglint.model.Request;
import dev.sglint.model.SecurityGroup;
import dev.sglint.reach.Exposure;
import dev.sglint.reach.Exposures;
import dev.sglint.rule.Certainty;
import dev.sglint.rule.Finding;
import dev.sglint.rule.Findings;
import dev.sglint.rule.GroupRule;
import dev.sglint.rule.PermissionRule;
import dev.sglint.rule.Problem;
import dev.sglint.rule.RequestRule;
import dev.sglint.rule.Rule;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleMetadata;
import dev.sglint.source.SourceSpan;
import dev.sglint.value.Ternary;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Dispatches rules by their kind. A rule that throws becomes a diagnostic, the others run on. */
final class RuleRunner implements RuleContext {
  private final Project project;
  private final List<SecurityGroup> groups;
  private final IdentityHashMap<SecurityGroup, Map<Direction, List<Exposure>>> exposures =
      new IdentityHashMap<>();
  private final Fingerprint fingerprints = new Fingerprint();
  private final List<Finding> findings = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  RuleRunner(Project project, List<SecurityGroup> groups) {
    this.project = project;
    this.groups = groups;
  }

  List<Finding> findings() {
    return findings;
  }

  List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  @Override
  public List<Exposure> exposures(SecurityGroup group, Direction direction) {
    return exposures
        .computeIfAbsent(group, g -> new EnumMap<>(Direction.class))
        .computeIfAbsent(direction, d -> Exposures.of(group, d));
  }

  void run(Rule rule) {
    RuleMetadata metadata = RuleMetadata.of(rule);
    if (rule instanceof RequestRule requestRule) {
      Findings sink = sink(metadata, Ternary.TRUE);
      for (Request request : project.requests()) {
        guarded(metadata, request.declaration(), () -> requestRule.check(request, this, sink));
      }
    } else if (rule instanceof PermissionRule permissionRule) {
      for (Request request : project.requests()) {
        for (IpPermission permission : request.permissions()) {
          Findings sink = sink(metadata, permission.presence().exists());
          guarded(
              metadata,
              permission.declaration(),
              () -> permissionRule.check(permission, this, sink));
        }
      }
    } else if (rule instanceof GroupRule groupRule) {
      Findings sink = sink(metadata, Ternary.TRUE);
      for (SecurityGroup group : groups) {
        if (!group.permissions().isEmpty()) {
          Declaration first = group.permissions().get(0).declaration();
          guarded(metadata, first, () -> groupRule.check(group, this, sink));
        }
      }
    }
  }

  private void guarded(RuleMetadata rule, Declaration at, Runnable check) {
    try {
      check.run();
    } catch (RuntimeException e) {
      String message = "rule " + rule.id() + " failed on " + at.address() + ": " + e;
      diagnostics.add(Diagnostic.error(DiagnosticCode.RULE_FAILED, at.span(), message));
    }
  }

  private Findings sink(RuleMetadata rule, Ternary present) {
    return (holds, problem) -> {
      Ternary stands = holds.and(present);
      if (stands != Ternary.FALSE) {
        findings.add(
            finding(
                rule, stands == Ternary.TRUE ? Certainty.CERTAIN : Certainty.POSSIBLE, problem));
      }
    };
  }

  private Finding finding(RuleMetadata rule, Certainty certainty, Problem problem) {
    SourceSpan place = problem.place();
    String address = problem.declaration().address();
    return new Finding(
        rule,
        SeverityPolicy.severity(rule, problem),
        certainty,
        problem.message(),
        place,
        problem.declaration(),
        group(problem),
        problem.direction(),
        problem.ec2(),
        problem.witness(),
        problem.provenance(),
        problem.aliases(),
        fingerprints.of(rule.id(), place.file(), address, problem.subject()));
  }

  private static Optional<String> group(Problem problem) {
    var alternatives = problem.group().alternatives();
    if (alternatives.size() != 1) {
      return Optional.empty();
    }
    GroupIdentity identity = alternatives.get(0).value();
    return identity.text().isEmpty() ? Optional.empty() : Optional.of(identity.text());
  }
}
