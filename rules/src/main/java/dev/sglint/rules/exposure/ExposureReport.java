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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** How exposure rules put an exposure into words, places and a witness. */
final class ExposureReport {
  private static final int MOST_NAMED = 4;
  private static final int MOST_STEPS = 16;

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
      Predicate<Service> of,
      List<String> aliases) {
    for (Exposure exposure : context.exposures(group, direction)) {
      if (exposure.everyPort()) {
        continue;
      }
      List<Service> open = open(exposure, of);
      if (!open.isEmpty()) {
        String what = named(open) + (open.size() == 1 ? " is" : " are");
        report(exposure, findings, what, protocol(exposure), open.get(0).port(), aliases);
      }
    }
  }

  /** Reports each exposure that opens ports, and none of a service that other rules speak of. */
  static void unnamed(
      SecurityGroup group,
      Direction direction,
      RuleContext context,
      Findings findings,
      List<String> aliases) {
    for (Exposure exposure : context.exposures(group, direction)) {
      boolean ports = exposure.protocol() == Traffic.TCP || exposure.protocol() == Traffic.UDP;
      if (ports
          && !exposure.everyPort()
          && open(exposure, service -> service.kind() != Service.Kind.OUTBOUND).isEmpty()) {
        String protocol = protocol(exposure);
        String what = protocol.toUpperCase(Locale.ROOT) + " " + exposure.ports().text() + " is";
        report(exposure, findings, what, protocol, exposure.ports().lowest(), aliases);
      }
    }
  }

  /** Reports an exposure in the words {@code "<what> open to …"}. */
  static void report(
      Exposure exposure,
      Findings findings,
      String what,
      String protocol,
      int port,
      List<String> aliases) {
    Contribution last = exposure.last();
    String address = IpBlock.addressText(exposure.family(), exposure.lowestAddress(port));
    Problem problem =
        Problem.in(
                last.origin(),
                last.peer(),
                last.peerText() + " " + protocol + " " + port,
                what + " open to " + internet(exposure))
            .because(provenance(exposure))
            .exposing(Witness.ofPort(protocol, port, address), exposure.breadth(), aliases);
    findings.report(exposure.certain() ? Ternary.TRUE : Ternary.UNKNOWN, problem);
  }

  private static List<Service> open(Exposure exposure, Predicate<Service> of) {
    List<Service> open = new ArrayList<>();
    for (Service service : Service.ALL) {
      boolean same = service.protocol().equals(protocol(exposure));
      if (same && exposure.ports().contains(service.port()) && of.test(service)) {
        open.add(service);
      }
    }
    return open;
  }

  private static String protocol(Exposure exposure) {
    return switch (exposure.protocol()) {
      case Traffic.TCP -> "tcp";
      case Traffic.UDP -> "udp";
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
