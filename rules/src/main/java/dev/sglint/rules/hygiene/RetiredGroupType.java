package dev.sglint.rules.hygiene;

import dev.sglint.model.Resource;
import dev.sglint.model.Trait;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.Problem;
import dev.sglint.rule.ResourceRule;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.value.Ternary;

/** See {@code retired-group-type.md}. */
@RuleInfo(
    id = "retired-group-type",
    summary = "A group is of a kind that went with EC2-Classic",
    category = Category.HYGIENE,
    severity = Severity.LOW,
    aliases = {"CKV_AWS_196", "CKV_AWS_198", "AVD-AWS-0049", "AVD-AWS-0083", "AVD-AWS-0085"})
public final class RetiredGroupType implements ResourceRule {
  @Override
  public void check(Resource resource, RuleContext context, Findings findings) {
    findings.report(
        Ternary.of(resource.is(Trait.RETIRED)),
        () ->
            Problem.in(
                resource,
                resource.declaration().span(),
                "retired",
                "`" + resource.type() + "` is for EC2-Classic, which is gone"));
  }
}
