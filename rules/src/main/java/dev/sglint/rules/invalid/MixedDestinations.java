package dev.sglint.rules.invalid;

import dev.sglint.model.Ec2Answer;
import dev.sglint.model.Intent;
import dev.sglint.model.IpPermission;
import dev.sglint.model.Peer;
import dev.sglint.model.PeerEntry;
import dev.sglint.model.Request;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.Problem;
import dev.sglint.rule.RequestRule;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.value.Alternative;
import dev.sglint.value.Ternary;
import java.util.LinkedHashMap;
import java.util.Map;

/** See {@code mixed-destinations.md}. */
@RuleInfo(
    id = "mixed-destinations",
    summary = "A rule mixes kinds of source or destination",
    category = Category.INVALID,
    severity = Severity.MEDIUM,
    aliases = {"cfn-lint:E3014"})
public final class MixedDestinations implements RequestRule {
  private static final Peer.Visitor<String> KIND =
      new Peer.Visitor<>() {
        @Override
        public String ipv4Range(Peer.Ipv4Range range) {
          return "IPv4 ranges";
        }

        @Override
        public String ipv6Range(Peer.Ipv6Range range) {
          return "IPv6 ranges";
        }

        @Override
        public String prefixList(Peer.PrefixList list) {
          return "prefix lists";
        }

        @Override
        public String securityGroup(Peer.SecurityGroupRef group) {
          return "security groups";
        }
      };

  @Override
  public void check(Request request, RuleContext context, Findings findings) {
    if (request.operation().intent() == Intent.ADD) {
      request.permissions().forEach(permission -> check(permission, findings));
    }
  }

  private static void check(IpPermission permission, Findings findings) {
    Map<String, PeerEntry> firstOfKind = new LinkedHashMap<>();
    for (PeerEntry entry : permission.peers().known()) {
      for (Alternative<Peer> peer : entry.peer().alternatives()) {
        firstOfKind.putIfAbsent(peer.value().accept(KIND), entry);
      }
    }
    if (firstOfKind.size() < 2) {
      return;
    }
    PeerEntry second = firstOfKind.values().stream().skip(1).findFirst().orElseThrow();
    String noun = permission.peerNoun();
    String message =
        "exactly one kind of "
            + noun
            + " is documented for a rule, this one has "
            + String.join(" and ", firstOfKind.keySet())
            + ": EC2 makes one rule of each";
    findings.report(
        Ternary.TRUE,
        () ->
            Problem.in(permission, second.peer().provenance(), "kinds", message)
                .ec2(Ec2Answer.of(Ec2Answer.Outcome.ACCEPTED)));
  }
}
