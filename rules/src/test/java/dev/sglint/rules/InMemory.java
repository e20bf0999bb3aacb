package dev.sglint.rules;

import dev.sglint.config.AnalyzerConfig;
import dev.sglint.config.ConfigReader;
import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.engine.AnalysisRequest;
import dev.sglint.engine.AnalysisResult;
import dev.sglint.engine.Analyzer;
import dev.sglint.engine.Catalogue;
import dev.sglint.engine.Frontends;
import dev.sglint.engine.NormalisedRule;
import dev.sglint.engine.RuleListener;
import dev.sglint.frontend.ConfigurationSink;
import dev.sglint.frontend.Inputs;
import dev.sglint.frontend.TreeFrontend;
import dev.sglint.model.Attachment;
import dev.sglint.model.Configuration;
import dev.sglint.model.Declaration;
import dev.sglint.model.Description;
import dev.sglint.model.Direction;
import dev.sglint.model.GroupIdentity;
import dev.sglint.model.Intent;
import dev.sglint.model.IpPermission;
import dev.sglint.model.Irregularity;
import dev.sglint.model.Listener;
import dev.sglint.model.NewGroup;
import dev.sglint.model.Peer;
import dev.sglint.model.PeerEntry;
import dev.sglint.model.PortBound;
import dev.sglint.model.Presence;
import dev.sglint.model.Protocol;
import dev.sglint.model.Protocols;
import dev.sglint.model.Resource;
import dev.sglint.model.Vocabulary;
import dev.sglint.model.Vpc;
import dev.sglint.net.CidrParser;
import dev.sglint.rule.RuleMetadata;
import dev.sglint.source.MemorySourceTree;
import dev.sglint.source.Position;
import dev.sglint.source.SourceSpan;
import dev.sglint.source.SourceTree;
import dev.sglint.value.Alternative;
import dev.sglint.value.Elements;
import dev.sglint.value.Field;
import dev.sglint.value.Guard;
import dev.sglint.value.Provenance;
import dev.sglint.value.Ternary;
import dev.sglint.value.UnknownReason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A configuration put together as a front end would, and what the whole pipeline says to it. */
final class InMemory implements TreeFrontend {
  static final Vocabulary WORDS =
      new Vocabulary(
          "protocol",
          "from_port",
          "to_port",
          "cidr_blocks",
          "ipv6_cidr_blocks",
          "prefix_list_ids",
          "security_groups",
          "name",
          "description",
          false);

  static final Presence MAYBE = new Presence(Ternary.UNKNOWN, Guard.ALWAYS);

  private final List<Resource> resources = new ArrayList<>();
  private final List<Attachment> attachments = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final Map<String, String> captures = new TreeMap<>();
  private AnalyzerConfig config = AnalyzerConfig.DEFAULT;
  private int configurations = 1;
  private long offset;

  SourceSpan place() {
    offset += 10;
    return new SourceSpan("main.tf", offset, offset + 8);
  }

  <T> Field<T> known(T value) {
    return Field.known(value, Provenance.literal("", place()));
  }

  <T> Field<T> unknown(UnknownReason.Kind kind) {
    return Field.unknown(new UnknownReason(kind, "var.x"), Provenance.literal("", place()));
  }

  /** {@code condition ? yes : no} with a condition that cannot be seen. */
  <T> Field<T> either(String condition, T yes, T no) {
    return Field.oneOf(
        List.of(when(condition, "true", yes), when(condition, "false", no)),
        Provenance.literal("", place()));
  }

  /** A value that is there only where a condition holds. */
  <T> Field<T> only(String condition, String outcome, T value) {
    return Field.oneOf(List.of(when(condition, outcome, value)), Provenance.literal("", place()));
  }

  private <T> Alternative<T> when(String condition, String outcome, T value) {
    return new Alternative<>(value, Guard.of(condition, outcome), Provenance.literal("", place()));
  }

  static PortBound port(int number) {
    return PortBound.parse(Integer.toString(number));
  }

  static Peer range(String cidr) {
    return cidr.indexOf(':') < 0
        ? new Peer.Ipv4Range(CidrParser.parse(cidr))
        : new Peer.Ipv6Range(CidrParser.parse(cidr));
  }

