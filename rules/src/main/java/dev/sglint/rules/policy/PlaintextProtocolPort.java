package dev.sglint.rules.policy;

import dev.sglint.model.Direction;
import dev.sglint.model.IpPermission;
import dev.sglint.model.PortBound;
import dev.sglint.model.Protocol;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.PermissionRule;
import dev.sglint.rule.Problem;
import dev.sglint.rule.Profile;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.RuleOption;
import dev.sglint.rule.Severity;
import dev.sglint.value.Ternary;
import java.util.List;

/** See {@code plaintext-protocol-port.md}. */
@RuleInfo(
    id = "plaintext-protocol-port",
    summary = "A port of a protocol without encryption is open",
    category = Category.POLICY,
    severity = Severity.LOW,
    profile = Profile.STRICT,
    aliases = {"ScoutSuite:ec2-security-group-opens-plaintext-port"},
    options =
        @RuleOption(
            name = "ports",
            kind = RuleOption.Kind.NUMBERS,
            summary = "the TCP ports of protocols without encryption",
            otherwise = "[21, 23]",
            high = 65535))
public final class PlaintextProtocolPort implements PermissionRule {
  private static final List<Integer> PORTS = List.of(21, 23);
  private static final int LAST_PORT = 65535;

  private static boolean isAtMost(PortBound bound, int port) {
    return bound instanceof PortBound.Given given && given.in(0, port);
  }

  private static boolean isAtLeast(PortBound bound, int port) {
    return bound instanceof PortBound.Given given && given.in(port, LAST_PORT);
  }

  @Override
  public void check(IpPermission permission, RuleContext context, Findings findings) {
    if (!Shape.opens(permission, Direction.INGRESS)) {
      return;
    }
    for (int port : context.settings().numbers("plaintext-protocol-port", "ports", PORTS)) {
      Ternary open =
          permission
              .protocol()
              .testSeen(protocol -> Ternary.of(protocol instanceof Protocol.Tcp))
              .and(permission.fromPort().testSeen(from -> Ternary.of(isAtMost(from, port))))
              .and(permission.toPort().testSeen(to -> Ternary.of(isAtLeast(to, port))));
      findings.report(
          open,
          () ->
              Problem.in(
                  permission,
                  permission.fromPort().provenance(),
                  "port " + port,
                  "TCP " + port + " is for a protocol that sends passwords as they are"));
    }
  }
}
