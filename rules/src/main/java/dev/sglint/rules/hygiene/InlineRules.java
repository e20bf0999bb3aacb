package dev.sglint.rules.hygiene;

import dev.sglint.model.Intent;
import dev.sglint.model.IpPermission;
import dev.sglint.model.Resource;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.Problem;
import dev.sglint.rule.Profile;
import dev.sglint.rule.ResourceRule;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.value.Provenance;

/** See {@code inline-rules.md}. */
@RuleInfo(
    id = "inline-rules",
    summary = "A group has inline rules",
    category = Category.HYGIENE,
    severity = Severity.INFO,
    profile = Profile.STRICT,
    aliases = {"tflint:aws_security_group_inline_rules"})
public final class InlineRules implements ResourceRule {
  @Override
  public void check(Resource resource, RuleContext context, Findings findings) {
    if (resource.newGroup().isEmpty()) {
      return;
    }
    for (IpPermission permission : resource.permissions()) {
      if (permission.intent() == Intent.ADD) {
        findings.report(
            permission.presence().exists(),
            () ->
                Problem.in(
                    permission.origin(),
                    Provenance.literal("", permission.declaration().span()),
                    "inline",
                    "a rule of its own resource can be changed, and have an id, alone"));
        return;
      }
    }
  }
}
