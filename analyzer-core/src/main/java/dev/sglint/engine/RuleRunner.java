package dev.sglint.engine;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.diagnostic.DiagnosticCode;
import dev.sglint.model.Declaration;
import dev.sglint.model.Direction;
import dev.sglint.model.Ec2Answer;
import dev.sglint.model.GroupIdentity;
import dev.sglint.model.IpPermission;
import dev.sglint.model.Request;
import dev.sglint.model.SecurityGroup;
import dev.sglint.reach.Contribution;
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
import dev.sglint.state.GroupState;
import dev.sglint.state.GroupStates;
import dev.sglint.state.HeldTraffic;
import dev.sglint.value.Field;
import dev.sglint.value.Ternary;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs all rules on one request after the other, each with what the requests before it made of its
 * group. A rule that throws becomes a diagnostic, the others run on.
 */
final class RuleRunner implements RuleContext {
  /** A rule with what its annotation says, read once, and where it speaks about what exists. */
  private record Ready<R>(R rule, RuleMetadata metadata, Findings sink) {}

  private final List<Ready<RequestRule>> requestRules = new ArrayList<>();
  private final List<Ready<PermissionRule>> permissionRules = new ArrayList<>();
  private final List<Ready<GroupRule>> groupRules = new ArrayList<>();
  private final GroupStates states = new GroupStates();
  private Fingerprint fingerprints = new Fingerprint();
  private final Map<Direction, List<Exposure>> exposures = new EnumMap<>(Direction.class);

  private List<Finding> findings = new ArrayList<>();
  private List<Diagnostic> diagnostics = new ArrayList<>();

  /** What judging one request gave. */
  record Judged(List<Finding> findings, List<Diagnostic> diagnostics, Ec2Answer answer) {}

  RuleRunner(List<Rule> rules) {
    for (Rule rule : rules) {
      RuleMetadata metadata = RuleMetadata.of(rule);
      Findings sink = sink(metadata, Ternary.TRUE);
      if (rule instanceof RequestRule requestRule) {
        requestRules.add(new Ready<>(requestRule, metadata, sink));
      } else if (rule instanceof PermissionRule permissionRule) {
        permissionRules.add(new Ready<>(permissionRule, metadata, sink));
      } else if (rule instanceof GroupRule groupRule) {
        groupRules.add(new Ready<>(groupRule, metadata, sink));
      }
    }
  }

  GroupStates states() {
    return states;
  }

  /** A request with what earlier ones say about it. */
  Request resolved(Request request) {
    return states.resolved(request);
  }

  /** Judges a request and does to the group what EC2 does. */
  Judged judge(Request request) {
    findings = new ArrayList<>();
    diagnostics = new ArrayList<>();
    exposures.clear();
    fingerprints = new Fingerprint();
    if (request.operation().isRequest()) {
      judgeRequest(request);
    }
    if (request.operation().intent().opens() && !request.circumstances().refused()) {
      judgeGroup(request);
    }
    if (request.circumstances().accepted()) {
      findings.removeIf(RuleRunner::saysRefused);
    }
    Ec2Answer answer = Outcomes.of(request, findings);
    if (answer.outcome() != Ec2Answer.Outcome.REFUSED) {
      states.apply(request);
    }
    return new Judged(findings, diagnostics, answer);
  }

  private void judgeRequest(Request request) {
    for (Ready<RequestRule> ready : requestRules) {
      try {
        ready.rule().check(request, this, ready.sink());
      } catch (RuntimeException e) {
        failed(ready.metadata(), request.declaration(), e);
      }
    }
    for (IpPermission permission : request.permissions()) {
      Ternary exists = permission.presence().exists();
      boolean unseen = Undecided.isUnseen(permission);
      for (Ready<PermissionRule> ready : permissionRules) {
        Findings present = exists == Ternary.TRUE ? ready.sink() : sink(ready.metadata(), exists);
        Findings sink = unseen ? certain(present) : present;
        try {
          ready.rule().check(permission, this, sink);
        } catch (RuntimeException e) {
          failed(ready.metadata(), permission.declaration(), e);
        }
      }
    }
  }

  private void judgeGroup(Request request) {
    if (request.permissions().isEmpty()) {
      return;
    }
    SecurityGroup group = new SecurityGroup(request.groupIdentity(), request.permissions());
    for (Ready<GroupRule> ready : groupRules) {
      try {
        ready.rule().check(group, this, ready.sink());
      } catch (RuntimeException e) {
        failed(ready.metadata(), request.declaration(), e);
      }
    }
  }

  private static boolean saysRefused(Finding finding) {
    return finding.ec2().isPresent() && finding.ec2().get().outcome() == Ec2Answer.Outcome.REFUSED;
  }

  @Override
  public List<Exposure> exposures(SecurityGroup group, Direction direction) {
    return exposures.computeIfAbsent(direction, d -> newExposures(group, d));
  }

  private List<Exposure> newExposures(SecurityGroup group, Direction direction) {
    List<Contribution> added = Exposures.contributions(group, direction);
    if (added.isEmpty()) {
      return List.of();
    }
    GroupState state = states.of(group.identity());
    if (!HeldTraffic.worthMeasuring(state, direction, added)) {
      return List.of();
    }
    Field<GroupIdentity> named = group.permissions().get(0).group();
    return Exposures.of(HeldTraffic.of(state, named, direction), added, direction);
  }

  @Override
  public Optional<String> madeBefore(Request request) {
    return states.madeBefore(request);
  }

  @Override
  public GroupState before(Request request) {
    return states.of(request.groupIdentity());
  }

  private void failed(RuleMetadata rule, Declaration at, RuntimeException e) {
    String message = "rule " + rule.id() + " failed on " + at.address() + ": " + e;
    diagnostics.add(Diagnostic.error(DiagnosticCode.RULE_FAILED, at.span(), message));
  }

  /** What is wholly unknown is undecided: that it might be bad is no finding. */
  private static Findings certain(Findings sink) {
    return (holds, problem) -> sink.report(holds == Ternary.TRUE ? holds : Ternary.FALSE, problem);
  }

  private Findings sink(RuleMetadata rule, Ternary present) {
    return (holds, problem) -> {
      Ternary stands = holds.and(present);
      if (stands != Ternary.FALSE) {
        findings.add(
            finding(
                rule,
                stands == Ternary.TRUE ? Certainty.CERTAIN : Certainty.POSSIBLE,
                problem.get()));
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
