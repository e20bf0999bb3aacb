package dev.sglint.rules.invalid;

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
import dev.sglint.state.HeldRule;
import dev.sglint.state.StoredRule;
import dev.sglint.value.Provenance;
import dev.sglint.value.Step;
import dev.sglint.value.Ternary;
import java.util.List;
import java.util.Optional;

/** See {@code duplicate-rule.md}. */
@RuleInfo(
    id = "duplicate-rule",
    summary = "A rule is added that the group already has",
    category = Category.INVALID,
    severity = Severity.MEDIUM)
public final class DuplicateRule implements RequestRule {
  @Override
  public void check(Request request, RuleContext context, Findings findings) {
    if (request.operation().intent() != Intent.ADD) {
      return;
    }
    GroupState before = context.before(request);
    for (IpPermission permission : request.permissions()) {
      for (StoredRule.Written written : StoredRule.of(permission)) {
        Optional<HeldRule> held = before.find(written.rule());
        if (held.isPresent()) {
          findings.report(Ternary.TRUE, problem(permission, written, held.get()));
        }
      }
    }
  }

  private static Problem problem(
      IpPermission permission, StoredRule.Written written, HeldRule held) {
    StoredRule rule = written.rule();
    Provenance place = written.entry().peer().provenance();
    Provenance earlier = Provenance.of(Step.CONTRIBUTION, held.request(), held.span(), List.of());
    String message = "the group has `" + rule.text() + "` since " + held.request();
    String answer = "the specified rule \"" + rule.ec2Words() + "\" already exists";
    return Problem.in(permission, place, rule.text(), message)
        .because(List.of(place, earlier))
        .ec2(Ec2Answer.refused("InvalidPermission.Duplicate", answer));
  }
}
