package dev.sglint.rules.invalid;

import dev.sglint.model.Ec2Answer;
import dev.sglint.model.Intent;
import dev.sglint.model.IpPermission;
import dev.sglint.model.Request;
import dev.sglint.model.Resource;
import dev.sglint.model.Statement;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.Problem;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.rule.StatementRule;
import dev.sglint.state.StoredRule;
import dev.sglint.value.Ternary;
import java.util.HashSet;
import java.util.Set;

/** See {@code duplicate-rule-in-request.md}. */
@RuleInfo(
    id = "duplicate-rule-in-request",
    summary = "A request names the same rule twice",
    category = Category.INVALID,
    severity = Severity.HIGH,
    aliases = {"cfn-lint:E3069"})
public final class DuplicateRuleInRequest implements StatementRule {
  /** A resource that only adds rules adds all of them at once; others are merged. */
  private static boolean isOneRequest(Statement statement) {
    return statement instanceof Request request
        ? request.operation().intent() != Intent.MODIFY
        : statement instanceof Resource resource && resource.role() == Resource.Role.RULES;
  }

  @Override
  public void check(Statement statement, RuleContext context, Findings findings) {
    if (!isOneRequest(statement)) {
      return;
    }
    Set<StoredRule> seen = new HashSet<>();
    for (IpPermission permission : statement.permissions()) {
      for (StoredRule.Written written : StoredRule.of(permission)) {
        if (!seen.add(written.rule())) {
          String message = "the request names `" + written.rule().text() + "` before";
          findings.report(
              Ternary.TRUE,
              () ->
                  Problem.in(
                          permission,
                          written.entry().peer().provenance(),
                          written.rule().text(),
                          message)
                      .ec2(
                          Ec2Answer.refused(
                              "InvalidParameterValue",
                              "The same permission must not appear multiple times")));
        }
      }
    }
  }
}
