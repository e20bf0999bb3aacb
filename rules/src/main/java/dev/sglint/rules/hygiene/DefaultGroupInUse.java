package dev.sglint.rules.hygiene;

import dev.sglint.model.Attachment;
import dev.sglint.model.Configuration;
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

/** See {@code default-group-in-use.md}. */
@RuleInfo(
    id = "default-group-in-use",
    summary = "Something uses the default group of its VPC",
    category = Category.HYGIENE,
    severity = Severity.LOW,
    aliases = {
      "KICS:f1adc521-f79a-4d71-b55b-a68294687432",
      "KICS:08b81bb3",
      "KICS:d3e1f5a9",
      "CKV_AWS_248",
      "ScoutSuite:ec2-default-security-group-in-use",
      "CloudSploit:defaultSecurityGroupInUse"
    })
public final class DefaultGroupInUse implements ConfigurationRule {
  @Override
  public void check(
      Configuration configuration,
      List<SecurityGroup> groups,
      RuleContext context,
      Findings findings) {
    Set<GroupIdentity> defaults = new HashSet<>();
    defaults.add(new GroupIdentity.Name("default"));
    for (SecurityGroup group : groups) {
      if (group.isDefault()) {
        defaults.add(group.identity());
      }
    }
    for (Attachment attachment : configuration.attachments()) {
      for (Field<GroupIdentity> group : attachment.groups().known()) {
        if (group instanceof Field.Known<GroupIdentity> known && defaults.contains(known.value())) {
          findings.report(attachment.presence().exists(), () -> problem(attachment, group));
        }
      }
    }
  }

  private static Problem problem(Attachment attachment, Field<GroupIdentity> group) {
    Origin origin = new Origin(attachment.declaration(), group, Optional.empty());
    String message = "whatever else names no group shares this one, and every rule that it gets";
    return Problem.in(origin, group.provenance(), "default", message);
  }
}
