package dev.sglint.rules.hygiene;

import dev.sglint.model.IpPermission;
import dev.sglint.model.SecurityGroup;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.GroupRule;
import dev.sglint.rule.Problem;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.value.Provenance;

/** See {@code rules-in-default-group.md}. */
@RuleInfo(
    id = "rules-in-default-group",
    summary = "The default group of a VPC has rules",
    category = Category.HYGIENE,
    severity = Severity.MEDIUM,
    aliases = {
      "CKV2_AWS_12",
      "AVD-AWS-0173",
      "KICS:46883ce1",
      "KICS:9a4ef195-74b9-4c58-b8ed-2b2fe4353a75",
      "KICS:ea33fcf7",
      "Regula:FG_R00089",
      "Terrascan:AC_AWS_0232",
      "Prowler:ec2_securitygroup_default_restrict_traffic",
      "ScoutSuite:ec2-default-security-group-with-rules",
      "CloudSploit:defaultSecurityGroup",
      "Turbot:vpc_default_security_group_restricts_all_traffic",
      "Mondoo:mondoo-aws-security-vpc-default-security-group-closed",
      "cdk-nag:VPCDefaultSecurityGroupClosed",
      "SecurityHub:EC2.2",
      "Config:vpc-default-security-group-closed",
      "CIS-AWS-5.0:5.5",
      "CIS-AWS-6.0:6.5",
      "PCI-DSS-3.2.1:1.2.1",
      "NIST-800-53:SC-7"
    })
public final class RulesInDefaultGroup implements GroupRule {
  @Override
  public void check(SecurityGroup group, RuleContext context, Findings findings) {
    if (!group.isDefault()) {
      return;
    }
    for (IpPermission permission : group.permissions()) {
      if (permission.intent().opens()) {
        findings.report(
            permission.presence().exists(),
            () ->
                Problem.in(
                    permission.origin(),
                    Provenance.literal("", permission.declaration().span()),
                    "default group",
                    "the default group is what everything gets that names no group: it should allow nothing"));
        return;
      }
    }
  }
}
