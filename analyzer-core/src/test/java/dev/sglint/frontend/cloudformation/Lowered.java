package dev.sglint.frontend.cloudformation;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.frontend.ConfigurationSink;
import dev.sglint.frontend.Inputs;
import dev.sglint.model.Configuration;
import dev.sglint.model.Direction;
import dev.sglint.model.IpPermission;
import dev.sglint.model.Peer;
import dev.sglint.model.PeerEntry;
import dev.sglint.model.Resource;
import dev.sglint.source.MemorySourceTree;
import dev.sglint.source.TextStream;
import dev.sglint.value.Alternative;
import dev.sglint.value.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the front end makes of templates in memory. */
final class Lowered implements ConfigurationSink {
  private final List<Configuration> configurations = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private Set<String> declined = Set.of();

  /** The template {@code t.yaml}. */
  static Lowered of(String template) {
    return of(Map.of("t.yaml", template), Inputs.NONE);
  }

  static Lowered of(Map<String, String> files, Inputs inputs) {
    Lowered lowered = new Lowered();
    MemorySourceTree sources = new MemorySourceTree(files);
    CloudFormationFrontend frontend = new CloudFormationFrontend();
    List<String> accepted = new ArrayList<>();
    for (String file : new TreeMap<>(files).keySet()) {
      if (frontend.accepts(file, sources)) {
        accepted.add(file);
      }
    }
    lowered.declined = frontend.read(sources, accepted, inputs, lowered);
    return lowered;
  }

  /**
   * What a value is, written as the range of a rule: each alternative with its guard, or why it is
   * unknown.
   *
   * @param sections what stands beside {@code Resources}
   */
  static String range(String sections, String value) {
    String template =
        sections
            + "\nResources:\n  Vpc:\n    Type: AWS::EC2::VPC\n    Properties: {CidrBlock: 10.9.0.0/16}\n"
            + "  Sg:\n    Type: AWS::EC2::SecurityGroup\n    Properties: {GroupDescription: x}\n"
            + "  Rule:\n    Type: AWS::EC2::SecurityGroupIngress\n    Properties:\n"
            + "      GroupId: !GetAtt Sg.GroupId\n      IpProtocol: tcp\n      FromPort: 22\n      ToPort: 22\n"
            + "      CidrIp: "
            + value
            + "\n";
    Lowered lowered = of(template);
    for (IpPermission permission : lowered.permissions()) {
      if (permission.declaration().address().equals("Rule")) {
        return permission.peers().known().isEmpty()
            ? "none"
            : told(permission.peers().known().get(0).peer());
      }
    }
    return "no rule";
  }

  /** A peer with its alternatives. */
  static String told(Field<Peer> peer) {
    if (peer instanceof Field.Unknown<Peer> unknown) {
      return unknown.reason().kind().id();
    }
    List<String> all = new ArrayList<>();
    for (Alternative<Peer> world : peer.alternatives()) {
      String text = text(world.value());
      all.add(world.guard().always() ? text : text + " if " + world.guard().outcomes());
    }
    return String.join("; ", all);
  }

  private static String text(Peer peer) {
    if (peer instanceof Peer.Ipv4Range range) {
      return range.cidr().text();
    }
    if (peer instanceof Peer.Ipv6Range range) {
      return range.cidr().text();
    }
    if (peer instanceof Peer.PrefixList list) {
      return list.id() + " " + list.entries().known().size();
    }
    return ((Peer.SecurityGroupRef) peer).group().text();
  }

  List<Configuration> configurations() {
    return configurations.stream().filter(c -> !c.isAlternative()).toList();
  }

  List<Resource> resources() {
    return configurations().stream().flatMap(c -> c.resources().stream()).toList();
  }

  List<IpPermission> permissions() {
    return resources().stream().flatMap(r -> r.permissions().stream()).toList();
  }

  /** Ingress rules as {@code address group peer exists}. */
  List<String> ingress() {
    return rules(Direction.INGRESS);
  }

  /** Egress rules as {@code address group peer exists}. */
  List<String> egress() {
    return rules(Direction.EGRESS);
  }

  private List<String> rules(Direction direction) {
    List<String> rules = new ArrayList<>();
    for (IpPermission permission : permissions()) {
      if (permission.knownDirection().filter(direction::equals).isPresent()) {
        List<String> peers = new ArrayList<>();
        for (PeerEntry entry : permission.peers().known()) {
          peers.add(told(entry.peer()));
        }
        String group =
            permission.group() instanceof Field.Known<?>
                ? permission.group().alternatives().get(0).value().text()
                : "?";
        rules.add(
            permission.declaration().address()
                + " "
                + group
                + " "
                + String.join(",", peers)
                + " "
                + permission.presence().exists());
      }
    }
    return rules;
  }

  /** What a resource lacks or has too much of, in the words that are told. */
  List<String> refusals() {
    List<String> words = new ArrayList<>();
    for (Resource resource : resources()) {
      resource
          .irregularities()
          .forEach(
              one -> {
                if (one instanceof dev.sglint.model.Irregularity.ProviderRefusal refusal) {
                  words.add(refusal.kind() + " " + refusal.words());
                }
              });
    }
    return words;
  }

  /** Diagnostics as {@code code: message}. */
  List<String> diagnostics() {
    return diagnostics.stream().map(d -> d.code().id() + ": " + d.message()).toList();
  }

  List<String> texts() {
    return texts;
  }

  Set<String> declined() {
    return declined;
  }

  @Override
  public void text(TextStream text) {
    texts.add(text.path());
  }

  @Override
  public void release(String file) {}

  @Override
  public void configuration(Configuration configuration) {
    configurations.add(configuration);
  }

  @Override
  public void diagnostic(Diagnostic diagnostic) {
    diagnostics.add(diagnostic);
  }
}
