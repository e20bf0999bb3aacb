package dev.sglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.sglint.config.ConfigReader;
import dev.sglint.config.ConfigTemplate;
import dev.sglint.engine.Catalogue;
import dev.sglint.rule.Rule;
import dev.sglint.rule.RuleDocument;
import dev.sglint.rule.RuleMetadata;
import dev.sglint.rule.RuleOption;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The published schema of the configuration file says what its reader reads. */
final class ConfigSchemaTest {
  private static final String RULES = "/properties/rules";

  /** Each object of the schema, and a file in which the key that nobody knows stands in it. */
  private static final Map<String, String> OBJECTS = objects();

  private static Map<String, String> objects() {
    Map<String, String> objects = new TreeMap<>();
    objects.put("", "zzzzzzzz: 1");
    objects.put("/properties/files", "files: {zzzzzzzz: 1}");
    objects.put(RULES + "/additionalProperties/then", rule("ssh-open-to-internet"));
    for (Rule rule : Catalogue.load()) {
      RuleMetadata metadata = RuleMetadata.of(rule);
      if (!metadata.options().isEmpty()) {
        objects.put(RULES + "/properties/" + metadata.id() + "/then", rule(metadata.id()));
      }
    }
    objects.put("/properties/overrides/items", "overrides: [{paths: [], zzzzzzzz: 1}]");
    objects.put(
        "/properties/overrides/items/properties/rules/additionalProperties/then",
        "overrides: [{paths: [], " + rule("ssh-open-to-internet") + "}]");
    for (String format : List.of("terraform", "cloudformation")) {
      objects.put("/properties/" + format + "/else", format + ": {zzzzzzzz: 1}");
      objects.put("/properties/" + format + "/then/items", format + ": [{paths: [], zzzzzzzz: 1}]");
    }
    objects.put("/properties/ports", "ports: {zzzzzzzz: 1}");
    objects.put("/properties/ports/properties/authorised", "ports: {authorised: {zzzzzzzz: 1}}");
    objects.put(
        "/properties/ports/properties/services/items",
        "ports: {services: [{port: 1, name: a, kind: web, zzzzzzzz: 1}]}");
    objects.put(
        "/properties/suppressions/items", "suppressions: [{rules: [], reason: a, zzzzzzzz: 1}]");
    objects.put("/properties/breadth", "breadth: {zzzzzzzz: 1}");
    objects.put("/properties/quota", "quota: {zzzzzzzz: 1}");
    objects.put("/properties/policy/items", "policy: [{name: a, deny: [], zzzzzzzz: 1}]");
    objects.put(
        "/properties/policy/items/properties/exceptions/items",
        "policy: [{name: a, deny: [], exceptions: [{owner: a, until: 2026-01-01, reason: b,"
            + " zzzzzzzz: 1}]}]");
    objects.put("/$defs/flows/items", "policy: [{name: a, deny: [{peers: [], zzzzzzzz: 1}]}]");
    return objects;
  }

  private static String rule(String id) {
    return "rules: {" + id + ": {zzzzzzzz: 1}}";
  }

