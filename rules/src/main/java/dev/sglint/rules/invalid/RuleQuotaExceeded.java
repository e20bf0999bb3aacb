package dev.sglint.rules.invalid;

import dev.sglint.model.Direction;
import dev.sglint.model.Ec2Answer;
import dev.sglint.model.Intent;
import dev.sglint.model.IpPermission;
import dev.sglint.model.Request;
import dev.sglint.model.SecurityGroup;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.GroupRule;
import dev.sglint.rule.Problem;
import dev.sglint.rule.RequestRule;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.state.GroupState;
import dev.sglint.state.StoredPeer;
import dev.sglint.state.StoredRule;
import dev.sglint.value.Ternary;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** See {@code rule-quota-exceeded.md}. */
@RuleInfo(
    id = "rule-quota-exceeded",
    summary = "A group gets more rules than the default quota allows",
    category = Category.INVALID,
    severity = Severity.MEDIUM,
    aliases = {"cfn-lint:E3019"})
public final class RuleQuotaExceeded implements RequestRule, GroupRule {
  @Override
  public void check(Request request, RuleContext context, Findings findings) {
    if (request.operation().intent() != Intent.ADD) {
      return;
    }
    Optional<Direction> direction = request.operation().direction();
    direction.ifPresent(
        way ->
            check(request.permissions(), way, context.before(request), quota(context), findings));
  }

  /** Captured groups are judged at the requests that add to them. */
  @Override
  public void check(SecurityGroup group, RuleContext context, Findings findings) {
    if (group.isDeclared()) {
      List<IpPermission> certain = new ArrayList<>(group.permissions());
      certain.removeIf(permission -> permission.presence().exists() != Ternary.TRUE);
      for (Direction direction : Direction.values()) {
        check(certain, direction, new GroupState(), quota(context), findings);
      }
    }
  }

  /** Rules for each direction and address family. */
  private static int quota(RuleContext context) {
    return context.settings().quota().rulesPerGroup();
  }

  private static void check(
      List<IpPermission> permissions,
      Direction direction,
      GroupState before,
      int quota,
      Findings findings) {
    Map<StoredPeer.Kind, Integer> counts = new EnumMap<>(StoredPeer.Kind.class);
    for (StoredPeer.Kind kind : StoredPeer.Kind.values()) {
      counts.put(kind, before.count(direction, kind));
    }
    Set<StoredRule> counted = new HashSet<>();
    boolean within = total(counts) <= quota;
    for (IpPermission permission : permissions) {
      for (StoredRule.Written written : StoredRule.of(permission)) {
        StoredRule rule = written.rule();
        boolean added = before.find(rule).isEmpty() && counted.add(rule);
        if (within && added && rule.direction() == direction) {
          counts.merge(rule.peer().kind(), PrefixListWeights.of(written.entry()), Integer::sum);
          if (total(counts) > quota) {
            findings.report(
                Ternary.TRUE, problem(permission, written, direction, total(counts), quota));
            return;
          }
        }
      }
    }
  }

  /** A reference to a group or a prefix list counts in both families. */
  private static int total(Map<StoredPeer.Kind, Integer> counts) {
    return counts.getOrDefault(StoredPeer.Kind.PREFIX_LIST, 0)
        + counts.getOrDefault(StoredPeer.Kind.SECURITY_GROUP, 0)
        + Math.max(
            counts.getOrDefault(StoredPeer.Kind.IPV4, 0),
            counts.getOrDefault(StoredPeer.Kind.IPV6, 0));
  }

  private static Problem problem(
      IpPermission permission,
      StoredRule.Written written,
      Direction direction,
      int total,
      int quota) {
    int weight = PrefixListWeights.of(written.entry());
    String number =
        weight == 1
            ? "this is " + direction.id() + " rule number " + total + " of the group or more"
            : "this reference counts as "
                + weight
                + " rules: the group has "
                + total
                + " "
                + direction.id()
                + " rules or more";
    String message = number + ": the quota is " + quota;
    return Problem.in(
            permission.origin(),
            written.entry().peer().provenance(),
            direction.id() + " quota",
            message)
        .ec2(
            Ec2Answer.refused(
                "RulesPerSecurityGroupLimitExceeded",
                "The maximum number of rules per security group has been reached."));
  }
}
