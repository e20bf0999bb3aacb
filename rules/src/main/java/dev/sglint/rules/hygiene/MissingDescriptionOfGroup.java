package dev.sglint.rules.hygiene;

import dev.sglint.model.Description;
import dev.sglint.model.Resource;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.Problem;
import dev.sglint.rule.Profile;
import dev.sglint.rule.ResourceRule;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.RuleOption;
import dev.sglint.rule.Severity;
import dev.sglint.value.Ternary;

/** See {@code missing-description-of-group.md}. */
@RuleInfo(
    id = "missing-description-of-group",
    summary = "A group has no description of its own",
    category = Category.HYGIENE,
    severity = Severity.LOW,
    profile = Profile.STRICT,
    aliases = {
      "AVD-AWS-0099",
      "CKV_AWS_23",
      "KICS:cb3f5ed6",
      "cdk-nag:EC27",
      "guard:EC2_SECURITY_GROUP_DESCRIPTION_RULE",
      "tfsec:AWS018",
      "tfsec:aws-vpc-add-description-to-security-group",
      "tfsec:aws-ec2-add-description-to-security-group"
    },
    options =
        @RuleOption(
            name = "shortest",
            kind = RuleOption.Kind.NUMBER,
            summary = "how many characters a description has at least",
            otherwise = "" + MissingDescriptionOfGroup.SHORTEST,
            low = 1,
            high = 255))
public final class MissingDescriptionOfGroup implements ResourceRule {
  static final int SHORTEST = 2;

  private static Ternary isMissing(Description description, int shortest) {
    return Ternary.of(
        !(description instanceof Description.Text text)
            || text.text().strip().length() < shortest
            || text.text().equals("Managed by Terraform"));
  }

  @Override
  public void check(Resource resource, RuleContext context, Findings findings) {
    int shortest = context.settings().number("missing-description-of-group", "shortest", SHORTEST);
    resource
        .newGroup()
        .ifPresent(
            made ->
                findings.report(
                    made.description().testSeen(text -> isMissing(text, shortest)),
                    () ->
                        Problem.in(
                            resource,
                            made.description().provenance().span(),
                            "description",
                            "nothing says what the group is for")));
  }
}
