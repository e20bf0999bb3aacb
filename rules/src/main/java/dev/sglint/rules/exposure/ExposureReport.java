package dev.sglint.rules.exposure;

import dev.sglint.model.Direction;
import dev.sglint.model.SecurityGroup;
import dev.sglint.net.IpBlock;
import dev.sglint.net.IpFamily;
import dev.sglint.reach.Contribution;
import dev.sglint.reach.Exposure;
import dev.sglint.reach.Internet.Breadth;
import dev.sglint.reach.Traffic;
import dev.sglint.rule.Findings;
import dev.sglint.rule.Problem;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.Witness;
import dev.sglint.value.Provenance;
import dev.sglint.value.Step;
import dev.sglint.value.Ternary;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** How exposure rules put an exposure into words, places and a witness. */
final class ExposureReport {
  private static final int MOST_NAMED = 4;
  private static final int MOST_STEPS = 16;
  private static final int CODES = 256;

  private static final List<String> OF_IPV4 =
      List.of("CIS-AWS-5.0:5.3", "CIS-AWS-6.0:6.3", "SecurityHub:EC2.53");
  private static final List<String> OF_IPV6 =
      List.of("CIS-AWS-5.0:5.4", "CIS-AWS-6.0:6.4", "SecurityHub:EC2.54");

  /** Checks that let everybody in on the ports of the web. */
  private static final List<String> OF_UNAUTHORISED =
      List.of(
          "SecurityHub:EC2.18",
          "Config:vpc-sg-open-only-to-authorized-ports",
          "Turbot:vpc_security_group_allows_ingress_authorized_ports",
          "Regula:FG_R00377");

  private ExposureReport() {}

  /**
   * Reports each exposure that opens some of the services and is not open altogether, which another
   * rule reports.
   */
  static void services(
      SecurityGroup group,
      Direction direction,
      RuleContext context,
      Findings findings,
      Predicate<Service> of) {
    for (Exposure exposure : context.exposures(group, direction)) {
      if (exposure.everyPort()) {
        continue;
      }
      List<Service> open = open(exposure, of);
      if (!open.isEmpty()) {
        String what = named(open) + (open.size() == 1 ? " is" : " are");
        report(exposure, findings, what, open.get(0).port());
      }
    }
  }

  /** Reports each exposure that opens ports, and none that other rules speak of. */
  static void unnamed(
      SecurityGroup group, Direction direction, RuleContext context, Findings findings) {
    for (Exposure exposure : context.exposures(group, direction)) {
      if (hasPorts(exposure)
          && !exposure.everyPort()
          && (direction == Direction.EGRESS || !isOnlyWeb(exposure))
          && open(exposure, service -> service.isWatched(direction)).isEmpty()) {
        List<Service> known = open(exposure, Service::isUnwatched);
        String ports = protocol(exposure).toUpperCase(Locale.ROOT) + " " + exposure.ports().text();
        String what = known.isEmpty() ? ports : ports + ", with " + named(known) + ",";
        report(exposure, findings, what + " is", exposure.ports().lowest());
      }
    }
  }

  /** Reports each exposure of nothing but what is meant for everybody. */
  static void web(SecurityGroup group, RuleContext context, Findings findings) {
    for (Exposure exposure : context.exposures(group, Direction.INGRESS)) {
      if (hasPorts(exposure) && isOnlyWeb(exposure)) {
        List<Service> open = open(exposure, Service::isWeb);
        String what = named(open) + (open.size() == 1 ? " is" : " are");
        report(exposure, findings, what, open.get(0).port());
      }
    }
  }

  static boolean hasPorts(Exposure exposure) {
    return exposure.protocol() == Traffic.TCP || exposure.protocol() == Traffic.UDP;
  }

  /** Whether it opens a port that is the matter of a rule of its own. */
  static boolean opensWatched(Exposure exposure) {
    return !open(exposure, service -> service.isWatched(exposure.direction())).isEmpty();
  }

  static boolean isOnlyWeb(Exposure exposure) {
    int open = open(exposure, Service::isWeb).size();
    return exposure.ports().intervals().size().equals(BigInteger.valueOf(open));
  }

