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

/** See {@code ingress-port-range.md}. */
@RuleInfo(
    id = "ingress-port-range",
    summary = "An ingress rule allows a range of ports",
    category = Category.POLICY,
    severity = Severity.LOW,
    profile = Profile.STRICT,
    aliases = {
      "cfn_nag:W27",
      "KICS:87482183",
      "guard:SECURITY_GROUP_INGRESS_PORT_RANGE_RULE",
      "ScoutSuite:ec2-security-group-opens-port-range",
      "Conformity:EC2-001",
      "Terrascan:AC_AWS_0275"
    },
    options =
        @RuleOption(
            name = "largest",
            kind = RuleOption.Kind.NUMBER,
            summary = "how many ports a range may have",
            otherwise = "" + Shape.LARGEST_RANGE,
            low = 1,
            high = 65536))
public final class IngressPortRange implements PermissionRule {
  @Override
  public void check(IpPermission permission, RuleContext context, Findings findings) {
    int largest = context.settings().number("ingress-port-range", "largest", Shape.LARGEST_RANGE);
    Shape.reportPortRange(permission, Direction.INGRESS, largest, findings);
  }
}
