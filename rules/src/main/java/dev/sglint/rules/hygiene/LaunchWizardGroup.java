package dev.sglint.rules.hygiene;

import dev.sglint.model.Description;
import dev.sglint.model.Statement;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.Problem;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.rule.StatementRule;
import dev.sglint.value.Ternary;

/** See {@code launch-wizard-group.md}. */
@RuleInfo(
    id = "launch-wizard-group",
    summary = "A group has the name that a wizard gave it",
    category = Category.HYGIENE,
    severity = Severity.LOW,
    aliases = {
      "Prowler:ec2_securitygroup_from_launch_wizard",
      "CloudSploit:launchWizardSecurityGroups",
      "Turbot:ec2_instance_no_launch_wizard_security_group"
    })
public final class LaunchWizardGroup implements StatementRule {
  private static Ternary isWizards(Description name) {
    return Ternary.of(
        name instanceof Description.Text text && text.text().startsWith("launch-wizard-"));
  }

  @Override
  public void check(Statement statement, RuleContext context, Findings findings) {
    statement
        .newGroup()
        .ifPresent(
            made ->
                findings.report(
                    made.name().testSeen(LaunchWizardGroup::isWizards),
                    () ->
                        Problem.in(
                            statement,
                            made.name().provenance().span(),
                            "name",
                            "`launch-wizard-…` is what the console calls groups that it makes with SSH open")));
  }
}
