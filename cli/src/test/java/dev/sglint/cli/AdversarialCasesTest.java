package dev.sglint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Small real-life mistakes and what looks like them: what must be found is found, what must be
 * silent is silent. Where engineers differ, both are right.
 */
@Tag("shared")
final class AdversarialCasesTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Path CASES = SharedCases.FOLDER.resolve("adversarial");
  private static final Set<String> FORMATS = Set.of("tf", "cfn");

  /** Cases that are not right yet, and what they wait for. */
  private static final Map<String, String> WAITING = Map.of();

  @TestFactory
  List<DynamicTest> mistakes_are_found_and_nothing_else() throws IOException {
    SharedCases.assume();
    List<DynamicTest> tests = new ArrayList<>();
    for (String line : Files.readAllLines(CASES.resolve("expected.jsonl"))) {
      JsonNode expected = JSON.readTree(line);
      if (FORMATS.contains(expected.get("lang").asString())) {
        String name = expected.get("case").asString();
        tests.add(
            DynamicTest.dynamicTest(
                name,
                WAITING.containsKey(name) ? () -> checkWaiting(expected) : () -> check(expected)));
      }
    }
    return tests;
  }

  private static void checkWaiting(JsonNode expected) {
    String name = expected.get("case").asString();
    assertThatThrownBy(() -> check(expected))
        .as(name + " waits for " + WAITING.get(name) + ": take it from the list if it is right")
        .isInstanceOf(AssertionError.class);
  }

  private static void check(JsonNode expected) {
    Path directory = CASES.resolve(expected.get("case").asString());
    Run run = Run.in(directory, "", "check", "--format", "json", ".");
    Set<String> found = found(JSON.readTree(run.out()));
    Set<String> wanted = words(expected.get("expect"));
    Set<String> allowed = words(expected.get("allow"));
    if (wanted.contains("redundancy") && found.contains("invalid")) {
      // EC2 refuses what adds nothing.
      found.add("redundancy");
      allowed.add("invalid");
    }
    if (expected.get("contested").asBoolean()) {
      found.removeIf(word -> !wanted.contains(word));
      allowed.addAll(wanted);
    } else {
      assertThat(found).as(expected.get("why").asString()).containsAll(wanted);
    }
    found.removeAll(wanted);
    found.removeAll(allowed);
    found.remove("hygiene");
    assertThat(found).as(expected.get("why").asString()).isEmpty();
  }

  private static Set<String> words(JsonNode list) {
    Set<String> words = new HashSet<>();
    list.forEach(word -> words.add(category(word.asString())));
    return words;
  }

  /** What findings are to be of for a word of the cases. */
  private static String category(String word) {
    return switch (word) {
      case "mixed" -> "hygiene";
      case "duplicate", "shadowed" -> "redundancy";
      default -> word;
    };
  }

  private static Set<String> found(JsonNode report) {
    Set<String> found = new HashSet<>();
    for (JsonNode finding : report.get("findings")) {
      boolean counts =
          finding.get("suppressed").isNull()
              && finding.get("certainty").asString().equals("certain")
              && !finding.get("severity").asString().equals("info");
      if (counts) {
        String category = finding.get("category").asString();
        found.add(
            category.equals("exposure") ? finding.get("direction").asString() + "-open" : category);
      }
    }
    for (JsonNode diagnostic : report.get("diagnostics")) {
      if (diagnostic.get("severity").asString().equals("error")) {
        found.add("invalid");
      }
    }
    return found;
  }
}
