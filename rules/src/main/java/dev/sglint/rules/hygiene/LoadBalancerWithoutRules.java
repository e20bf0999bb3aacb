package dev.sglint.rules.hygiene;

import dev.sglint.model.Attachment;
import dev.sglint.model.Direction;
import dev.sglint.model.Resource;
import dev.sglint.model.SecurityGroup;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.GroupRule;
import dev.sglint.rule.Problem;
import dev.sglint.rule.Profile;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.value.Ternary;

/** See {@code load-balancer-without-rules.md}. */
@RuleInfo(
    id = "load-balancer-without-rules",
    summary = "The group of a load balancer lets nobody in or nothing out",
    category = Category.HYGIENE,
    severity = Severity.LOW,
    profile = Profile.STRICT,
    aliases = {"KICS:e200a6f3", "KICS:01d5a458-a6c4-452a-ac50-054d59275b7c"})
public final class LoadBalancerWithoutRules implements GroupRule {
  private static void report(
      SecurityGroup group,
      Attachment attachment,
      Direction direction,
      String what,
      Findings findings) {
    boolean none =
        group.permissions().stream()
            .allMatch(
                permission -> permission.knownDirection().filter(d -> d != direction).isPresent());
    for (Resource resource : group.resources()) {
      if (resource.newGroup().isPresent()) {
        String message = "the group of `" + attachment.declaration().address() + "` " + what;
        findings.report(
            Ternary.of(none).and(attachment.presence().exists()),
            () -> Problem.in(resource, resource.declaration().span(), direction.id(), message));
        return;
      }
    }
  }

  @Override
  public void check(SecurityGroup group, RuleContext context, Findings findings) {
    for (Attachment attachment : group.attachments()) {
      if (attachment.kind() == Attachment.Kind.LOAD_BALANCER) {
        report(group, attachment, Direction.INGRESS, "lets nobody in", findings);
        report(group, attachment, Direction.EGRESS, "lets nothing out to its targets", findings);
        return;
      }
    }
  }
}
