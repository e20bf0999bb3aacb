package dev.sglint.rules.hygiene;

import dev.sglint.model.IpPermission;
import dev.sglint.model.Resource;
import dev.sglint.model.SecurityGroup;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.GroupRule;
import dev.sglint.rule.Problem;
import dev.sglint.rule.Profile;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.RuleOption;
import dev.sglint.rule.Severity;
import dev.sglint.value.Ternary;

/** See {@code too-many-rules.md}. */
@RuleInfo(
    id = "too-many-rules",
    summary = "A group has more rules than anybody can read",
    category = Category.HYGIENE,
    severity = Severity.INFO,
    profile = Profile.STRICT,
    aliases = {"Prowler:ec2_securitygroup_with_many_ingress_egress_rules", "Conformity:EC2-014"},
    options =
        @RuleOption(
            name = "most",
            kind = RuleOption.Kind.NUMBER,
            summary = "how many rules a group may have",
            otherwise = "" + TooManyRules.MOST,
            low = 1))
public final class TooManyRules implements GroupRule {
  static final int MOST = 50;

  @Override
  public void check(SecurityGroup group, RuleContext context, Findings findings) {
    int most = context.settings().number("too-many-rules", "most", MOST);
    int rules = 0;
    for (IpPermission permission : group.permissions()) {
      rules += permission.peers().known().size();
    }
    if (rules <= most || !group.isDeclared()) {
      return;
    }
    Resource resource = group.resources().get(0);
    String message = "the group has " + rules + " rules, more than " + most;
    findings.report(
        Ternary.TRUE, () -> Problem.in(resource, resource.declaration().span(), "rules", message));
  }
}
