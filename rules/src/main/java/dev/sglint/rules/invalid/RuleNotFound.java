package dev.sglint.rules.invalid;

import dev.sglint.model.Direction;
import dev.sglint.model.Ec2Answer;
import dev.sglint.model.Intent;
import dev.sglint.model.IpPermission;
import dev.sglint.model.Request;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.Problem;
import dev.sglint.rule.RequestRule;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.state.GroupState;
import dev.sglint.state.StoredRule;
import dev.sglint.value.Ternary;

/** See {@code rule-not-found.md}. */
@RuleInfo(
    id = "rule-not-found",
    summary = "A rule is removed that the group does not have",
    category = Category.INVALID,
    severity = Severity.MEDIUM)
public final class RuleNotFound implements RequestRule {
  @Override
  public void check(Request request, RuleContext context, Findings findings) {
    GroupState before = context.before(request);
    if (request.operation().intent() != Intent.REMOVE || !before.complete()) {
      return;
    }
    for (IpPermission permission : request.permissions()) {
      for (StoredRule.Written written : StoredRule.of(permission)) {
        if (before.find(written.rule()).isEmpty() && !mayBeThere(written.rule())) {
          findings.report(Ternary.TRUE, problem(permission, written));
        }
      }
    }
  }

  /** In a network with IPv6 a new group has a rule for it, which nothing in a capture shows. */
  private static boolean mayBeThere(StoredRule rule) {
    return rule.direction() == Direction.EGRESS
        && rule.protocol() == -1
        && rule.peer().value().equals("::/0");
  }

  private static Problem problem(IpPermission permission, StoredRule.Written written) {
    String rule = written.rule().text();
    return Problem.in(
            permission,
            written.entry().peer().provenance(),
            rule,
            "the group does not have `" + rule + "`")
        .ec2(
            Ec2Answer.refused(
                "InvalidPermission.NotFound",
                "The specified rule does not exist in this security group"));
  }
}
