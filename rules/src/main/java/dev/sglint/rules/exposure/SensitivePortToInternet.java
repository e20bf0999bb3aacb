package dev.sglint.rules.exposure;

import dev.sglint.model.Direction;
import dev.sglint.model.SecurityGroup;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.GroupRule;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;

/** See {@code sensitive-port-to-internet.md}. */
@RuleInfo(
    id = "sensitive-port-to-internet",
    summary = "A sensitive port is open as a destination everywhere",
    category = Category.EXPOSURE,
    severity = Severity.MEDIUM,
    aliases = {
      "AVD-AWS-0104",
      "cfn_nag:W5",
      "guard:EC2_SECURITY_GROUP_EGRESS_OPEN_TO_WORLD_RULE",
      "tfsec:AWS007",
      "tfsec:aws-vpc-no-public-egress-sgr",
      "tfsec:aws-ec2-no-public-egress-sgr",
      "KICS:1cc2fbd7-816c-4fbf-ad6d-38a4afa4312a"
    })
public final class SensitivePortToInternet implements GroupRule {
  @Override
  public void check(SecurityGroup group, RuleContext context, Findings findings) {
    ExposureReport.services(
        group, Direction.EGRESS, context, findings, service -> service.isWatched(Direction.EGRESS));
  }
}
