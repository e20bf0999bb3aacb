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
import dev.sglint.state.StoredPeer;
import dev.sglint.state.StoredRule;
import dev.sglint.value.Ternary;
import java.util.Optional;

/** See {@code rule-kind-changed.md}. */
@RuleInfo(
    id = "rule-kind-changed",
    summary = "A rule is changed to another kind of source or destination",
    category = Category.INVALID,
    severity = Severity.HIGH)
public final class RuleKindChanged implements RequestRule {
  @Override
  public void check(Request request, RuleContext context, Findings findings) {
    GroupState before = context.before(request);
    for (IpPermission permission : request.permissions()) {
      Optional<StoredRule> stored = RuleIds.known(permission).flatMap(before::ofId);
      if (permission.intent() == Intent.MODIFY && stored.isPresent()) {
        check(permission, stored.get().peer().kind(), findings);
      }
    }
  }

  private static void check(IpPermission permission, StoredPeer.Kind kind, Findings findings) {
    for (StoredRule.Written written : StoredRule.of(permission)) {
      StoredPeer.Kind wanted = written.rule().peer().kind();
      if (wanted != kind) {
        String id = RuleIds.known(permission).orElse("");
        String message = "`" + id + "` is a rule for an " + kind.words() + ", and stays one";
        String answer =
            "Invalid rule type for security group rule '"
                + id
                + "'. You may not specify "
                + wanted.member()
                + " for an existing "
                + kind.words()
                + " rule.";
        findings.report(
            Ternary.TRUE,
            () ->
                Problem.in(permission, written.entry().peer().provenance(), id, message)
                    .ec2(Ec2Answer.refused("InvalidParameterValue", answer)));
      }
    }
  }
}
