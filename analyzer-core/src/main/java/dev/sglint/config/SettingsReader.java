package dev.sglint.config;

import dev.sglint.net.IpBlock;
import dev.sglint.net.PortSet;
import dev.sglint.reach.Internet;
import dev.sglint.rule.Policy;
import dev.sglint.rule.Settings;
import dev.sglint.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What all rules may ask for: ports, breadth, networks, quotas and policies. */
final class SettingsReader {
  static final List<String> KEYS = List.of("ports", "breadth", "networks", "quota", "policy");

  private static final List<String> KINDS =
      List.of("administration", "database", "sensitive", "outbound", "web");

  private final Mistakes mistakes;

  SettingsReader(Mistakes mistakes) {
    this.mistakes = mistakes;
  }

  /**
   * @param options those of rules, by their ids
   */
  Settings read(Section top, Map<String, Map<String, Settings.Option>> options) {
    Map<String, List<IpBlock>> networks = networks(top.sectionOfAnyKeys("networks"));
    List<Policy> policies = new PolicyReader(networks, mistakes).read(top.list("policy"));
    return new Settings(
        ports(top.section("ports", List.of("authorised", "services"))),
        breadth(top.section("breadth", List.of("ipv4", "ipv6"))),
        quota(top.section("quota", List.of("rules-per-group", "groups-per-interface"))),
        networks,
        policies,
        options);
  }

  private Settings.Ports ports(Section ports) {
    Settings.Ports none = Settings.DEFAULT.ports();
    Section authorised = ports.section("authorised", List.of("tcp", "udp"));
    List<Settings.Service> services = new ArrayList<>();
    for (YamlNode node : ports.list("services")) {
      Section service =
          Section.of(node, "a service", List.of("port", "protocol", "name", "kind"), mistakes);
      service.demand("port", "name", "kind");
      int port = service.whole("port", 0, PortSet.LAST, 0);
      String protocol = service.choice("protocol", List.of("tcp", "udp")).orElse("tcp");
      String name = service.text("name").orElse("");
      String kind = service.choice("kind", KINDS).orElse("");
      services.add(new Settings.Service(port, protocol, name, kind));
    }
    return new Settings.Ports(
        authorised.has("tcp") ? PortLists.read(authorised, "tcp", mistakes) : none.tcp(),
        authorised.has("udp") ? PortLists.read(authorised, "udp", mistakes) : none.udp(),
        services);
  }

  private static Internet.Limits breadth(Section breadth) {
    Internet.Limits none = Settings.DEFAULT.breadth();
    return new Internet.Limits(
        breadth.whole("ipv4", 0, 32, none.ipv4()), breadth.whole("ipv6", 0, 128, none.ipv6()));
  }

  private static Settings.Quota quota(Section quota) {
    Settings.Quota none = Settings.DEFAULT.quota();
    return new Settings.Quota(
        quota.whole("rules-per-group", 1, 1000, none.rulesPerGroup()),
        quota.whole("groups-per-interface", 1, 16, none.groupsPerInterface()));
  }

  private Map<String, List<IpBlock>> networks(Section section) {
    Map<String, List<IpBlock>> networks = new LinkedHashMap<>();
    for (Map.Entry<String, YamlNode.Pair> entry : section.pairs().entrySet()) {
      String name = entry.getKey();
      if (!name.matches("[A-Za-z][A-Za-z0-9_-]*") || PeerReader.KEYWORDS.contains(name)) {
        mistakes.add(
            entry.getValue().key().span(),
            "`"
                + name
                + "` cannot be the name of a network: letters, digits, `-` and `_`, and not"
                + " any, internet or self");
      }
      List<IpBlock> blocks = new ArrayList<>();
      for (YamlNode element : section.list(name)) {
        Blocks.read(element, mistakes).ifPresent(blocks::add);
      }
      networks.put(name, List.copyOf(blocks));
    }
    return networks;
  }
}
