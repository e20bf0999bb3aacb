package dev.sglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whole configurations that OpenTofu planned: their sources and their plans show the rules that it
 * planned, and what it refused is refused at the same place.
 */
@Tag("shared")
final class TerraformOracleTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Path CONFIGS =
      Run.PROJECT.resolve("../shared/oracles/tofu/configs").normalize();

  /** Where we know more than OpenTofu plans, and what. */
  private static final Map<String, String> MORE_KNOWN =
      Map.of(
          "unknown-data-sg",
          "an element of a list of which others are unknown",
          "unknown-whole-attr",
          "the rule that one branch of an unknown condition makes");

  /** The stub's provider names the resource, we the argument in it. */
  private static final Map<String, String> MORE_EXACT =
      Map.of(
          "error-missing-required", "main.tf:3:",
          "error-null-element", "main.tf:8:",
          "error-port-not-whole", "main.tf:4:");

  private static List<Path> configurations() throws IOException {
    Assumptions.assumeTrue(
        Files.isDirectory(CONFIGS), "there are no shared oracles beside the project");
    try (Stream<Path> paths = Files.list(CONFIGS)) {
      return paths.filter(Files::isDirectory).sorted().toList();
    }
  }

  @TestFactory
  List<DynamicTest> sources_show_the_rules_that_were_planned() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path configuration : configurations()) {
      if (Files.exists(configuration.resolve("expected.jsonl"))) {
        tests.add(
            DynamicTest.dynamicTest(
                name(configuration),
                () -> {
                  List<String> arguments = new ArrayList<>(List.of("show", "--format", "ndjson"));
                  arguments.addAll(options(configuration));
                  arguments.addAll(roots(configuration));
                  compare(configuration, arguments);
                }));
      }
    }
    return tests;
  }

  @TestFactory
  List<DynamicTest> plans_show_the_rules_that_were_planned() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path configuration : configurations()) {
      if (Files.exists(configuration.resolve("plan.json"))) {
        tests.add(
            DynamicTest.dynamicTest(
                name(configuration),
                () ->
                    // The configuration beside the plan tells what the plan does not know.
                    compare(configuration, List.of("show", "--format", "ndjson", "plan.json"))));
      }
    }
    return tests;
  }

  @TestFactory
  List<DynamicTest> what_was_refused_is_refused_at_its_place() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path configuration : configurations()) {
      Path expected = configuration.resolve("expected-error.txt");
      if (Files.exists(expected)) {
        tests.add(
            DynamicTest.dynamicTest(
                name(configuration), () -> refused(configuration, Files.readString(expected))));
      }
    }
    return tests;
  }

  private static String name(Path configuration) {
    return configuration.getFileName().toString();
  }

  private static void refused(Path configuration, String expected) {
    Run run = run(configuration, List.of("check", "--format", "json", "."));
    JsonNode report = JSON.readTree(run.out());
    List<String> places = new ArrayList<>();
    for (JsonNode diagnostic : report.get("diagnostics")) {
      places.add(
          diagnostic.get("file").asString()
              + ":"
              + diagnostic.get("line").asInt()
              + ": "
              + diagnostic.get("message").asString());
    }
    for (JsonNode finding : report.get("findings")) {
      if (finding.get("category").asString().equals("invalid")) {
        places.add(
            finding.get("file").asString()
                + ":"
                + finding.get("line").asInt()
                + ": "
                + finding.get("message").asString());
      }
    }
    String[] parts = expected.split(":", 3);
    String place = MORE_EXACT.getOrDefault(name(configuration), parts[0] + ":" + parts[1] + ":");
    if (parts[0].equals("-")) {
      assertThat(places).as(expected).isNotEmpty();
    } else {
      assertThat(places).as(expected).anyMatch(said -> said.startsWith(place));
    }
  }

  private static List<String> options(Path configuration) throws IOException {
    List<String> options = new ArrayList<>();
    Path arguments = configuration.resolve("tofu-args.txt");
    if (Files.exists(arguments)) {
      for (String argument : Files.readAllLines(arguments)) {
        int equals = argument.indexOf('=');
        options.add("-" + argument.substring(0, equals));
        options.add(argument.substring(equals + 1));
      }
    }
    if (Files.exists(configuration.resolve("tofu-env.txt"))) {
      options.add("--tf-var-env");
    }
    return options;
  }

  /** The root module's files: other folders are not part of it unless it calls them. */
  private static List<String> roots(Path configuration) throws IOException {
    try (Stream<Path> files = Files.list(configuration)) {
      return files
          .map(path -> path.getFileName().toString())
          .filter(name -> name.matches("[^.].*\\.(tf|tofu)(\\.json)?"))
          .sorted()
          .toList();
    }
  }

  private static Run run(Path configuration, List<String> arguments) {
    Map<String, String> environment = new HashMap<>();
    Path given = configuration.resolve("tofu-env.txt");
    try {
      if (Files.exists(given)) {
        for (String line : Files.readAllLines(given)) {
          int equals = line.indexOf('=');
          environment.put(line.substring(0, equals), line.substring(equals + 1));
        }
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return Run.in(configuration, "", environment, arguments.toArray(String[]::new));
  }

  private static void compare(Path configuration, List<String> arguments) throws IOException {
    List<String> expected = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (String line : Files.readAllLines(configuration.resolve("expected.jsonl"))) {
      JsonNode rule = JSON.readTree(line);
      if (!rule.has("prefixList")) {
        (rule.get("unknown").isEmpty() ? expected : unknown).add(expected(rule));
      }
    }
    Run run = run(configuration, arguments);
    List<String> shown = new ArrayList<>();
    List<String> possible = new ArrayList<>();
    for (String line : run.out().lines().toList()) {
      JsonNode rule = JSON.readTree(line);
      boolean certain = rule.get("certainty").asString().equals("certain");
      (certain ? shown : possible).add(shown(rule));
    }
    // A list of which nothing is known is one line, whatever its peers are.
    List<String> alike = List.copyOf(possible);
    possible.removeAll(unknown);
    unknown.removeAll(alike);
    boolean more = MORE_KNOWN.containsKey(name(configuration));
    List<String> missing = new ArrayList<>(expected);
    missing.removeAll(shown);
    List<String> extra = new ArrayList<>(shown);
    extra.removeAll(expected);
    if (more) {
      assertThat(extra.size() + possible.size()).as("what is known beyond the plan").isPositive();
      extra.clear();
      possible.clear();
      unknown.clear();
    }
    assertThat(
            "missing "
                + missing
                + "\nextra "
                + extra
                + "\nunknown, not shown "
                + unknown
                + "\npossible, not expected "
                + possible
                + "\n"
                + run.err())
        .isEqualTo("missing []\nextra []\nunknown, not shown []\npossible, not expected []\n");
  }

  private static String expected(JsonNode rule) {
    JsonNode peer = rule.get("peer");
    String kind = peer.isNull() ? "-" : peer.get("kind").asString();
    boolean self = kind.equals("self");
    boolean hidden = !peer.isNull() && peer.get("value").isNull();
    String value =
        peer.isNull() || hidden ? "-" : self ? text(rule.get("group")) : text(peer.get("value"));
    return String.join(
        " ",
        text(rule.get("resource")),
        text(rule.get("group")),
        text(rule.get("direction")),
        text(rule.get("protocol")),
        text(rule.get("fromPort")),
        text(rule.get("toPort")),
        hidden ? "-" : self ? "security-group" : kind,
        value,
        text(rule.get("description")));
  }

  private static String shown(JsonNode rule) {
    boolean icmp = rule.has("icmpType");
    JsonNode peer = rule.get("peer");
    return String.join(
        " ",
        text(rule.get("declaration")),
        text(rule.get("group")),
        text(rule.get("direction")),
        text(rule.get("protocol")),
        text(rule.get(icmp ? "icmpType" : "fromPort")),
        text(rule.get(icmp ? "icmpCode" : "toPort")),
        peer.isNull() ? "-" : peer.get("kind").asString(),
        peer.isNull() ? "-" : text(peer.get("value")),
        text(rule.get("description")));
  }

  private static String text(JsonNode node) {
    return node == null || node.isNull() ? "-" : node.asString();
  }
}