  private static String text() throws IOException {
    try (InputStream in = ConfigReader.class.getResourceAsStream("config.schema.json")) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Schema schema() throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text());
  }

  private static List<String> mistakes(String config) {
    List<RuleMetadata> catalogue = Catalogue.load().stream().map(RuleMetadata::of).toList();
    return ConfigReader.read("c.yml", config, catalogue).mistakes();
  }

  @Test
  void every_key_of_the_schema_is_one_of_the_reader_and_the_other_way_round() throws IOException {
    Map<String, Set<String>> objects = new TreeMap<>();
    collect("", new ObjectMapper().readTree(text()), objects);
    assertThat(objects.keySet()).isEqualTo(new TreeSet<>(OBJECTS.keySet()));
    objects.forEach(
        (pointer, keys) -> {
          List<String> mistakes = mistakes(OBJECTS.getOrDefault(pointer, ""));
          assertThat(mistakes).as(pointer).hasSize(1);
          String[] known = mistakes.get(0).split("there are ", -1);
          assertThat(known).as(mistakes.get(0)).hasSize(2);
          assertThat(new TreeSet<>(List.of(known[1].split(", ", -1)))).as(pointer).isEqualTo(keys);
        });
  }

  private static void collect(String pointer, JsonNode node, Map<String, Set<String>> objects) {
    JsonNode properties = node.get("properties");
    if (properties != null && !pointer.endsWith("/properties") && !pointer.equals(RULES)) {
      objects.put(pointer, new TreeSet<>(properties.propertyNames()));
    }
    for (String name : node.propertyNames()) {
      collect(pointer + "/" + name, node.get(name), objects);
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      collect(pointer + "/" + i, node.get(i), objects);
    }
  }

  @Test
  void every_option_of_a_rule_is_in_the_schema_the_template_and_its_document() throws IOException {
    JsonNode rules = new ObjectMapper().readTree(text()).at(RULES + "/properties");
    for (Rule rule : Catalogue.load()) {
      RuleMetadata metadata = RuleMetadata.of(rule);
      for (RuleOption option : metadata.options()) {
        String pointer = "/" + metadata.id() + "/then/properties/" + option.name();
        JsonNode described = rules.at(pointer);
        assertThat(described.isMissingNode()).as(pointer).isFalse();
        assertThat(described.get("default").toString())
            .isEqualTo(option.otherwise().replace(" ", ""));
        assertThat(described.get("description").stringValue())
            .isEqualToIgnoringCase(option.summary() + ".");
        assertThat(RuleDocument.of(rule))
            .contains(
                "- `"
                    + option.name()
                    + "` (default `"
                    + option.otherwise()
                    + "`): "
                    + option.summary());
        assertThat(ConfigTemplate.defaults())
            .containsPattern(
                "  " + metadata.id() + ": .*" + option.name() + ": \\Q" + option.otherwise());
      }
    }
  }

  @Test
  void the_template_says_what_holds_without_it() throws IOException {
    // The validator's reader makes no node of comments alone.
    assertThat(schema().validate(ConfigTemplate.text() + "{}\n", InputFormat.YAML)).isEmpty();
    assertThat(schema().validate(ConfigTemplate.defaults(), InputFormat.YAML)).isEmpty();
    assertThat(mistakes(ConfigTemplate.text())).isEmpty();
    assertThat(mistakes(ConfigTemplate.defaults())).isEmpty();
  }

  /** Configuration files, and blocks of documents that are ones. */
  private static List<String> examples() throws IOException {
    List<String> examples = new ArrayList<>();
    for (String folder : List.of("examples", "docs", "rules/src/main/resources")) {
      try (Stream<Path> files = Files.walk(Run.PROJECT.resolve(folder))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          if (file.endsWith(".sglint.yml")) {
            examples.add(Files.readString(file));
          } else if (file.toString().endsWith(".md")) {
            String[] blocks = Files.readString(file).split("```sglint-config\n", -1);
            for (int i = 1; i < blocks.length; i++) {
              examples.add(blocks[i].substring(0, blocks[i].indexOf("```")));
            }
          }
        }
      }
    }
    return examples;
  }

  @Test
  void every_example_is_valid_and_read() throws IOException {
    Schema schema = schema();
    List<String> examples = examples();
    assertThat(examples).hasSizeGreaterThan(5);
    for (String example : examples) {
      assertThat(schema.validate(example, InputFormat.YAML)).as(example).isEmpty();
      assertThat(mistakes(example)).as(example).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "profile: lenient",
        "possible: maybe",
        "extends: a.yml",
        "files: {gitignore: 1}",
        "files: {exclude: a}",
        "rules: {too-many-rules: {most: 0}}",
        "rules: {too-many-rules: {least: 1}}",
        "rules: {plaintext-protocol-port: {ports: [70000]}}",
        "rules: {ssh-open-to-internet: {possible: x}}",
        "overrides: [{rules: {}}]",
        "overrides: [{paths: [a], rules: {too-many-rules: {most: 1}}}]",
        "terraform: {vars: 1}",
        "terraform: [{vars: {a: 1}}]",
        "cloudformation: {parameter-files: a}",
        "fail-on: 3",
        "rules: {ssh-open-to-internet: hihg}",
        "ports: {authorised: {tcp: [65536]}}",
        "ports: {authorised: {tcp: 80}}",
        "ports: {services: [{port: 1}]}",
        "breadth: {ipv4: x}",
        "networks: {any: []}",
        "networks: {a: 10.0.0.0/8}",
        "quota: {rules-per-group: 0}",
        "policy: {}",
        "policy: [{name: a}]",
        "policy: [{name: a, allow: [], deny: []}]",
        "policy: [{name: a, allow: [{}]}]",
        "policy: [{name: a, allow: [{protocol: 256, peers: []}]}]",
        "policy: [{name: a, allow: [], exceptions: [{owner: a}]}]"
      })
  void what_the_schema_refuses_the_reader_refuses_too(String config) throws IOException {
    assertThat(schema().validate(config, InputFormat.YAML)).isNotEmpty();
    assertThat(mistakes(config)).isNotEmpty();
  }
}
