package dev.sglint.rules.hygiene;

import dev.sglint.model.Resource;
import dev.sglint.model.Vpc;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.Problem;
import dev.sglint.rule.Profile;
import dev.sglint.rule.ResourceRule;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.value.Ternary;

/** See {@code group-without-vpc.md}. */
@RuleInfo(
    id = "group-without-vpc",
    summary = "A group names no VPC",
    category = Category.HYGIENE,
    severity = Severity.INFO,
    profile = Profile.STRICT,
    aliases = {"KICS:493d9591-6249-47bf-8dc0-5c10161cc558"})
public final class GroupWithoutVpc implements ResourceRule {
  @Override
  public void check(Resource resource, RuleContext context, Findings findings) {
    resource
        .newGroup()
        .ifPresent(
            made ->
                findings.report(
                    made.vpcId().testSeen(id -> Ternary.of(id instanceof Vpc.Default)),
                    () ->
                        Problem.in(
                            resource,
                            resource.declaration().span(),
                            "vpc",
                            "the group is made in the default VPC of the account")));
  }
}
