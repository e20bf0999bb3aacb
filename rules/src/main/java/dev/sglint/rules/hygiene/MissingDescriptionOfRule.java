package dev.sglint.rules.hygiene;

import dev.sglint.model.Description;
import dev.sglint.model.Intent;
import dev.sglint.model.IpPermission;
import dev.sglint.model.PeerEntry;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.PermissionRule;
import dev.sglint.rule.Problem;
import dev.sglint.rule.Profile;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.RuleOption;
import dev.sglint.rule.Severity;
import dev.sglint.value.Provenance;
import dev.sglint.value.Ternary;

/** See {@code missing-description-of-rule.md}. */
@RuleInfo(
    id = "missing-description-of-rule",
    summary = "A rule has no description",
    category = Category.HYGIENE,
    severity = Severity.LOW,
    profile = Profile.STRICT,
    aliases = {
      "AVD-AWS-0124",
      "CKV_AWS_23",
      "KICS:68eb4bf3-f9bf-463d-b5cf-e029bb446d2e",
      "KICS:5e6c9c68-8a82-408e-8749-ddad78cbb9c5",
      "cfn_nag:W36",
      "Semgrep:aws-ec2-security-group-rule-missing-description",
      "guard:EC2_SECURITY_GROUP_DESCRIPTION_RULE",
      "tfsec:AWS018",
      "tfsec:aws-vpc-add-description-to-security-group",
      "tfsec:aws-ec2-add-description-to-security-group-rule"
    },
    options =
        @RuleOption(
            name = "shortest",
            kind = RuleOption.Kind.NUMBER,
            summary = "how many characters a description has at least",
            otherwise = "" + MissingDescriptionOfRule.SHORTEST,
            low = 1,
            high = 255))
public final class MissingDescriptionOfRule implements PermissionRule {
  static final int SHORTEST = 1;

  private static Ternary isMissing(Description description, int shortest) {
    return Ternary.of(
        !(description instanceof Description.Text text) || text.text().strip().length() < shortest);
  }

  @Override
  public void check(IpPermission permission, RuleContext context, Findings findings) {
    if (permission.intent() != Intent.ADD) {
      return;
    }
    int shortest = context.settings().number("missing-description-of-rule", "shortest", SHORTEST);
    for (PeerEntry entry : permission.peers().known()) {
      Ternary missing = entry.description().testSeen(text -> isMissing(text, shortest));
      if (missing != Ternary.FALSE) {
        findings.report(
            missing,
            () ->
                Problem.in(
                    permission,
                    Provenance.literal("", permission.declaration().span()),
                    "description",
                    "nothing says what the rule is for"));
        return;
      }
    }
  }
}
