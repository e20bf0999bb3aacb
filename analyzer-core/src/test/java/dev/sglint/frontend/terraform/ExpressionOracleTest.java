package dev.sglint.frontend.terraform;

import static dev.sglint.frontend.terraform.ValuesAsJson.json;
import static dev.sglint.frontend.terraform.ValuesAsJson.normal;
import static dev.sglint.frontend.terraform.ValuesAsJson.type;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sglint.frontend.terraform.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every expression gives the type and the value that OpenTofu printed, or fails where it fails. */
@Tag("shared")
final class ExpressionOracleTest {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private static final Path ORACLE = Path.of("../../shared/oracles/tofu");

  @Test
  void expressions_give_what_opentofu_printed() throws IOException {
    Assumptions.assumeTrue(
        Files.isDirectory(ORACLE), "there are no shared oracles beside the project");
    Map<String, String> contexts = contexts();
    List<String> wrong = new ArrayList<>();
    int right = 0;
    for (String line : Files.readAllLines(ORACLE.resolve("expressions.jsonl"))) {
      JsonNode row = JSON.readTree(line);
      String difference = difference(row, contexts);
      if (difference.isEmpty()) {
        right++;
      } else {
        wrong.add(
            row.get("id").asString() + " " + row.get("expr").asString() + "\n    " + difference);
      }
    }
    assertThat(String.join("\n", wrong)).as(right + " right").isEmpty();
  }

  private static Map<String, String> contexts() throws IOException {
    Map<String, String> files = new HashMap<>();
    try (Stream<Path> paths = Files.walk(ORACLE.resolve("contexts"))) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        String name = ORACLE.resolve("contexts").relativize(path).toString();
        files.put(name, Files.readString(path));
      }
    }
    return files;
  }

  private static String difference(JsonNode row, Map<String, String> contexts) {
    Map<String, String> files = new HashMap<>(contexts);
    files.keySet().removeIf(name -> name.endsWith(".tf") && !name.contains("/"));
    String context = row.get("context").asString();
    files.put(context, contexts.getOrDefault(context, ""));
    files.put("x.tf", "locals {\n  x = " + row.get("expr").asString() + "\n}\n");
    List<String> refused = new ArrayList<>();
    Value value = Evaluated.value(files, refused);
    if (row.has("error")) {
      boolean fails = value instanceof Value.Failure || !refused.isEmpty();
      return fails ? "" : "should fail: " + row.get("error").asString() + ", gives " + json(value);
    }
    if (!refused.isEmpty() || value instanceof Value.Failure) {
      return "fails: " + refused + " " + value + ", should be " + row.get("value");
    }
    boolean sensitive = row.path("sensitive").asBoolean(false);
    if (sensitive != isSensitive(value)) {
      return "sensitive: " + !sensitive;
    }
    if (row.path("infinity").asBoolean(false)) {
      return value instanceof Value.Infinity ? "" : "is not infinite: " + json(value);
    }
    if (row.has("unknown")) {
      return agrees(value, row.get("value"), row.get("unknown"))
          ? ""
          : json(value) + ", should be " + row.get("value") + " unknown " + row.get("unknown");
    }
    if (!type(value.type()).equals(row.get("type"))) {
      return "type "
          + type(value.type())
          + ", should be "
          + row.get("type")
          + " value "
          + json(value);
    }
    return json(value).equals(normal(row.get("value")))
        ? ""
        : json(value) + ", should be " + row.get("value");
  }

  private static boolean isSensitive(Value value) {
    if (value.source().sensitive()) {
      return true;
    }
    if (value instanceof Value.Sequence sequence) {
      return sequence.elements().stream().anyMatch(ExpressionOracleTest::isSensitive);
    }
    return value instanceof Value.Mapping mapping
        && mapping.entries().values().stream().anyMatch(ExpressionOracleTest::isSensitive);
  }

  /** What is known in the plan agrees; what is unknown there may be known here. */
  private static boolean agrees(Value value, JsonNode expected, JsonNode mask) {
    if (mask.isBoolean() && mask.asBoolean()) {
      return true;
    }
    if (value instanceof Value.Sequence sequence && mask.isArray() && sequence.more().isEmpty()) {
      boolean all = sequence.elements().size() == mask.size();
      for (int i = 0; all && i < mask.size(); i++) {
        all = agrees(sequence.elements().get(i), expected.get(i), mask.get(i));
      }
      return all;
    }
    if (value instanceof Value.Mapping mapping && mask.isObject()) {
      boolean all = true;
      for (Map.Entry<String, JsonNode> entry : expected.properties()) {
        Value member = mapping.entries().get(entry.getKey());
        JsonNode inner = mask.path(entry.getKey());
        all &= member != null && agrees(member, entry.getValue(), inner);
      }
      return all;
    }
    return json(value).equals(normal(expected));
  }
}
