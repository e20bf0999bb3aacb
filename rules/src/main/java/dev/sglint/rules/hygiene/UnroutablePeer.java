package dev.sglint.rules.hygiene;

import dev.sglint.model.Direction;
import dev.sglint.model.IpPermission;
import dev.sglint.model.PortBound;
import dev.sglint.model.Protocol;
import dev.sglint.net.Cidr;
import dev.sglint.net.IpBlock;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.PermissionRule;
import dev.sglint.rule.Problem;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.value.Field;
import java.math.BigInteger;
import java.util.Optional;
import java.util.Set;

/** See {@code unroutable-peer.md}. */
@RuleInfo(
    id = "unroutable-peer",
    summary = "A source or destination is one that no packet can have",
    category = Category.HYGIENE,
    severity = Severity.LOW)
public final class UnroutablePeer implements PermissionRule {
  /** What stands in the place of no egress rule at all: one that lets nothing out. */
  private static final Set<String> NOWHERE = Set.of("127.0.0.1/32", "::1/128");

  /** The CDK's, with an ICMP type and code that do not exist. */
  private static final String NOBODY = "255.255.255.255/32";

  private static final String ANY_HOST = "0.0.0.0/32";
  private static final int IGMP = 2;

  @Override
  public void check(IpPermission permission, RuleContext context, Findings findings) {
    Ranges.each(
        permission,
        (written, block, entry, place, holds) -> {
          Optional<Unroutable> why = Unroutable.holding(block, permission.knownDirection());
          // Of what is no range other rules speak.
          boolean range = written instanceof Cidr.Valid;
          if (range && why.isPresent() && !isMeant(permission, block)) {
            String message = message(permission, written, block, why.get());
            findings.report(holds, () -> Problem.in(permission, place, block.text(), message));
          }
        });
  }

  private static String message(IpPermission permission, Cidr cidr, IpBlock block, Unroutable why) {
    String never =
        permission.peerNoun().equals("destination")
            ? "nothing gets there"
            : "nothing comes from there";
    String hint = block.text().equals(ANY_HOST) ? "; every address is `0.0.0.0/0`" : "";
    return "`" + cidr.text() + "` is " + why.words() + ": " + never + hint;
  }

  /** What is written to let nothing through, and the queries of IGMP, which have no address. */
  private static boolean isMeant(IpPermission permission, IpBlock block) {
    boolean egress = permission.knownDirection().filter(d -> d == Direction.EGRESS).isPresent();
    if (block.text().equals(ANY_HOST)) {
      return permission.protocol().alternatives().stream()
          .anyMatch(p -> p.value() instanceof Protocol.Other other && other.number() == IGMP);
    }
    if (block.text().equals(NOBODY)) {
      return isBound(permission.fromPort(), 252) && isBound(permission.toPort(), 86);
    }
    return egress && NOWHERE.contains(block.text());
  }

  private static boolean isBound(Field<PortBound> bound, int number) {
    return bound.alternatives().stream()
        .anyMatch(
            b ->
                b.value() instanceof PortBound.Given given
                    && given.value().equals(BigInteger.valueOf(number)));
  }
}
