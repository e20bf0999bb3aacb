package com.example.rules;

import dev.sglint.model.Description;
import dev.sglint.model.IpPermission;
import dev.sglint.model.PeerEntry;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.PermissionRule;
import dev.sglint.rule.Problem;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.value.Provenance;
import dev.sglint.value.Ternary;

/** A house rule: what is opened names the ticket that asked for it. */
@RuleInfo(
    id = "ticket-missing",
    summary = "A rule does not name its ticket",
    category = Category.POLICY,
    severity = Severity.MEDIUM)
public final class TicketMissing implements PermissionRule {
  @Override
  public void check(IpPermission permission, RuleContext context, Findings findings) {
    for (PeerEntry peer : permission.peers().known()) {
      // A description may be known in part: the rule is then possibly broken.
      Ternary broken = peer.description().testSeen(TicketMissing::isWithoutTicket);
      if (broken != Ternary.FALSE) {
        Provenance place = Provenance.literal("", permission.declaration().span());
        findings.report(
            broken,
            () -> Problem.in(permission, place, "description", "no ticket (NET-123) is named"));
      }
    }
  }

  private static Ternary isWithoutTicket(Description description) {
    boolean named =
        description instanceof Description.Text text && text.text().matches(".*NET-[0-9]+.*");
    return Ternary.of(!named);
  }
}
