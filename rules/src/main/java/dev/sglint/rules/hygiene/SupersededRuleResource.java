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

/** See {@code superseded-rule-resource.md}. */
@RuleInfo(
    id = "superseded-rule-resource",
    summary = "A rule is of a resource type that has a successor",
    category = Category.HYGIENE,
    severity = Severity.INFO,
    profile = Profile.STRICT,
    aliases = {"tflint:aws_security_group_rule_deprecated"})
public final class SupersededRuleResource implements ResourceRule {
  @Override
  public void check(Resource resource, RuleContext context, Findings findings) {
    findings.report(
        Ternary.of(resource.is(Trait.SUPERSEDED)),
        () ->
            Problem.in(
                resource,
                resource.declaration().span(),
                "superseded",
                "`" + resource.type() + "` has a successor with one resource for each rule"));
  }
}