  /**
   * Reports an exposure in the words {@code "<what> open to …"}.
   *
   * @param selector a port, or type and code, that shows it
   */
  static void report(Exposure exposure, Findings findings, String what, int selector) {
    Contribution last = exposure.last();
    Witness witness = witness(exposure, selector);
    String subject = last.peerText() + " " + witness.protocol() + " " + selector;
    Problem problem =
        Problem.in(last.origin(), last.peer(), subject, what + " open to " + internet(exposure))
            .because(provenance(exposure))
            .exposing(witness, exposure.breadth(), otherAliases(exposure));
    findings.report(exposure.certain() ? Ternary.TRUE : Ternary.UNKNOWN, problem);
  }

  static Witness witness(Exposure exposure, int selector) {
    String address = IpBlock.addressText(exposure.family(), exposure.lowestAddress(selector));
    String protocol = protocol(exposure);
    return switch (exposure.protocol()) {
      case Traffic.ALL_PROTOCOLS, Traffic.TCP, Traffic.UDP ->
          Witness.ofPort(protocol, selector, address);
      case Traffic.ICMP, Traffic.ICMPV6 ->
          Witness.ofIcmp(protocol, selector / CODES, selector % CODES, address);
      default -> Witness.ofProtocol(protocol, address);
    };
  }

  private static List<Service> open(Exposure exposure, Predicate<Service> of) {
    List<Service> open = new ArrayList<>();
    for (Service service : Service.ALL) {
      if (isOpen(exposure, service) && of.test(service)) {
        open.add(service);
      }
    }
    return open;
  }

  private static boolean isOpen(Exposure exposure, Service service) {
    boolean every = exposure.protocol() == Traffic.ALL_PROTOCOLS;
    boolean same = service.protocol().equals(protocol(exposure));
    return every || (same && exposure.ports().contains(service.port()));
  }

  /** Of the checks of peers that are about one port those of ports that are not open. */
  private static List<String> otherAliases(Exposure exposure) {
    if (exposure.direction() == Direction.EGRESS) {
      return List.of();
    }
    Set<String> others = new LinkedHashSet<>();
    Set<String> own = new HashSet<>();
    for (Service service : Service.ALL) {
      boolean holds = service.kind() == Service.Kind.ANY || isOpen(exposure, service);
      (holds ? own : others).addAll(service.aliases());
    }
    others.removeAll(own);
    if (isOnlyWeb(exposure)) {
      others.addAll(OF_UNAUTHORISED);
    }
    others.addAll(exposure.family() == IpFamily.IPV4 ? OF_IPV6 : OF_IPV4);
    return List.copyOf(others);
  }

  static String protocol(Exposure exposure) {
    return switch (exposure.protocol()) {
      case Traffic.TCP, Traffic.ALL_PROTOCOLS -> "tcp";
      case Traffic.UDP -> "udp";
      case Traffic.ICMP -> "icmp";
      case Traffic.ICMPV6 -> "icmpv6";
      default -> Integer.toString(exposure.protocol());
    };
  }

  private static String named(List<Service> services) {
    List<String> names = services.stream().limit(MOST_NAMED).map(Service::text).toList();
    int more = services.size() - names.size();
    return more == 0
        ? String.join(", ", names)
        : String.join(", ", names) + " and " + more + " more";
  }

  private static String internet(Exposure exposure) {
    List<Contribution> parts = exposure.contributions();
    String preposition = exposure.direction() == Direction.INGRESS ? "the internet" : "everywhere";
    String peers =
        String.join(", ", parts.stream().limit(MOST_NAMED).map(Contribution::peerText).toList());
    String more = parts.size() > MOST_NAMED ? " and " + (parts.size() - MOST_NAMED) + " more" : "";
    String together = parts.size() > 1 ? " together" : "";
    String family = exposure.family() == IpFamily.IPV4 ? "IPv4" : "IPv6";
    String much =
        exposure.breadth() == Breadth.EVERYONE
            ? ""
            : ": "
                + String.format(Locale.ROOT, "%,d", exposure.publicAddresses())
                + " public "
                + family
                + " addresses";
    return preposition + " (" + peers + more + together + much + ")";
  }

  private static List<Provenance> provenance(Exposure exposure) {
    List<Provenance> chain = new ArrayList<>(exposure.last().peer().chain());
    List<Contribution> parts = exposure.contributions();
    for (Contribution part : parts.subList(0, Math.min(parts.size() - 1, MOST_STEPS))) {
      chain.add(
          Provenance.of(Step.CONTRIBUTION, part.peer().text(), part.peer().span(), List.of()));
    }
    return chain;
  }
}
