package dev.sglint.engine;

import dev.sglint.model.Declaration;
import dev.sglint.model.Direction;
import dev.sglint.model.Ec2Answer;
import dev.sglint.model.GroupIdentity;
import dev.sglint.model.IpPermission;
import dev.sglint.model.Request;
import dev.sglint.model.SecurityGroup;
import dev.sglint.model.Statement;
import dev.sglint.model.Vocabulary;
import dev.sglint.reach.Contribution;
import dev.sglint.reach.Exposure;
import dev.sglint.reach.Exposures;
import dev.sglint.reach.Internet;
import dev.sglint.rule.Finding;
import dev.sglint.rule.Findings;
import dev.sglint.rule.GroupRule;
import dev.sglint.rule.PermissionRule;
import dev.sglint.rule.RequestRule;
import dev.sglint.rule.Rule;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.Settings;
import dev.sglint.rule.SettingsRule;
import dev.sglint.rule.StatementRule;
import dev.sglint.rule.SuppressionRule;
import dev.sglint.rule.SuppressionUse;
import dev.sglint.source.SourceSpan;
import dev.sglint.state.GroupState;
import dev.sglint.state.GroupStates;
import dev.sglint.state.HeldTraffic;
import dev.sglint.value.Field;
import dev.sglint.value.Ternary;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs all rules on one request after the other, each with what the requests before it made of its
 * group. A rule that throws becomes a diagnostic, the others run on.
 */
final class RuleRunner implements RuleContext {
  private final AnalysisRequest run;
  private final Reported reported;
  private final ReadyRules rules;
  private final GroupStates states = new GroupStates();
  private final Map<Direction, List<Exposure>> exposures = new EnumMap<>(Direction.class);

  RuleRunner(AnalysisRequest run, List<Rule> rules) {
    this.run = run;
    this.reported = new Reported(run.config());
    this.rules = new ReadyRules(rules, reported);
  }

  GroupStates states() {
    return states;
  }

  /** A request with what earlier ones say about it. */
  Request resolved(Request request) {
    return states.resolved(request);
  }

  /** Judges a request, does to the group what EC2 does, and says what that is. */
  Ec2Answer judge(Request request) {
    reported.begin();
    exposures.clear();
    if (request.operation().isRequest()) {
      judgeRequest(request);
    }
    if (request.operation().intent().opens() && !request.circumstances().refused()) {
      judgeGroup(request);
    }
    if (request.circumstances().accepted()) {
      reported.findings().removeIf(RuleRunner::saysRefused);
    }
    Ec2Answer answer = Outcomes.of(request, reported.findings());
    if (answer.outcome() != Ec2Answer.Outcome.REFUSED) {
      states.apply(request);
    }
    return answer;
  }

  /** Judges the configuration of the run. */
  Judged judgeSettings(Declaration declaration) {
    reported.begin();
    for (ReadyRules.Ready<SettingsRule> ready : rules.ofSettings()) {
      try {
        ready.rule().check(this, ready.sink());
      } catch (RuntimeException e) {
        reported.failed(ready.metadata(), declaration, e);
      }
    }
    return judged();
  }

  /** Judges what is wrong with suppressions. */
  Judged judgeSuppressions(List<SuppressionUse> uses) {
    reported.begin();
    for (SuppressionUse use : uses) {
      for (ReadyRules.Ready<SuppressionRule> ready : rules.ofSuppressions()) {
        try {
          ready.rule().check(use, ready.sink());
        } catch (RuntimeException e) {
          SourceSpan place = use.suppression().place();
          Declaration at = new Declaration(Vocabulary.EC2_QUERY, use.address(), place);
          reported.failed(ready.metadata(), at, e);
        }
      }
    }
    return judged();
  }

  /** What the rules said about what was judged last. */
  Judged judged() {
    return new Judged(reported.findings(), reported.diagnostics());
  }

  private void judgeRequest(Request request) {
    for (ReadyRules.Ready<StatementRule> ready : rules.ofStatements()) {
      try {
        ready.rule().check(request, this, ready.sink());
      } catch (RuntimeException e) {
        reported.failed(ready.metadata(), request.declaration(), e);
      }
    }
    for (ReadyRules.Ready<RequestRule> ready : rules.ofRequests()) {
      try {
        ready.rule().check(request, this, ready.sink());
      } catch (RuntimeException e) {
        reported.failed(ready.metadata(), request.declaration(), e);
      }
    }
    for (IpPermission permission : request.permissions()) {
      Ternary exists = permission.presence().exists();
      boolean unseen = Undecided.isUnseen(permission);
      for (ReadyRules.Ready<PermissionRule> ready : rules.ofPermissions()) {
        Findings present =
            exists == Ternary.TRUE ? ready.sink() : reported.sink(ready.metadata(), exists);
        Findings sink = unseen ? Reported.certain(present) : present;
        try {
          ready.rule().check(permission, this, sink);
        } catch (RuntimeException e) {
          reported.failed(ready.metadata(), permission.declaration(), e);
        }
      }
    }
  }

  private void judgeGroup(Request request) {
    if (request.permissions().isEmpty()) {
      return;
    }
    SecurityGroup group = new SecurityGroup(request.groupIdentity(), request.permissions());
    for (ReadyRules.Ready<GroupRule> ready : rules.ofGroups()) {
      try {
        ready.rule().check(group, this, ready.sink());
      } catch (RuntimeException e) {
        reported.failed(ready.metadata(), request.declaration(), e);
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
    Internet.Limits limits = settings().breadth();
    if (limits.equals(Internet.Limits.DEFAULT)
        && !HeldTraffic.worthMeasuring(state, direction, added)) {
      return List.of();
    }
    Field<GroupIdentity> named = group.permissions().get(0).group();
    return Exposures.of(HeldTraffic.of(state, named, direction), added, direction, limits);
  }

  /** What EC2 refuses of a request is told with its answer. */
  @Override
  public List<Exposure> refused(SecurityGroup group, Direction direction) {
    return List.of();
  }

  @Override
  public Optional<String> madeBefore(Statement statement) {
    return statement instanceof Request request ? states.madeBefore(request) : Optional.empty();
  }

  @Override
  public boolean isRefused(IpPermission permission, String... arguments) {
    return false;
  }

  @Override
  public GroupState before(Request request) {
    return states.of(request.groupIdentity());
  }

  @Override
  public Settings settings() {
    return run.config().settings();
  }

  @Override
  public LocalDate today() {
    return run.today().get();
  }
}
