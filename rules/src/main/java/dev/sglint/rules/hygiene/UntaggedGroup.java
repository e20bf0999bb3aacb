package dev.sglint.rules.hygiene;

import dev.sglint.model.Resource;
import dev.sglint.model.Trait;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.Problem;
import dev.sglint.rule.Profile;
import dev.sglint.rule.ResourceRule;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.value.Ternary;

/** See {@code untagged-group.md}. */
@RuleInfo(
    id = "untagged-group",
    summary = "A group has no tags",
    category = Category.HYGIENE,
    severity = Severity.INFO,
    profile = Profile.STRICT,
    aliases = {
      "SecurityHub:EC2.43",
      "Config:tagged-ec2-securitygroup",
      "CloudSploit:securityGroupsHasTags",
      "tflint:aws_resource_missing_tags"
    })
public final class UntaggedGroup implements ResourceRule {
  @Override
  public void check(Resource resource, RuleContext context, Findings findings) {
    boolean makes = resource.newGroup().isPresent() && resource.is(Trait.UNTAGGED);
    findings.report(
        Ternary.of(makes),
        () ->
            Problem.in(
                resource,
                resource.declaration().span(),
                "tags",
                "the group has no tags of its own"));
  }
}
