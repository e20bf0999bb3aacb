package dev.sglint.rules.invalid;

import dev.sglint.model.Attachment;
import dev.sglint.model.Configuration;
import dev.sglint.model.Ec2Answer;
import dev.sglint.model.GroupIdentity;
import dev.sglint.model.Origin;
import dev.sglint.model.SecurityGroup;
import dev.sglint.rule.Category;
import dev.sglint.rule.ConfigurationRule;
import dev.sglint.rule.Findings;
import dev.sglint.rule.Problem;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.value.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** See {@code interface-quota-exceeded.md}. */
@RuleInfo(
    id = "interface-quota-exceeded",
    summary = "A network interface gets more groups than the default quota allows",
    category = Category.INVALID,
    severity = Severity.LOW)
public final class InterfaceQuotaExceeded implements ConfigurationRule {
  @Override
  public void check(
      Configuration configuration,
      List<SecurityGroup> groups,
      RuleContext context,
      Findings findings) {
    int quota = context.settings().quota().groupsPerInterface();
    for (Attachment attachment : configuration.attachments()) {
      Set<GroupIdentity> counted = new HashSet<>();
      for (Field<GroupIdentity> group : attachment.groups().known()) {
        boolean added =
            group instanceof Field.Known<GroupIdentity> known && counted.add(known.value());
        if (added && counted.size() == quota + 1) {
          findings.report(attachment.presence().exists(), () -> problem(attachment, group, quota));
        }
      }
    }
  }

  private static Problem problem(Attachment attachment, Field<GroupIdentity> group, int quota) {
    String message =
        "this is group number " + (quota + 1) + " of the interface: the quota is " + quota;
    Origin origin = new Origin(attachment.declaration(), group, Optional.empty());
    return Problem.in(origin, group.provenance(), "groups", message)
        .ec2(Ec2Answer.refused("SecurityGroupsPerInterfaceLimitExceeded"));
  }
}
