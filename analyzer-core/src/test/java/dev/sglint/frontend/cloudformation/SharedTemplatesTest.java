package dev.sglint.frontend.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.diagnostic.DiagnosticCode;
import dev.sglint.frontend.ConfigurationSink;
import dev.sglint.frontend.Inputs;
import dev.sglint.json.JsonReader;
import dev.sglint.json.JsonValue;
import dev.sglint.model.Configuration;
import dev.sglint.model.IpPermission;
import dev.sglint.model.PeerEntry;
import dev.sglint.model.Resource;
import dev.sglint.source.DiskSourceTree;
import dev.sglint.source.TextStream;
import dev.sglint.value.Field;
import dev.sglint.value.UnknownReason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Third-party templates that stand beside the project, each repository read as one tree; skipped
 * where they do not. cfn-lint's decoder has looked at all of them, and refuses none.
 */
@Tag("shared")
final class SharedTemplatesTest {
  private static final Path CASES = Path.of("../../shared/cases").normalize();
  private static final String NAMESPACE = "AWS::EC2::";
  private static final List<String> TYPES =
      List.of("SecurityGroup", "SecurityGroupIngress", "SecurityGroupEgress");

  /** Templates without a resource, which say nothing. */
  private static final String EMPTY =
      "cases/guard-rules-registry/security_group_(?:egress_all_protocols|egress_port_range"
          + "|ingress_all_protocols|ingress_port_range|missing_egress)_rule/02\\.json"
          + "|raw/aws-cloudformation\\+cfn-lint/.*/good/decode/parsing\\.json";

  private static final String WIDDIX = "raw/widdix+aws-cf-templates/";

  /**
   * How many resources of a template are never made, as their conditions are false with the
   * defaults of the parameters: most ask whether the name of a parent stack is not empty.
   */
  private static final Map<String, Integer> NEVER_MADE =
      Map.ofEntries(
          Map.entry(
              "raw/aws-quickstart+quickstart-amazon-eks/templates/amazon-eks.template.yaml", 2),
          Map.entry(WIDDIX + "ec2/al2-mutable-private.yaml", 4),
          Map.entry(WIDDIX + "ecs/cluster.yaml", 5),
          Map.entry(WIDDIX + "ecs/service-dedicated-alb.yaml", 4),
          Map.entry(WIDDIX + "fargate/cluster.yaml", 4),
          Map.entry(WIDDIX + "jenkins/jenkins2-ha-agents.yaml", 3),
          Map.entry(WIDDIX + "state/elasticache-memcached.yaml", 1),
          Map.entry(WIDDIX + "state/elasticsearch.yaml", 1),
          Map.entry(WIDDIX + "state/rds-aurora-serverless.yaml", 1),
          Map.entry(WIDDIX + "state/rds-postgres.yaml", 1),
          Map.entry(WIDDIX + "vpc/vpc-nat-instance.yaml", 1));

  /**
   * One file.
   *
   * @param file its path in the folder of the files
   * @param resources how many resources of a type it holds, without the name space of EC2
   */
  private record Row(String file, boolean isTemplate, Map<String, Integer> resources) {
    static Row of(String line) {
      JsonValue.ObjectValue row = object(JsonReader.readAll(TextStream.of("row", line)).value());
      Map<String, Integer> resources = new TreeMap<>();
      if (row.get("sg").isPresent()) {
        for (JsonValue.Member member : object(row.get("sg")).members()) {
          resources.put(member.name(), Integer.parseInt(text(member.value())));
        }
      }
      boolean decoded = row.get("template").isPresent() && row.get("mode").isEmpty();
      boolean template = decoded && text(row.get("template").get()).equals("true");
      return new Row(decoded ? text(row.get("local").orElseThrow()) : "", template, resources);
    }

    private static JsonValue.ObjectValue object(Optional<JsonValue> value) {
      return (JsonValue.ObjectValue) value.orElseThrow();
    }

    private static String text(JsonValue value) {
      return ((JsonValue.Scalar) value).text();
    }

    /** The folder of the repository. */
    String repository() {
      return file.substring(0, file.indexOf('/', file.indexOf('/') + 1));
    }
  }

  /** What all templates say. */
  private static final class Heard implements ConfigurationSink {
    private final List<Configuration> configurations = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Set<String> files = new TreeSet<>();

    @Override
    public void text(TextStream text) {
      files.add(text.path());
    }

    @Override
    public void release(String file) {
      assertThat(files).contains(file);
    }

    @Override
    public void configuration(Configuration configuration) {
      configurations.add(configuration);
    }

    @Override
    public void diagnostic(Diagnostic diagnostic) {
      diagnostics.add(diagnostic);
    }