  static Presence when(String condition, String outcome) {
    return new Presence(Ternary.UNKNOWN, Guard.of(condition, outcome));
  }

  static Direction direction(String way) {
    return way.equals("egress") ? Direction.EGRESS : Direction.INGRESS;
  }

  /** A rule that is being written. */
  final class Rule {
    Field<Direction> direction;
    Field<Protocol> protocol = known(Protocols.parse("tcp"));
    Field<PortBound> from = known(new PortBound.Unspecified());
    Field<PortBound> to = known(new PortBound.Unspecified());
    final List<PeerEntry> peers = new ArrayList<>();
    Optional<UnknownReason> more = Optional.empty();
    Presence presence = Presence.CERTAIN;
    Field<Description> description = known(new Description.None());

    Rule(String way) {
      direction = known(direction(way));
    }

    Rule protocol(String text) {
      protocol = known(Protocols.parse(text));
      return this;
    }

    Rule ports(int low, int high) {
      return ports(known(port(low)), known(port(high)));
    }

    Rule ports(Field<PortBound> low, Field<PortBound> high) {
      from = low;
      to = high;
      return this;
    }

    Rule peers(String... cidrs) {
      for (String cidr : cidrs) {
        peer(known(range(cidr)));
      }
      return this;
    }

    Rule peer(Field<Peer> peer) {
      Declaration declaration = new Declaration(WORDS, "", peer.provenance().span());
      peers.add(new PeerEntry(declaration, peer, description));
      return this;
    }

    Rule maybeMore(UnknownReason.Kind kind) {
      more = Optional.of(new UnknownReason(kind, "var.x"));
      return this;
    }

    Rule present(Presence other) {
      presence = other;
      return this;
    }

    Rule description(String text) {
      description = known(new Description.Text(text));
      return this;
    }

    IpPermission of(String address, Field<GroupIdentity> group) {
      return new IpPermission(
          new Declaration(WORDS, address, place()),
          Intent.ADD,
          direction,
          group,
          Optional.empty(),
          protocol,
          from,
          to,
          new Elements<>(peers, more),
          presence);
    }
  }

  Rule ingress() {
    return new Rule("ingress");
  }

  Rule egress() {
    return new Rule("egress");
  }

  Field<GroupIdentity> declared(String address) {
    return known(new GroupIdentity.Declared(address));
  }

  /** A resource that makes a group, with inline rules. */
  InMemory group(String address, Rule... inline) {
    return group(address, Presence.CERTAIN, address, inline);
  }

  InMemory group(String address, Presence presence, String name, Rule... inline) {
    Field<GroupIdentity> identity = declared(address);
    List<IpPermission> permissions = new ArrayList<>();
    for (Rule rule : inline) {
      permissions.add(rule.of(address, identity));
    }
    NewGroup texts =
        new NewGroup(
            known(new Description.Text(name)),
            known(new Description.Text("made by a test")),
            known(new Vpc.Id("vpc-1")));
    resources.add(
        new Resource(
            new Declaration(WORDS, address, place()),
            "aws_security_group",
            Resource.Role.GROUP,
            identity,
            Optional.of(texts),
            permissions,
            List.of(),
            presence));
    return this;
  }

  InMemory standalone(String address, Field<GroupIdentity> group, Rule rule) {
    return standalone(address, group, Presence.CERTAIN, rule);
  }

  InMemory standalone(String address, Field<GroupIdentity> group, Presence presence, Rule rule) {
    resources.add(
        new Resource(
            new Declaration(WORDS, address, place()),
            "aws_security_group_rule",
            Resource.Role.RULES,
            group,
            Optional.empty(),
            List.of(rule.of(address, group)),
            List.of(),
            presence));
    return this;
  }

  /** A load balancer in some groups, with what it listens on. */
  InMemory balancer(String address, Elements<Listener> listeners, String... groups) {
    List<Field<GroupIdentity>> used = new ArrayList<>();
    for (String group : groups) {
      used.add(declared(group));
    }
    attachments.add(
        new Attachment(
            new Declaration(WORDS, address, place()),
            "aws_lb",
            Attachment.Kind.LOAD_BALANCER,
            Elements.complete(used),
            Ternary.FALSE,
            listeners,
            Presence.CERTAIN));
    return this;
  }

