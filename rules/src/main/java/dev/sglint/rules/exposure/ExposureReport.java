package dev.sglint.rules.exposure;

import dev.sglint.model.Attachment;
import dev.sglint.model.Direction;
import dev.sglint.model.SecurityGroup;
import dev.sglint.net.Interval;
import dev.sglint.net.Intervals;
import dev.sglint.net.IpBlock;
import dev.sglint.net.IpFamily;
import dev.sglint.net.PortSet;
import dev.sglint.reach.Contribution;
import dev.sglint.reach.Exposure;
import dev.sglint.reach.Internet.Breadth;
import dev.sglint.reach.Traffic;
import dev.sglint.rule.Exposed;
import dev.sglint.rule.Findings;
import dev.sglint.rule.Problem;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.Settings;
import dev.sglint.rule.Witness;
import dev.sglint.value.Provenance;
import dev.sglint.value.Step;
import dev.sglint.value.Ternary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** How exposure rules put an exposure into words, places and a witness. */
final class ExposureReport {
  private static final int MOST_NAMED = 4;
  private static final int MOST_STEPS = 16;
  private static final int CODES = 256;

  /** VPNs over UDP, and what probes of the path to a host are sent to. */
  private static final PortSet MEANT_OF_UDP =
      new PortSet(
          Intervals.union(
              List.of(
                  Interval.of(500, 500),
                  Interval.of(1194, 1194),
                  Interval.of(4500, 4500),
                  Interval.of(33434, 33534))));

  private ExposureReport() {}

  /**
   * Reports each exposure that opens a watched service, if that which matters most is meant, and
   * names all of them. What is open altogether another rule reports.
   */
  static void services(
      SecurityGroup group,
      Direction direction,
      RuleContext context,
      Findings findings,
      Predicate<Service> of) {
    Settings settings = context.settings();
    for (Told told : Told.of(group, direction, context)) {
      Exposure exposure = told.exposure();
      if (exposure.everyPort() || isMeant(exposure, settings)) {
        continue;
      }
      List<Service> open = open(exposure, settings, service -> service.isWatched(direction));
      open.sort(Comparator.comparingInt(Service::rank));
      if (!open.isEmpty() && of.test(open.get(0))) {
        String what = named(open) + told.are(open.size());
        report(group, told, context, findings, what, open.get(0).port());
      }
    }
  }

  /** Reports each exposure that opens ports, and none that other rules speak of. */
  static void unnamed(
      SecurityGroup group, Direction direction, RuleContext context, Findings findings) {
    Settings settings = context.settings();
    for (Told told : Told.of(group, direction, context)) {
      Exposure exposure = told.exposure();
      if (hasPorts(exposure)
          && !exposure.everyPort()
          && (direction == Direction.EGRESS || !isAuthorised(exposure, settings))
          && open(exposure, settings, service -> service.isWatched(direction)).isEmpty()) {
        List<Service> known = open(exposure, settings, Service::isUnwatched);
        String what = ports(exposure, known);
        report(group, told, context, findings, what + told.are(1), exposure.ports().lowest());
      }
    }
  }

  /**
   * Reports each exposure of nothing but what is meant for everybody, where it is not certain that
   * nobody outside can come in anyhow.
   */
  static void web(SecurityGroup group, RuleContext context, Findings findings) {
    Settings settings = context.settings();
    for (Told told : Told.of(group, Direction.INGRESS, context)) {
      Exposure exposure = told.exposure();
      if (hasPorts(exposure)
          && isAuthorised(exposure, settings)
          && isPublic(group, told) != Ternary.FALSE) {
        List<Service> open = open(exposure, settings, service -> true);
        String ports = protocol(exposure).toUpperCase(Locale.ROOT) + " " + exposure.ports().text();
        String what = open.isEmpty() ? ports + told.are(1) : named(open) + told.are(open.size());
        report(group, told, context, findings, what, exposure.ports().lowest());
      }
    }
  }

  private static String ports(Exposure exposure, List<Service> known) {
    String ports = protocol(exposure).toUpperCase(Locale.ROOT) + " " + exposure.ports().text();
    if (known.isEmpty()) {
      return ports;
    }
    int port = known.get(0).port();
    boolean alone = exposure.ports().equals(PortSet.of(port, port));
    return alone ? named(known) : ports + ", with " + named(known) + ",";
  }

  static boolean hasPorts(Exposure exposure) {
    return exposure.protocol() == Traffic.TCP || exposure.protocol() == Traffic.UDP;
  }

  /** Whether it opens a port that is the matter of a rule of its own. */
  static boolean opensWatched(Exposure exposure, Settings settings) {
    return !open(exposure, settings, service -> service.isWatched(exposure.direction())).isEmpty();
  }

  /** What everybody may come in by is nothing to take back. */
  private static boolean isMeant(Exposure exposure, Settings settings) {
    return exposure.direction() == Direction.INGRESS && isAuthorised(exposure, settings);
  }

  /** Whether nothing is open but what may be open to everybody. */
  static boolean isAuthorised(Exposure exposure, Settings settings) {
    return switch (exposure.protocol()) {
      case Traffic.TCP -> settings.ports().tcp().containsAll(exposure.ports());
      case Traffic.UDP -> settings.ports().udp().containsAll(exposure.ports());
      default -> false;
    };
  }

