package dev.sglint.rules.invalid;

import dev.sglint.model.Ec2Answer;
import dev.sglint.model.Intent;
import dev.sglint.model.IpPermission;
import dev.sglint.model.Request;
import dev.sglint.model.RuleReference;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.Problem;
import dev.sglint.rule.RequestRule;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.source.SourceSpan;
import dev.sglint.value.Alternative;
import dev.sglint.value.Field;
import dev.sglint.value.Ternary;
import java.util.regex.Pattern;

/** See {@code malformed-rule-id.md}. */
@RuleInfo(
    id = "malformed-rule-id",
    summary = "Text that is no rule id stands where one belongs",
    category = Category.INVALID,
    severity = Severity.MEDIUM)
public final class MalformedRuleId implements RequestRule {
  private static final Pattern FORM = Pattern.compile("sgr-[0-9A-Za-z]+");

  @Override
  public void check(Request request, RuleContext context, Findings findings) {
    if (!request.operation().isRequest()) {
      return;
    }
    for (RuleReference reference : request.ruleIds()) {
      check(request, reference.id(), findings);
    }
    for (IpPermission permission : request.permissions()) {
      if (permission.ruleId().isPresent()) {
        check(request, permission.ruleId().get(), findings);
      } else if (permission.intent() == Intent.MODIFY) {
        SourceSpan place = permission.declaration().span();
        findings.report(
            Ternary.TRUE,
            () ->
                Problem.in(
                        request,
                        place,
                        "SecurityGroupRuleId",
                        "there is no `SecurityGroupRuleId`: which rule is to change?")
                    .ec2(Ec2Answer.refused("MissingParameter")));
      }
    }
  }

  private static void check(Request request, Field<String> id, Findings findings) {
    Ternary wrong = id.test(text -> Ternary.of(!FORM.matcher(text).matches()));
    for (Alternative<String> alternative : id.alternatives()) {
      String text = alternative.value();
      findings.report(
          wrong,
          () ->
              Problem.in(
                      request,
                      alternative.provenance().span(),
                      text,
                      text.isEmpty() ? "the rule id is empty" : "`" + text + "` is no rule id")
                  .ec2(Ec2Answer.refused()));
    }
  }
}
