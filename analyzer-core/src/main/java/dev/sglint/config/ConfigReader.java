package dev.sglint.config;

import dev.sglint.net.IpBlock;
import dev.sglint.net.PortSet;
import dev.sglint.reach.Internet;
import dev.sglint.rule.Policy;
import dev.sglint.rule.Profile;
import dev.sglint.rule.RuleMetadata;
import dev.sglint.rule.Settings;
import dev.sglint.source.SourceSpan;
import dev.sglint.yaml.YamlNode;
import dev.sglint.yaml.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a configuration file. Whatever stands in it, all mistakes are found and none throws. */
public final class ConfigReader {
  private static final String NEVER = "never";
  private static final List<String> KINDS =
      List.of("administration", "database", "sensitive", "outbound", "web");

  private static final List<String> KEYS =
      Stream.concat(
              Stream.of(
                  "profile", "fail-on", "rules", "ports", "breadth", "networks", "quota", "policy"),
              AcceptanceReader.KEYS.stream())
          .toList();

  private final Mistakes mistakes = new Mistakes();

  private ConfigReader() {}

  /**
   * What a file says.
   *
   * @param config what could be understood
   * @param mistakes what is wrong, {@code file:line:column: message}; empty when nothing is
   */
  public record Outcome(AnalyzerConfig config, List<String> mistakes) {
    public Outcome {
      mistakes = List.copyOf(mistakes);
    }
  }

  /**
   * Reads the text of a file.
   *
   * @param path under which it is reported
   * @param catalogue the rules that there are
   */
  public static Outcome read(String path, String text, List<RuleMetadata> catalogue) {
    ConfigReader reader = new ConfigReader();
    YamlReader.Outcome yaml = YamlReader.read(path, text);
    yaml.problem().ifPresent(p -> reader.mistakes.add(p.span(), "no YAML: " + p.words()));
    YamlNode nothing =
        new YamlNode.Mapping(List.of(), Optional.empty(), new SourceSpan(path, 0, 0));
    AnalyzerConfig.File file = new AnalyzerConfig.File(path, text);
    AnalyzerConfig config = reader.config(file, yaml.node().orElse(nothing), catalogue);
    return new Outcome(config, reader.mistakes.lines(text));
  }

  private AnalyzerConfig config(
      AnalyzerConfig.File file, YamlNode root, List<RuleMetadata> catalogue) {
    AnalyzerConfig none = AnalyzerConfig.DEFAULT;
    Section top = Section.of(root, "the configuration", KEYS, mistakes);
    RuleSections rules = new RuleSections(catalogue, mistakes);
    rules.read(top.sectionOfAnyKeys("rules"));
    Map<String, List<IpBlock>> networks = networks(top.sectionOfAnyKeys("networks"));
    List<Policy> policies = new PolicyReader(networks, mistakes).read(top.list("policy"));
    Settings settings =
        new Settings(
            ports(top.section("ports", List.of("authorised", "services"))),
            breadth(top.section("breadth", List.of("ipv4", "ipv6"))),
            quota(top.section("quota", List.of("rules-per-group", "groups-per-interface"))),
            networks,
            policies,
            rules.options());
    List<String> thresholds = new ArrayList<>(RuleSections.SEVERITIES);
    thresholds.add(NEVER);
    Optional<String> failOn = top.choice("fail-on", thresholds);
    return new AnalyzerConfig(
        Optional.of(file),
        top.choice("profile", Profile.NAMES),
        failOn.isPresent() ? RuleSections.severity(failOn.get()) : none.failOn(),
        rules.rules(),
        settings,
        new AcceptanceReader(catalogue, mistakes).read(top));
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