  /**
   * Reports an exposure in the words {@code "<what> open to …"}.
   *
   * @param selector a port, or type and code, that shows it
   */
  static void report(
      SecurityGroup group,
      Told told,
      RuleContext context,
      Findings findings,
      String what,
      int selector) {
    findings.report(told.holds(), problem(group, told, context, what, selector));
  }

  /** The same, not reported yet. */
  static Problem problem(
      SecurityGroup group, Told told, RuleContext context, String what, int selector) {
    Exposure exposure = told.exposure();
    Contribution last = exposure.last();
    Witness witness = witness(exposure, selector);
    String subject = subject(told);
    String until = Told.until(told.isRefused());
    return Problem.in(
            last.origin(), last.peer(), subject, what + " open to " + internet(told) + until)
        .because(provenance(told))
        .exposing(witness, facts(group, told), ExposureAliases.of(told, context.settings()))
        .fixedBy(isMeant(exposure, context.settings()) ? Optional.empty() : Revocation.of(last));
  }

  /** Which of a union's rules stands last says nothing of what is open. */
  static String subject(Exposure exposure) {
    boolean one = exposure.contributions().size() == 1;
    String peer = one ? exposure.last().peerText() : exposure.family().displayName() + " together";
    return protocol(exposure) + " " + exposure.ports().text() + " " + peer;
  }

  private static String subject(Told told) {
    String twin = told.twin().map(open -> " and " + open.last().peerText()).orElse("");
    return subject(told.exposure()) + twin;
  }

  /** What a group lets out does not depend on an address by which others come in. */
  private static Exposed facts(SecurityGroup group, Told told) {
    Exposure exposure = told.exposure();
    boolean ingress = exposure.direction() == Direction.INGRESS;
    boolean slight = told.isRefused() || isMostlyMeant(exposure);
    return new Exposed(
        exposure.breadth(), ingress ? isPublic(group, told) : Ternary.UNKNOWN, slight);
  }

  /**
   * Whether others can reach what uses the group. A host without a public address may have one of
   * IPv6, which is public by itself.
   */
  private static Ternary isPublic(SecurityGroup group, Told told) {
    boolean ipv6 = told.exposure().family() == IpFamily.IPV6 || told.twin().isPresent();
    boolean host =
        group.attachments().stream()
            .anyMatch(attachment -> attachment.kind() == Attachment.Kind.INSTANCE);
    boolean hidden = group.isPublic() == Ternary.FALSE && ipv6 && host;
    return hidden ? Ternary.UNKNOWN : group.isPublic();
  }

  /** A VPN knows who comes, and probes are for ports on which nothing listens. */
  private static boolean isMostlyMeant(Exposure exposure) {
    return exposure.protocol() == Traffic.UDP && MEANT_OF_UDP.containsAll(exposure.ports());
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

  private static List<Service> open(Exposure exposure, Settings settings, Predicate<Service> of) {
    return open(Service.in(settings), service -> isOpen(exposure, service), of);
  }

  static List<Service> open(
      List<Service> services, Predicate<Service> isOpen, Predicate<Service> of) {
    List<Service> open = new ArrayList<>();
    for (Service service : services) {
      if (isOpen.test(service) && of.test(service)) {
        open.add(service);
      }
    }
    return open;
  }

  static boolean isOpen(Exposure exposure, Service service) {
    return isIn(service, exposure.protocol(), exposure.ports());
  }

  /** Whether traffic of a protocol to some ports reaches a service. */
  static boolean isIn(Service service, int protocol, PortSet ports) {
    boolean every = protocol == Traffic.ALL_PROTOCOLS;
    boolean same = service.protocol().equals(protocol(protocol));
    return every || (same && ports.contains(service.port()));
  }

  static String protocol(Exposure exposure) {
    return protocol(exposure.protocol());
  }

  private static String protocol(int protocol) {
    return switch (protocol) {
      case Traffic.TCP, Traffic.ALL_PROTOCOLS -> "tcp";
      case Traffic.UDP -> "udp";
      case Traffic.ICMP -> "icmp";
      case Traffic.ICMPV6 -> "icmpv6";
      default -> Integer.toString(protocol);
    };
  }

  static String named(List<Service> services) {
    List<String> names = services.stream().limit(MOST_NAMED).map(Service::text).toList();
    int more = services.size() - names.size();
    return more == 0
        ? String.join(", ", names)
        : String.join(", ", names) + " and " + more + " more";
  }

  private static String internet(Told told) {
    Exposure exposure = told.exposure();
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
    String other = told.twin().map(twin -> ", " + twin.last().peerText()).orElse("");
    return preposition + " (" + peers + more + together + much + other + ")";
  }

  private static List<Provenance> provenance(Told told) {
    Exposure exposure = told.exposure();
    List<Provenance> chain = new ArrayList<>(exposure.last().peer().chain());
    List<Contribution> parts = exposure.contributions();
    for (Contribution part : parts.subList(0, Math.min(parts.size() - 1, MOST_STEPS))) {
      chain.add(
          Provenance.of(Step.CONTRIBUTION, part.peer().text(), part.peer().span(), List.of()));
    }
    told.twin()
        .map(Exposure::last)
        .ifPresent(
            part ->
                chain.add(
                    Provenance.of(
                        Step.CONTRIBUTION, part.peer().text(), part.peer().span(), List.of())));
    return chain;
  }
}
