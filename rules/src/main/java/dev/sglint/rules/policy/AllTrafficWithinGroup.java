package dev.sglint.rules.policy;

import dev.sglint.model.Direction;
import dev.sglint.model.IpPermission;
import dev.sglint.model.Peer;
import dev.sglint.model.PeerEntry;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.PermissionRule;
import dev.sglint.rule.Problem;
import dev.sglint.rule.Profile;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.value.Ternary;

/** See {@code all-traffic-within-group.md}. */
@RuleInfo(
    id = "all-traffic-within-group",
    summary = "Members of a group may do everything to each other",
    category = Category.POLICY,
    severity = Severity.INFO,
    profile = Profile.STRICT,
    aliases = {"ScoutSuite:ec2-security-group-opens-all-ports-to-self"})
public final class AllTrafficWithinGroup implements PermissionRule {
  @Override
  public void check(IpPermission permission, RuleContext context, Findings findings) {
    if (!Shape.opens(permission, Direction.INGRESS)) {
      return;
    }
    for (PeerEntry entry : permission.peers().known()) {
      Ternary itself =
          entry
              .peer()
              .testSeen(
                  peer ->
                      peer instanceof Peer.SecurityGroupRef ref
                          ? permission.group().testSeen(g -> Ternary.of(g.equals(ref.group())))
                          : Ternary.FALSE);
      findings.report(
          itself.and(Shape.isOfAllProtocols(permission)),
          () ->
              Problem.in(
                  permission,
                  entry.peer().provenance(),
                  "self",
                  "every protocol and port is open between members of the group"));
    }
  }
}
