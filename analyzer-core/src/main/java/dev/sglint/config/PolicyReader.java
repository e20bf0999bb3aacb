package dev.sglint.config;

import dev.sglint.model.Direction;
import dev.sglint.model.Protocol;
import dev.sglint.model.Protocols;
import dev.sglint.net.IpBlock;
import dev.sglint.net.PortSet;
import dev.sglint.rule.Policy;
import dev.sglint.rule.Severity;
import dev.sglint.text.Glob;
import dev.sglint.yaml.YamlNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The entries of {@code policy}. */
final class PolicyReader {
  private static final List<String> ENTRY =
      List.of(
          "name",
          "groups",
          "direction",
          "allow",
          "deny",
          "reason",
          "description",
          "severity",
          "exceptions");

  private static final List<String> FLOW = List.of("protocol", "ports", "icmp", "peers");
  private static final List<String> EXCEPTION =
      List.of("groups", "protocol", "ports", "icmp", "peers", "owner", "until", "reason");
  private static final String ALL = "all";

  private final PeerReader peers;
  private final Mistakes mistakes;
  private final Set<String> names = new HashSet<>();

  PolicyReader(Map<String, List<IpBlock>> networks, Mistakes mistakes) {
    this.peers = new PeerReader(networks, mistakes);
    this.mistakes = mistakes;
  }

  List<Policy> read(List<YamlNode> entries) {
    List<Policy> policies = new ArrayList<>();
    for (YamlNode entry : entries) {
      policies.add(policy(Section.of(entry, "an entry of `policy`", ENTRY, mistakes)));
    }
    return policies;
  }

  private Policy policy(Section entry) {
    entry.demand("name");
    String name = entry.text("name").orElse("");
    if (entry.has("name") && !names.add(name)) {
      entry.mistake("name", "stands twice: `" + name + "`");
    }
    boolean allows = entry.has("allow");
    if (allows == entry.has("deny")) {
      mistakes.add(
          entry.place(), "an entry of `policy` needs either `allow` or `deny`, and not both");
    }
    List<Policy.Flow> flows = new ArrayList<>();
    for (YamlNode node : entry.list(allows ? "allow" : "deny")) {
      Section flow = Section.of(node, "a flow", FLOW, mistakes);
      flow.demand("peers");
      flows.add(flow(flow, allows));
    }
    List<Policy.Waiver> waivers = new ArrayList<>();
    for (YamlNode node : entry.list("exceptions")) {
      waivers.add(waiver(Section.of(node, "an exception", EXCEPTION, mistakes)));
    }
    Optional<Severity> severity =
        entry.choice("severity", Severity.NAMES).flatMap(RuleSections::severity);
    Optional<String> description = entry.text("description");
    return new Policy(
        name,
        entry.get("name").map(YamlNode::span).orElse(entry.place()),
        globs(entry),
        directions(entry),
        allows,
        flows,
        entry.text("reason").or(() -> description).orElse(""),
        severity,
        waivers);
  }

  private static List<Glob> globs(Section section) {
    return section.texts("groups").stream().map(Glob::new).toList();
  }

  private static Set<Direction> directions(Section entry) {
    Set<Direction> directions = EnumSet.noneOf(Direction.class);
    List<String> names = List.of(Direction.INGRESS.id(), Direction.EGRESS.id());
    Optional<String> wanted = entry.choice("direction", names);
    for (Direction direction : Direction.values()) {
      if (wanted.isEmpty() || wanted.get().equals(direction.id())) {
        directions.add(direction);
      }
    }
    return directions;
  }

  private Policy.Waiver waiver(Section section) {
    section.demand("owner", "until", "reason");
    return new Policy.Waiver(
        section.get("until").map(YamlNode::span).orElse(section.place()),
        globs(section),
        flow(section, true),
        section.text("owner").orElse(""),
        section.date("until").orElse(LocalDate.MAX),
        section.text("reason").orElse(""));
  }

  private Policy.Flow flow(Section flow, boolean allows) {
    Protocol protocol = protocol(flow);
    PortSet selectors = PortSet.ALL;
    if (flow.has("ports")) {
      if (Protocols.hasPorts(protocol)) {
        selectors = PortLists.read(flow, "ports", mistakes);
      } else {
        flow.mistake("ports", "needs the protocol tcp or udp");
      }
    }
    if (flow.has("icmp")) {
      if (Protocols.hasIcmpTypes(protocol)) {
        selectors = PortLists.icmp(flow, "icmp", mistakes);
      } else {
        flow.mistake("icmp", "needs the protocol icmp or icmpv6");
      }
    }
    List<Policy.End> ends =
        flow.has("peers") ? peers.read(flow, "peers", allows) : PeerReader.any();
    return new Policy.Flow(Protocols.number(protocol), selectors, ends);
  }

  private Protocol protocol(Section flow) {
    Optional<YamlNode> node = flow.get("protocol");
    String text = node.isPresent() && node.get() instanceof YamlNode.Scalar s ? s.text() : "";
    if (node.isEmpty() || text.equals(ALL)) {
      return new Protocol.All();
    }
    Protocol protocol = Protocols.parse(text);
    if (protocol instanceof Protocol.Unspecified || protocol instanceof Protocol.Unrecognised) {
      List<String> known = List.of("tcp", "udp", "icmp", "icmpv6", ALL);
      String words = "there is no protocol `" + text + "`";
      mistakes.unknown(node.get().span(), words, text, known);
      return new Protocol.All();
    }
    return protocol;
  }
}
