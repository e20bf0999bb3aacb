package dev.sglint.rules.hygiene;

import dev.sglint.model.Resource;
import dev.sglint.model.SecurityGroup;
import dev.sglint.model.Trait;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.GroupRule;
import dev.sglint.rule.Problem;
import dev.sglint.rule.Profile;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.value.Ternary;

/** See {@code unused-group.md}. */
@RuleInfo(
    id = "unused-group",
    summary = "A group is used by nothing in its configuration",
    category = Category.HYGIENE,
    severity = Severity.LOW,
    profile = Profile.STRICT,
    aliases = {
      "CKV2_AWS_5",
      "KICS:4849211b-ac39-479e-ae78-5694d506cb24",
      "Prowler:ec2_securitygroup_not_used",
      "ScoutSuite:ec2-unused-security-group",
      "CloudSploit:unusedSecurityGroups",
      "SecurityHub:EC2.22",
      "Config:ec2-security-group-attached-to-eni-periodic"
    })
public final class UnusedGroup implements GroupRule {
  @Override
  public void check(SecurityGroup group, RuleContext context, Findings findings) {
    if (!group.is(Trait.UNMENTIONED) || !group.attachments().isEmpty() || group.isDefault()) {
      return;
    }
    for (Resource resource : group.resources()) {
      if (resource.is(Trait.UNMENTIONED) && resource.newGroup().isPresent()) {
        findings.report(
            Ternary.TRUE,
            () ->
                Problem.in(
                    resource,
                    resource.declaration().span(),
                    "unused",
                    "nothing in this configuration uses the group"));
        return;
      }
    }
  }
}
