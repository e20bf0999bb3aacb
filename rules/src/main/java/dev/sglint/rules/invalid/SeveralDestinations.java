package dev.sglint.rules.invalid;

import dev.sglint.model.Ec2Answer;
import dev.sglint.model.Intent;
import dev.sglint.model.IpPermission;
import dev.sglint.model.PeerEntry;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.PermissionRule;
import dev.sglint.rule.Problem;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.value.Ternary;
import java.util.List;

/** See {@code several-destinations.md}. */
@RuleInfo(
    id = "several-destinations",
    summary = "One rule is changed to have several sources or destinations",
    category = Category.INVALID,
    severity = Severity.HIGH)
public final class SeveralDestinations implements PermissionRule {
  @Override
  public void check(IpPermission permission, RuleContext context, Findings findings) {
    List<PeerEntry> peers = permission.peers().known();
    if (permission.intent() != Intent.MODIFY || peers.size() < 2) {
      return;
    }
    String message =
        "a rule has exactly one source or destination, this one is to have " + peers.size();
    findings.report(
        Ternary.TRUE,
        () ->
            Problem.in(permission, peers.get(1).peer().provenance(), "peers", message)
                .ec2(
                    Ec2Answer.refused(
                        "InvalidParameterCombination",
                        "Only one of cidrIp, cidrIpv6, prefixListId, or referencedGroupId can be specified")));
  }
}