  Listener listener(Field<PortBound> port, String protocol) {
    return new Listener(
        new Declaration(WORDS, "listener", place()),
        port,
        known(Listener.protocols(protocol).orElseThrow()),
        Presence.CERTAIN);
  }

  /** Says that something is irregular about the resource that was added last. */
  InMemory irregular(Irregularity... irregularities) {
    Resource last = resources.get(resources.size() - 1);
    return last(last.role(), List.of(irregularities));
  }

  /** Lets others add to the group that was added last. */
  InMemory open() {
    return last(Resource.Role.OPEN_GROUP, List.of());
  }

  private InMemory last(Resource.Role role, List<Irregularity> irregularities) {
    Resource last = resources.remove(resources.size() - 1);
    resources.add(
        new Resource(
            last.declaration(),
            last.type(),
            role,
            last.group(),
            last.newGroup(),
            last.permissions(),
            irregularities,
            last.presence()));
    return this;
  }

  /** Another configuration says the same, as where both use one module. */
  InMemory again() {
    configurations++;
    return this;
  }

  /** With a configuration file, on the first of June 2026. */
  InMemory configured(String text) {
    List<RuleMetadata> catalogue = Catalogue.load().stream().map(RuleMetadata::of).toList();
    ConfigReader.Outcome outcome = ConfigReader.read(".sglint.yml", text, catalogue);
    if (!outcome.mistakes().isEmpty()) {
      throw new AssertionError(outcome.mistakes());
    }
    config = outcome.config();
    return this;
  }

  InMemory diagnostic(Diagnostic diagnostic) {
    diagnostics.add(diagnostic);
    return this;
  }

  /** A file beside, which is read as a stream. */
  InMemory beside(String file, String text) {
    captures.put(file, text);
    return this;
  }

  @Override
  public boolean accepts(String path, SourceTree sources) {
    return path.endsWith(".tf");
  }

  @Override
  public Set<String> read(
      SourceTree sources, List<String> files, Inputs inputs, ConfigurationSink sink) {
    for (String file : files) {
      if (sources.open(file) instanceof SourceTree.Content.Text text) {
        while (text.stream().more()) {
          // Nothing is left out.
        }
        sink.text(text.stream());
        text.stream().close();
      }
    }
    for (int i = 0; i < configurations; i++) {
      sink.configuration(new Configuration(resources, attachments));
    }
    diagnostics.forEach(sink::diagnostic);
    files.forEach(sink::release);
    return Set.of();
  }

  AnalysisResult analyze() {
    return analyze(RuleListener.NONE);
  }

  private AnalysisResult analyze(RuleListener listener) {
    String text = "0123456\n".repeat((int) offset / 8 + 10);
    Map<String, String> files = new TreeMap<>(captures);
    files.put("main.tf", text);
    AnalysisRequest request = AnalysisRequest.of(new MemorySourceTree(files), List.of("."));
    return new Analyzer(Frontends.all(), List.of(this), List.of(), Catalogue.load())
        .analyze(
            request.configured(config).on(() -> LocalDate.of(2026, 6, 1)).tellingRules(listener));
  }

  /** The findings, each as {@code certainty severity[rule] declaration}. */
  List<String> findings() {
    AnalysisResult result = analyze();
    if (!result.diagnostics().isEmpty()) {
      throw new AssertionError(result.diagnostics());
    }
    return result.findings().stream()
        .map(
            f ->
                f.certainty().name().toLowerCase(Locale.ROOT)
                    + " "
                    + f.severity().id()
                    + "["
                    + f.rule().id()
                    + "] "
                    + f.declaration().address())
        .toList();
  }

  List<NormalisedRule> shown() {
    List<NormalisedRule> rules = new ArrayList<>();
    AnalysisResult result =
        analyze(
            new RuleListener() {
              @Override
              public void rule(NormalisedRule rule, Position position) {
                rules.add(rule);
              }
            });
    if (result.permissions() != rules.size()) {
      throw new AssertionError(result.permissions() + " counted, " + rules.size() + " shown");
    }
    return rules;
  }
}