    /** The addresses of the resources of a type that a file declares, by file and type. */
    private Map<String, Map<String, Set<String>>> addresses() {
      Map<String, Map<String, Set<String>>> addresses = new TreeMap<>();
      for (Configuration configuration : configurations) {
        for (Resource resource : configuration.resources()) {
          String address = resource.declaration().address();
          addresses
              .computeIfAbsent(resource.declaration().span().file(), f -> new TreeMap<>())
              .computeIfAbsent(resource.type(), type -> new TreeSet<>())
              // The same template may be nested in several stacks.
              .add(address.substring(address.lastIndexOf('/') + 1));
        }
      }
      return addresses;
    }

    /** What is deployed as far as is known. */
    private List<IpPermission> permissions() {
      List<IpPermission> permissions = new ArrayList<>();
      for (Configuration configuration : configurations) {
        if (!configuration.isAlternative()) {
          configuration.resources().forEach(one -> permissions.addAll(one.permissions()));
        }
      }
      return permissions;
    }
  }

  private static final List<Row> ROWS = new ArrayList<>();
  private static final Heard HEARD = new Heard();

  @BeforeAll
  static void read() throws IOException {
    Assumptions.assumeTrue(
        Files.isDirectory(CASES), "there are no shared cases beside the project");
    Map<String, List<String>> repositories = new TreeMap<>();
    DiskSourceTree tree = new DiskSourceTree(CASES.resolve("files"), InputStream.nullInputStream());
    CloudFormationFrontend frontend = new CloudFormationFrontend();
    for (String line : Files.readAllLines(CASES.resolve("files.jsonl"))) {
      Row row = Row.of(line);
      if (!row.file().isEmpty()) {
        ROWS.add(row);
        List<String> files = repositories.computeIfAbsent(row.repository(), r -> new ArrayList<>());
        if (frontend.accepts(row.file(), tree)) {
          files.add(row.file());
        }
      }
    }
    for (List<String> files : repositories.values()) {
      files.sort(null);
      frontend.read(tree, files, Inputs.NONE, HEARD);
    }
  }

  @Test
  void templates_are_recognised_and_nothing_else() {
    List<String> templates = new ArrayList<>();
    for (Row row : ROWS) {
      if (row.isTemplate() && !row.file().matches(EMPTY)) {
        templates.add(row.file());
      }
    }
    assertThat(HEARD.files).hasSizeGreaterThan(600).containsExactlyInAnyOrderElementsOf(templates);
  }

  @Test
  void what_the_decoder_accepts_can_be_read() {
    Set<DiagnosticCode> unread =
        EnumSet.of(DiagnosticCode.SYNTAX, DiagnosticCode.UNREADABLE, DiagnosticCode.LIMIT);
    assertThat(HEARD.diagnostics).noneMatch(diagnostic -> unread.contains(diagnostic.code()));
  }

  @Test
  void resources_agree() {
    Map<String, Map<String, Set<String>>> addresses = HEARD.addresses();
    int agreed = 0;
    for (Row row : ROWS) {
      Map<String, Set<String>> declared = addresses.getOrDefault(row.file(), Map.of());
      int missing = 0;
      for (String type : TYPES) {
        int written = row.resources().getOrDefault(type, 0);
        int found = declared.getOrDefault(NAMESPACE + type, Set.of()).size();
        assertThat(found).as(row.file()).isLessThanOrEqualTo(written);
        agreed += found;
        missing += written - found;
      }
      assertThat(missing).as(row.file()).isEqualTo(NEVER_MADE.getOrDefault(row.file(), 0));
    }
    assertThat(agreed).isGreaterThan(1000);
  }

  @Test
  void what_is_undecided_has_a_reason() {
    Map<UnknownReason.Kind, Integer> undecided = new TreeMap<>();
    for (IpPermission permission : HEARD.permissions()) {
      for (UnknownReason reason : reasons(permission)) {
        assertThat(reason.detail()).as("%s", permission.declaration()).isNotBlank();
        undecided.merge(reason.kind(), 1, Integer::sum);
      }
    }
    // Nothing is outside of what was read, and nothing is of a kind that we cannot evaluate.
    assertThat(undecided)
        .containsOnlyKeys(
            UnknownReason.Kind.INPUT_NOT_GIVEN,
            UnknownReason.Kind.RUN_TIME_VALUE,
            UnknownReason.Kind.REFUSED);
    int all = undecided.values().stream().mapToInt(Integer::intValue).sum();
    assertThat(all).isLessThan(HEARD.permissions().size() / 20);
  }

  private static Set<UnknownReason> reasons(IpPermission permission) {
    List<Field<?>> fields =
        new ArrayList<>(
            List.of(
                permission.direction(),
                permission.protocol(),
                permission.fromPort(),
                permission.toPort()));
    for (PeerEntry entry : permission.peers().known()) {
      fields.add(entry.peer());
    }
    Set<UnknownReason> reasons = new HashSet<>();
    permission.peers().more().ifPresent(reasons::add);
    for (Field<?> field : fields) {
      if (field instanceof Field.Unknown<?> unknown) {
        reasons.add(unknown.reason());
      }
    }
    return reasons;
  }
}
