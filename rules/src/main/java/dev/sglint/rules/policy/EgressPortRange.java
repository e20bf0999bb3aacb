package dev.sglint.rules.policy;

import dev.sglint.model.Direction;
import dev.sglint.model.IpPermission;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.PermissionRule;
import dev.sglint.rule.Profile;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.RuleOption;
import dev.sglint.rule.Severity;

/** See {@code egress-port-range.md}. */
@RuleInfo(
    id = "egress-port-range",
    summary = "An egress rule allows a range of ports",
    category = Category.POLICY,
    severity = Severity.LOW,
    profile = Profile.STRICT,
    aliases = {
      "cfn_nag:W29",
      "KICS:dae9c373-8287-462f-8746-6f93dad93610",
      "guard:SECURITY_GROUP_EGRESS_PORT_RANGE_RULE"
    },
    options =
        @RuleOption(
            name = "largest",
            kind = RuleOption.Kind.NUMBER,
            summary = "how many ports a range may have",
            otherwise = "" + Shape.LARGEST_RANGE,
            low = 1,
            high = 65536))
public final class EgressPortRange implements PermissionRule {
  @Override
  public void check(IpPermission permission, RuleContext context, Findings findings) {
    int largest = context.settings().number("egress-port-range", "largest", Shape.LARGEST_RANGE);
    Shape.reportPortRange(permission, Direction.EGRESS, largest, findings);
  }
}
