package dev.sglint.rules.exposure;

import dev.sglint.model.Direction;
import dev.sglint.model.SecurityGroup;
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
import dev.sglint.rule.Problem.AliasChanges;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.Settings;
import dev.sglint.rule.Witness;
import dev.sglint.value.Provenance;
import dev.sglint.value.Step;
import dev.sglint.value.Ternary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
          "Regula:FG_R00377",
          "Regula:rules.tf_aws_security_group_ingress_anywhere",
          "cfripper:EC2SecurityGroupOpenToWorldRule");

  /** Checks of groups that say nothing of what they let out. */
  private static final List<String> OF_DEFAULT =
      List.of(
          "cfn_nag:F1000",
          "cfripper:EC2SecurityGroupMissingEgressRule",
          "guard:SECURITY_GROUP_MISSING_EGRESS_RULE");

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
        String what = named(open) + (open.size() == 1 ? " is" : " are");
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
        String ports = protocol(exposure).toUpperCase(Locale.ROOT) + " " + exposure.ports().text();
        String what = known.isEmpty() ? ports : ports + ", with " + named(known) + ",";
        report(group, told, context, findings, what + " is", exposure.ports().lowest());
      }
    }
  }

  /** Reports each exposure of nothing but what is meant for everybody. */
  static void web(SecurityGroup group, RuleContext context, Findings findings) {
    Settings settings = context.settings();
    for (Told told : Told.of(group, Direction.INGRESS, context)) {
      Exposure exposure = told.exposure();
      if (hasPorts(exposure) && isAuthorised(exposure, settings)) {
        List<Service> open = open(exposure, settings, service -> true);
        String ports =
            protocol(exposure).toUpperCase(Locale.ROOT) + " " + exposure.ports().text() + " is";
        String what = open.isEmpty() ? ports : named(open) + (open.size() == 1 ? " is" : " are");
        report(group, told, context, findings, what, exposure.ports().lowest());
      }
    }
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
    Exposure exposure = told.exposure();
    Contribution last = exposure.last();
    Witness witness = witness(exposure, selector);
    String subject = subject(told);
    Problem problem =
        Problem.in(last.origin(), last.peer(), subject, what + " open to " + internet(told))
            .because(provenance(told))
            .exposing(witness, facts(group, exposure), aliases(told, context.settings()))
            .fixedBy(
                isMeant(exposure, context.settings()) ? Optional.empty() : Revocation.of(last));
    findings.report(exposure.certain() ? Ternary.TRUE : Ternary.UNKNOWN, problem);
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
  private static Exposed facts(SecurityGroup group, Exposure exposure) {
    boolean ingress = exposure.direction() == Direction.INGRESS;
    return new Exposed(exposure.breadth(), ingress ? group.isPublic() : Ternary.UNKNOWN);
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

  private static boolean isOpen(Exposure exposure, Service service) {
    return isIn(service, exposure.protocol(), exposure.ports());
  }

  /** Whether traffic of a protocol to some ports reaches a service. */
  static boolean isIn(Service service, int protocol, PortSet ports) {
    boolean every = protocol == Traffic.ALL_PROTOCOLS;
    boolean same = service.protocol().equals(protocol(protocol));
    return every || (same && ports.contains(service.port()));
  }

  /**
   * A finding answers to all that is said elsewhere of the ports that are open, and only to that.
   */
  private static AliasChanges aliases(Told told, Settings settings) {
    Exposure exposure = told.exposure();
    if (exposure.direction() == Direction.EGRESS) {
      boolean byDefault = exposure.last().peer().step() == Step.PROVIDER_DEFAULT;
      return new AliasChanges(List.of(), byDefault ? List.of() : OF_DEFAULT);
    }
    Set<String> own = new LinkedHashSet<>();
    Set<String> others = new LinkedHashSet<>();
    for (Service service : Service.in(settings)) {
      if (service.kind() == Service.Kind.ANY) {
        own.addAll(service.aliases());
      } else if (isOpen(exposure, service)) {
        own.add(service.rule());
        own.addAll(service.aliases());
      } else {
        others.addAll(service.aliases());
      }
    }
    others.removeAll(own);
    if (isAuthorised(exposure, settings)) {
      others.addAll(OF_UNAUTHORISED);
    }
    if (told.twin().isEmpty()) {
      others.addAll(exposure.family() == IpFamily.IPV4 ? OF_IPV6 : OF_IPV4);
    }
    own.removeAll(others);
    return new AliasChanges(List.copyOf(own), List.copyOf(others));
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
