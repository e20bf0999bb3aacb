package dev.sglint.rules.policy;

import dev.sglint.model.Direction;
import dev.sglint.model.IpPermission;
import dev.sglint.model.Peer;
import dev.sglint.model.SecurityGroup;
import dev.sglint.net.IpBlock;
import dev.sglint.reach.Containment.Packet;
import dev.sglint.reach.Opening;
import dev.sglint.reach.Openings;
import dev.sglint.reach.Traffic;
import dev.sglint.rule.Findings;
import dev.sglint.rule.Policy;
import dev.sglint.rule.Problem;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.Witness;
import dev.sglint.value.Provenance;
import dev.sglint.value.Step;
import dev.sglint.value.Ternary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares what a group's rules let through with what policies say, and puts it into words. */
final class PolicyReport {
  private static final int CODES = 256;

  private PolicyReport() {}

  /** A packet that a policy forbids, and how certain it is that a rule lets it through. */
  private record Breach(Opening opening, Target target, Packet packet) {}

  /** Reports each peer of each rule that breaches a policy that allows, or one that denies. */
  static void report(SecurityGroup group, RuleContext context, Findings findings, boolean allows) {
    for (Policy policy : context.settings().policies()) {
      Ternary governs =
          policy.allows() == allows ? Governed.matches(policy.groups(), group) : Ternary.FALSE;
      if (governs != Ternary.FALSE) {
        List<Policy.Flow> waived = Governed.waived(policy, group, context.today());
        for (Breach breach : breaches(policy, group, waived)) {
          Ternary holds = governs.and(breach.target().holds());
          findings.report(holds, () -> problem(policy, breach));
        }
      }
    }
  }

  /** One for each peer, those that are certain before others. */
  private static Iterable<Breach> breaches(
      Policy policy, SecurityGroup group, List<Policy.Flow> waived) {
    Map<String, Breach> breaches = new LinkedHashMap<>();
    for (Direction direction : policy.directions().stream().sorted().toList()) {
      for (IpPermission permission : group.permissions()) {
        if (permission.intent().opens() && !permission.isRefused()) {
          for (Opening opening : Openings.of(permission, direction)) {
            for (Target target : Target.of(opening, group.identity(), policy)) {
              packet(policy, target, waived)
                  .map(packet -> new Breach(opening, target, packet))
                  .ifPresent(breach -> breaches.merge(key(breach), breach, PolicyReport::surer));
            }
          }
        }
      }
    }
    return breaches.values();
  }

  private static Optional<Packet> packet(Policy policy, Target target, List<Policy.Flow> waived) {
    if (!policy.allows()) {
      return target.inside(policy.flows(), waived);
    }
    List<Policy.Flow> allowed = new ArrayList<>(policy.flows());
    allowed.addAll(waived);
    return target.beyond(allowed);
  }

  private static String key(Breach breach) {
    Opening opening = breach.opening();
    String end =
        opening.peer() instanceof Peer.PrefixList list
            ? list.id()
            : breach.target().name().orElse(breach.target().asked().addresses().toString());
    String place = opening.origin().declaration().span() + " " + opening.place().span();
    return opening.origin().direction() + " " + place + " " + end;
  }

  private static Breach surer(Breach one, Breach other) {
    return one.target().certain() || !other.target().certain() ? one : other;
  }

  private static Problem problem(Policy policy, Breach breach) {
    Opening opening = breach.opening();
    Packet packet = breach.packet();
    boolean in = opening.origin().direction().orElseThrow() == Direction.INGRESS;
    Optional<String> name = breach.target().name();
    String address = IpBlock.addressText(packet.family(), packet.address());
    String what = words(packet) + (in ? " from " : " to ");
    String where = name.map(n -> "`" + n + "`").orElse(address);
    String unseen =
        name.isPresent() && breach.target().seesAddresses()
            ? " (not all of its entries can be seen)"
            : "";
    String verdict = policy.allows() ? "` does not allow" : "` denies";
    String reason = policy.reason().isEmpty() ? "" : ": " + policy.reason();
    String message =
        "lets "
            + (in ? "in " : "out ")
            + what
            + where
            + unseen
            + ", which the policy `"
            + policy.name()
            + verdict
            + reason;
    List<Provenance> chain = new ArrayList<>(opening.place().chain());
    chain.add(Provenance.of(Step.POLICY, "policy " + policy.name(), policy.place(), List.of()));
    Witness witness = witness(packet, address);
    return Problem.in(
            opening.origin(), opening.place(), policy.name() + " " + what + where, message)
        .because(chain)
        .weighing(policy.severity())
        .showing(name.map(witness::named).orElse(witness));
  }

  private static String protocol(Packet packet) {
    return switch (packet.protocol()) {
      case Traffic.TCP -> "tcp";
      case Traffic.UDP -> "udp";
      case Traffic.ICMP -> "icmp";
      case Traffic.ICMPV6 -> "icmpv6";
      default -> Integer.toString(packet.protocol());
    };
  }

  private static String words(Packet packet) {
    String protocol = protocol(packet);
    return switch (packet.protocol()) {
      case Traffic.TCP, Traffic.UDP -> protocol + " " + packet.selector();
      case Traffic.ICMP, Traffic.ICMPV6 ->
          protocol + " " + packet.selector() / CODES + "/" + packet.selector() % CODES;
      default -> "protocol " + protocol;
    };
  }

  private static Witness witness(Packet packet, String address) {
    String protocol = protocol(packet);
    int selector = packet.selector();
    return switch (packet.protocol()) {
      case Traffic.TCP, Traffic.UDP -> Witness.ofPort(protocol, selector, address);
      case Traffic.ICMP, Traffic.ICMPV6 ->
          Witness.ofIcmp(protocol, selector / CODES, selector % CODES, address);
      default -> Witness.ofProtocol(protocol, address);
    };
  }
}
