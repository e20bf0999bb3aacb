package dev.sglint.rules.invalid;

import dev.sglint.model.Direction;
import dev.sglint.model.Ec2Answer;
import dev.sglint.model.GroupIdentity;
import dev.sglint.model.IpPermission;
import dev.sglint.model.Peer;
import dev.sglint.model.PeerEntry;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.PermissionRule;
import dev.sglint.rule.Problem;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.value.Alternative;
import dev.sglint.value.Field;
import dev.sglint.value.Ternary;

/** See {@code group-referenced-by-name.md}. */
@RuleInfo(
    id = "group-referenced-by-name",
    summary = "An egress rule names its destination group instead of giving its id",
    category = Category.INVALID,
    severity = Severity.MEDIUM)
public final class GroupReferencedByName implements PermissionRule {
  @Override
  public void check(IpPermission permission, RuleContext context, Findings findings) {
    if (permission.knownDirection().orElse(Direction.INGRESS) != Direction.EGRESS) {
      return;
    }
    for (PeerEntry entry : permission.peers().known()) {
      for (Alternative<Peer> peer : entry.peer().alternatives()) {
        if (peer.value() instanceof Peer.SecurityGroupRef ref
            && ref.group() instanceof GroupIdentity.Name name) {
          String answer =
              "Invalid value '"
                  + name.text()
                  + "' for groupName. You may not reference Amazon VPC security groups by name. Please use the corresponding id for this operation.";
          findings.report(
              entry.peer() instanceof Field.Known ? Ternary.TRUE : Ternary.UNKNOWN,
              () ->
                  Problem.in(
                          permission,
                          peer.provenance(),
                          name.text(),
                          "`" + name.text() + "` is a name: egress rules take the ids of groups")
                      .ec2(Ec2Answer.refused("InvalidParameterValue", answer)));
        }
      }
    }
  }
}
