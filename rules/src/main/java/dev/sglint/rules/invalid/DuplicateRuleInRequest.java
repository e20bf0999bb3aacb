package dev.sglint.rules.invalid;

import dev.sglint.model.Ec2Answer;
import dev.sglint.model.Intent;
import dev.sglint.model.IpPermission;
import dev.sglint.model.Request;
import dev.sglint.model.Resource;
import dev.sglint.model.Statement;
import dev.sglint.model.Vocabulary;
import dev.sglint.rule.Category;
import dev.sglint.rule.Edit;
import dev.sglint.rule.Findings;
import dev.sglint.rule.Fix;
import dev.sglint.rule.Problem;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.rule.StatementRule;
import dev.sglint.state.Repetition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** See {@code duplicate-rule-in-request.md}. */
@RuleInfo(
    id = "duplicate-rule-in-request",
    summary = "A request names the same rule twice",
    category = Category.INVALID,
    severity = Severity.HIGH,
    aliases = {"cfn-lint:E3069"})
public final class DuplicateRuleInRequest implements StatementRule {
  @Override
  public void check(Statement statement, RuleContext context, Findings findings) {
    if (statement instanceof Request request && request.operation().intent() == Intent.MODIFY) {
      return;
    }
    for (Repetition repetition : Repetition.of(named(statement))) {
      if (isSentTwice(statement, repetition) && !isRefused(repetition.permission(), context)) {
        findings.report(repetition.holds(), () -> problem(statement, repetition));
      }
    }
  }

  /** What a resource's group has without it is not asked for. */
  private static List<IpPermission> named(Statement statement) {
    List<IpPermission> named = new ArrayList<>(statement.permissions());
    named.removeIf(p -> statement instanceof Resource && p.intent() == Intent.STATE);
    return named;
  }

  /** An address that the provider refuses is never sent. */
  private static boolean isRefused(IpPermission permission, RuleContext context) {
    Vocabulary words = permission.declaration().words();
    return context.isRefused(permission, words.ipv4(), words.ipv6());
  }

  /** The rules of a group's own resource are merged before, where they agree in all they say. */
  private static boolean isSentTwice(Statement statement, Repetition repetition) {
    boolean merged =
        statement instanceof Resource resource && resource.role() == Resource.Role.GROUP;
    return !merged || repetition.isDescribedOtherwise();
  }

  private static Problem problem(Statement statement, Repetition repetition) {
    String rule = repetition.rule().text();
    String names =
        statement instanceof Request ? "the request names `" : "the request for it will name `";
    return Problem.in(repetition.permission(), repetition.place(), rule, names + rule + "` before")
        .ec2(
            Ec2Answer.refused(
                "InvalidParameterValue", "The same permission must not appear multiple times"))
        .fixedBy(fix(statement, repetition));
  }

  /** Of two descriptions nobody knows the right one. */
  private static Optional<Fix> fix(Statement statement, Repetition repetition) {
    return statement instanceof Request && !repetition.isDescribedOtherwise()
        ? Optional.of(Fix.safe("name it once", Edit.remove(repetition.place().span())))
        : Optional.empty();
  }
}
