package dev.sglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Third-party requests and answers that stand beside the project; skipped where they do not. What
 * differs from them by right is listed here with the reason.
 */
@Tag("shared")
final class SharedCasesTest {
  private static final JsonMapper JSON = new JsonMapper();

  /** Whether a group, a list or a rule exists cannot be seen in a request alone. */
  private static final Set<String> ONLY_STATE_TELLS =
      Set.of(
          "GroupId unknown",
          "unknown destination group",
          "unknown prefix list",
          "rule exists already (default allow-all egress)");

  /** Nobody has shown EC2's answer: the semantics page calls it open, and so does the finding. */
  private static final Set<String> NOT_PROVEN =
      Set.of(
          "GroupId twice",
          "FromPort given twice",
          "icmp to IPv6 range",
          "icmpv6 to IPv4 range",
          "CidrIp '192.0.2.1'");

  /** No request of ours: said as a diagnostic, or nothing is there. */
  private static final Set<String> NO_REQUEST = Set.of("unknown action", "empty body");

  private static Stream<JsonNode> rows(String file) throws IOException {
    SharedCases.assume();
    return Files.readAllLines(SharedCases.FOLDER.resolve(file)).stream().map(JSON::readTree);
  }

  private static JsonNode check(String text) {
    return JSON.readTree(Run.reading(text, "check", "--format", "json", "-").out());
  }

  @Test
  void every_recorded_request_is_read() throws IOException {
    List<String> unread = new ArrayList<>();
    int read = 0;
    for (JsonNode row : rows("requests.jsonl").toList()) {
      List<String> forms = new ArrayList<>(List.of(row.get("raw").asString()));
      if (row.has("event") && row.get("event").isObject()) {
        forms.add(row.get("event").toString());
      }
      row.path("command").asStringOpt().ifPresent(forms::add);
      for (String form : forms) {
        JsonNode requests = check(form).get("requests");
        boolean ours =
            requests.size() == 1
                && requests
                    .get(0)
                    .get("declaration")
                    .asString()
                    .equals(row.get("operation").asString() + "#1");
        read += ours ? 1 : 0;
        if (!ours) {
          unread.add(form);
        }
      }
    }
    assertThat(unread).isEmpty();
    assertThat(read).isGreaterThan(300);
  }

  @Test
  void recorded_events_and_commands_mean_what_was_sent() throws IOException {
    for (JsonNode row : rows("requests.jsonl").toList()) {
      String sent = shown(row.get("raw").asString());
      if (row.has("event") && row.get("event").isObject() && !row.get("event").has("errorCode")) {
        assertThat(shown(row.get("event").toString())).isEqualTo(sent);
      }
      if (row.path("command").isString()) {
        assertThat(shown(row.get("command").asString())).isEqualTo(sent);
      }
    }
  }

  private static String shown(String text) {
    return Run.reading(text, "show", "--format", "ndjson", "-")
        .out()
        .replaceAll("\"line\":[0-9]+,\"declaration\":\"[^\"]*\",", "");
  }

  @Test
  void outcomes_are_those_that_aws_documents_or_is_believed_to_answer() throws IOException {
    Map<String, String> different = new LinkedHashMap<>();
    for (JsonNode row : rows("moto-verdicts.jsonl").toList()) {
      String name = row.get("name").asString();
      JsonNode requests = check(row.get("request").asString()).get("requests");
      if (NO_REQUEST.contains(name)) {
        assertThat(requests).as(name).isEmpty();
        continue;
      }
      String outcome = requests.get(0).get("outcome").asString();
      boolean agrees =
          switch (row.get("aws_expected").asString()) {
            case "accept" -> outcome.startsWith("accepted");
            case "reject" -> outcome.equals("refused");
            default -> true;
          };
      boolean explained = ONLY_STATE_TELLS.contains(name) || NOT_PROVEN.contains(name);
      if (agrees == explained) {
        different.put(name, outcome);
      }
    }
    assertThat(different).isEmpty();
  }

  @Test
  void a_plan_and_the_configuration_beside_it_say_each_thing_once() {
    SharedCases.assume();
    Path inputs =
        SharedCases.FOLDER.resolve(
            "files/raw/fugue+regula/rego/tests/rules/tf/aws/security_group/inputs");
    Run run = Run.in(inputs, "", "check", "--format", "json", "--root", ".", ".");
    List<String> said = new ArrayList<>();
    for (JsonNode finding : JSON.readTree(run.out()).get("findings")) {
      said.add(finding.get("declaration").asString() + " " + finding.get("message").asString());
    }
    assertThat(said).hasSize(5).doesNotHaveDuplicates();
  }
}
