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

/** See {@code group-lets-all-traffic-out.md}. */
@RuleInfo(
    id = "group-lets-all-traffic-out",
    summary = "A group lets everything out to everywhere",
    category = Category.EXPOSURE,
    severity = Severity.LOW,
    profile = Profile.STRICT,
    aliases = {
      "CKV_AWS_382",
      "AVD-AWS-0104",
      "cfn_nag:W5",
      "cfn_nag:W40",
      "cfn_nag:F1000",
      "cfripper:EC2SecurityGroupMissingEgressRule",
      "guard:SECURITY_GROUP_MISSING_EGRESS_RULE",
      "guard:EC2_SECURITY_GROUP_EGRESS_OPEN_TO_WORLD_RULE",
      "tfsec:AWS007",
      "tfsec:aws-vpc-no-public-egress-sgr",
      "tfsec:aws-ec2-no-public-egress-sgr",
      "KICS:1cc2fbd7-816c-4fbf-ad6d-38a4afa4312a",
      "KICS:66f2d8f9-a911-4ced-ae27-34f09690bb2c",
      "CloudSploit:openAllPortsProtocolsEgress",
      "Mondoo:mondoo-aws-security-secgroup-no-unrestricted-egress",
      "Sonar:S6463"
    })
public final class GroupLetsAllTrafficOut implements GroupRule {
  @Override
  public void check(SecurityGroup group, RuleContext context, Findings findings) {
    if (group.isDeclared()) {
      EveryPort.report(group, Direction.EGRESS, context, findings);
    }
  }
}
