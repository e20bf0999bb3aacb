package dev.sglint.rules.exposure;

import dev.sglint.model.Direction;
import dev.sglint.model.SecurityGroup;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.GroupRule;
import dev.sglint.rule.Profile;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;

/** See {@code port-to-internet.md}. */
@RuleInfo(
    id = "port-to-internet",
    summary = "A port is open as a destination everywhere",
    category = Category.EXPOSURE,
    severity = Severity.LOW,
    profile = Profile.STRICT,
    aliases = {
      "AVD-AWS-0104",
      "cfn_nag:W5",
      "KICS:1cc2fbd7-816c-4fbf-ad6d-38a4afa4312a",
      "guard:EC2_SECURITY_GROUP_EGRESS_OPEN_TO_WORLD_RULE",
      "tfsec:AWS007",
      "tfsec:aws-vpc-no-public-egress-sgr",
      "tfsec:aws-ec2-no-public-egress-sgr",
      "Snyk:SNYK-CC-TF-72",
      "Snyk:SNYK-CC-TF-73",
      "NIST-800-53:SC-7"
    })
public final class PortToInternet implements GroupRule {
  @Override
  public void check(SecurityGroup group, RuleContext context, Findings findings) {
    ExposureReport.unnamed(group, Direction.EGRESS, context, findings);
  }
}
