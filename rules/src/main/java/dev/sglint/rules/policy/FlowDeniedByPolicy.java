package dev.sglint.rules.policy;

import dev.sglint.model.SecurityGroup;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.GroupRule;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;

/** See {@code flow-denied-by-policy.md}. */
@RuleInfo(
    id = "flow-denied-by-policy",
    summary = "A rule lets through what a policy of yours denies",
    category = Category.POLICY,
    severity = Severity.HIGH)
public final class FlowDeniedByPolicy implements GroupRule {
  @Override
  public void check(SecurityGroup group, RuleContext context, Findings findings) {
    PolicyReport.report(group, context, findings, false);
  }
}
