package dev.sglint.rules.exposure;

import dev.sglint.model.Attachment;
import dev.sglint.model.Configuration;
import dev.sglint.model.Direction;
import dev.sglint.model.GroupIdentity;
import dev.sglint.model.IpPermission;
import dev.sglint.model.Peer;
import dev.sglint.model.SecurityGroup;
import dev.sglint.reach.Exposure;
import dev.sglint.rule.Category;
import dev.sglint.rule.ConfigurationRule;
import dev.sglint.rule.Exposed;
import dev.sglint.rule.Findings;
import dev.sglint.rule.Problem;
import dev.sglint.rule.Problem.AliasChanges;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.state.StoredRule;
import dev.sglint.value.Field;
import dev.sglint.value.Provenance;
import dev.sglint.value.Step;
import dev.sglint.value.Ternary;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * See {@code transitively-exposed-port.md}. Each group is looked at once, behind the nearest group
 * that is open.
 */
@RuleInfo(
    id = "transitively-exposed-port",
    summary = "Sensitive ports lie behind a group that is open to the internet",
    category = Category.EXPOSURE,
    severity = Severity.INFO)
public final class TransitivelyExposedPort implements ConfigurationRule {
  private static final int MOST_NAMED = 4;

  /** A rule that lets one group into another. */
  private record Way(SecurityGroup into, StoredRule.Written written) {}

  /** A group that is open, and what may be reached from it: in words, and by which rule. */
  private record Behind(GroupIdentity group, Exposure open, Map<String, Way> reached) {}

  @Override
  public void check(
      Configuration configuration,
      List<SecurityGroup> groups,
      RuleContext context,
      Findings findings) {
    Map<GroupIdentity, List<Way>> ways = new HashMap<>();
    Map<GroupIdentity, Behind> seen = new LinkedHashMap<>();
    for (SecurityGroup group : groups) {
      if (!(group.identity() instanceof GroupIdentity.Unspecified)) {
        group.permissions().forEach(permission -> collect(permission, group, ways));
        open(group, context)
            .ifPresent(
                open ->
                    seen.put(
                        group.identity(),
                        new Behind(group.identity(), open, new LinkedHashMap<>())));
      }
    }
    List<Behind> sources = List.copyOf(seen.values());
    walk(seen, ways);
    for (Behind source : sources) {
      if (!source.reached().isEmpty()) {
        findings.report(Ternary.TRUE, () -> problem(source));
      }
    }
  }

  /** The first way in that somebody looks after; the web and what is unknown are meant to be. */
  private static Optional<Exposure> open(SecurityGroup group, RuleContext context) {
    return context.exposures(group, Direction.INGRESS).stream()
        .filter(Exposure::certain)
        .filter(
            exposure ->
                exposure.everyPort()
                    ? !isForLoadBalancers(group)
                    : ExposureReport.opensWatched(exposure, context.settings()))
        .findFirst();
  }

  /**
   * Nobody gets into a load balancer: it hands on what its listeners say. Where a port is open that
   * somebody looks after, there is a listener for it; all ports say nothing of any.
   */
  private static boolean isForLoadBalancers(SecurityGroup group) {
    return !group.attachments().isEmpty()
        && group.attachments().stream()
            .allMatch(attachment -> attachment.kind() == Attachment.Kind.LOAD_BALANCER);
  }

  private static void collect(
      IpPermission permission, SecurityGroup group, Map<GroupIdentity, List<Way>> ways) {
    if (permission.presence().exists() != Ternary.TRUE) {
      return;
    }
    for (StoredRule.Written written : StoredRule.of(permission)) {
      if (written.rule().direction() == Direction.INGRESS
          && written.entry().peer() instanceof Field.Known<Peer> known
          && known.value() instanceof Peer.SecurityGroupRef ref
          && !ref.group().equals(group.identity())) {
        ways.computeIfAbsent(ref.group(), g -> new ArrayList<>()).add(new Way(group, written));
      }
    }
  }

  /** Breadth first from all open groups at once. */
  private static void walk(Map<GroupIdentity, Behind> seen, Map<GroupIdentity, List<Way>> ways) {
    Deque<Map.Entry<GroupIdentity, Behind>> next = new ArrayDeque<>(List.copyOf(seen.entrySet()));
    while (!next.isEmpty()) {
      Map.Entry<GroupIdentity, Behind> from = next.remove();
      Behind source = from.getValue();
      for (Way way : ways.getOrDefault(from.getKey(), List.of())) {
        GroupIdentity into = way.into().identity();
        Behind before = seen.putIfAbsent(into, source);
        if (before == null) {
          next.add(Map.entry(into, source));
        }
        boolean here = before == null || before.group().equals(source.group());
        if (here && !source.group().equals(into)) {
          sensitive(way.written().rule())
              .map(service -> service + " of `" + into.text() + "`")
              .ifPresent(words -> source.reached().putIfAbsent(words, way));
        }
      }
    }
  }

  /** What a rule lets into that is worth a warning: databases and administration. */
  private static Optional<String> sensitive(StoredRule rule) {
    if (rule.protocol() < 0) {
      return Optional.of("every port");
    }
    List<Service> open = new ArrayList<>();
    for (Service service : Service.ALL) {
      boolean kind =
          service.kind() == Service.Kind.DATABASE || service.kind() == Service.Kind.ADMINISTRATION;
      if (kind
          && rule.hasPorts()
          && service.protocol().equals(rule.protocolText())
          && rule.low() <= service.port()
          && service.port() <= rule.high()) {
        open.add(service);
      }
    }
    if (open.size() > 1) {
      return Optional.of(rule.protocolText() + " " + rule.low() + "-" + rule.high());
    }
    return open.stream().map(Service::text).findFirst();
  }

  private static Problem problem(Behind source) {
    Exposure open = source.open();
    List<String> named = source.reached().keySet().stream().limit(MOST_NAMED).toList();
    int more = source.reached().size() - named.size();
    List<Provenance> chain = new ArrayList<>(List.of(open.last().peer()));
    source.reached().values().stream()
        .limit(MOST_NAMED)
        .forEach(
            way ->
                chain.add(
                    Provenance.of(
                        Step.RELATED,
                        way.into().identity().text() + ": " + way.written().rule().text(),
                        way.written().entry().peer().provenance().span(),
                        List.of())));
    String message =
        "behind this: "
            + String.join(", ", named)
            + (more == 0 ? "" : " and " + more + " more")
            + "; who gets in here gets there";
    String subject = String.join(", ", new TreeSet<>(source.reached().keySet()));
    return Problem.in(open.last().origin(), open.last().peer(), subject, message)
        .because(chain)
        .exposing(
            ExposureReport.witness(open, open.ports().lowest()),
            new Exposed(open.breadth(), Ternary.UNKNOWN),
            AliasChanges.NONE);
  }
}
