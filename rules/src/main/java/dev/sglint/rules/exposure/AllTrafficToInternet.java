package dev.sglint.rules.exposure;

import dev.sglint.model.Direction;
import dev.sglint.model.SecurityGroup;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.GroupRule;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import java.util.List;

/** See {@code all-traffic-to-internet.md}. */
@RuleInfo(
    id = "all-traffic-to-internet",
    summary = "Every port is open as a destination everywhere",
    category = Category.EXPOSURE,
    severity = Severity.MEDIUM,
    aliases = {"CKV_AWS_382", "AVD-AWS-0104", "cfn_nag:W5"})
public final class AllTrafficToInternet implements GroupRule {
  private static final List<String> ALIASES = List.of("CKV_AWS_382", "AVD-AWS-0104", "cfn_nag:W5");

  @Override
  public void check(SecurityGroup group, RuleContext context, Findings findings) {
    EveryPort.report(group, Direction.EGRESS, context, findings, ALIASES, ALIASES);
  }
}
