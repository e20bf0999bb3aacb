package dev.sglint.rules.invalid;

import dev.sglint.model.Ec2Answer;
import dev.sglint.model.IpPermission;
import dev.sglint.model.PortBound;
import dev.sglint.model.Ports;
import dev.sglint.model.Protocol;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.PermissionRule;
import dev.sglint.rule.Problem;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.value.Ternary;
import java.util.Map;
import java.util.Optional;

/** See {@code undefined-icmp-code.md}. */
@RuleInfo(
    id = "undefined-icmp-code",
    summary = "An ICMP code does not exist for its type",
    category = Category.INVALID,
    severity = Severity.MEDIUM)
public final class UndefinedIcmpCode implements PermissionRule {
  private static final Map<Integer, Integer> HIGHEST_ICMP_CODES =
      Map.ofEntries(
          Map.entry(0, 0),
          Map.entry(3, 15),
          Map.entry(4, 0),
          Map.entry(5, 3),
          Map.entry(8, 0),
          Map.entry(10, 0),
          Map.entry(11, 1),
          Map.entry(12, 2),
          Map.entry(13, 0),
          Map.entry(14, 0),
          Map.entry(15, 0),
          Map.entry(16, 0),
          Map.entry(17, 0),
          Map.entry(18, 0),
          Map.entry(42, 0),
          Map.entry(43, 4));

  private static final Map<Integer, Integer> HIGHEST_ICMPV6_CODES =
      Map.of(1, 8, 2, 0, 3, 1, 128, 0, 129, 0, 133, 0, 134, 0, 135, 0, 136, 0);

  @Override
  public void check(IpPermission permission, RuleContext context, Findings findings) {
    if (!permission.intent().opens()) {
      return;
    }
    Ternary undefined =
        permission
            .protocol()
            .test(
                protocol ->
                    permission
                        .fromPort()
                        .test(
                            type ->
                                permission
                                    .toPort()
                                    .test(code -> Ternary.of(isUndefined(protocol, type, code)))));
    findings.report(undefined, () -> problem(permission));
  }

  private static Problem problem(IpPermission permission) {
    String type = Bounds.text(permission.fromPort());
    String code = Bounds.text(permission.toPort());
    String both = type.equals(code) ? ": one number for both is a slip, all codes are -1" : "";
    String message = "ICMP type " + type + " has no code " + code + both;
    return Problem.in(permission, permission.toPort().provenance(), "code", message)
        .ec2(Ec2Answer.of(Ec2Answer.Outcome.ACCEPTED_NO_EFFECT));
  }

  private static boolean isUndefined(Protocol protocol, PortBound type, PortBound code) {
    Optional<Ports> ports = Ports.of(protocol, type, code);
    if (ports.isEmpty() || !(ports.get() instanceof Ports.IcmpTypeCode icmp)) {
      return false;
    }
    Map<Integer, Integer> highest =
        protocol instanceof Protocol.Icmp ? HIGHEST_ICMP_CODES : HIGHEST_ICMPV6_CODES;
    return icmp.code() > highest.getOrDefault(icmp.type(), 255);
  }
}
