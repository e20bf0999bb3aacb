package dev.sglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What peers' own tests expect of those of their checks that we have a rule for. Each file is
 * looked at alone, as peers do. Where we differ, the reason stands here.
 */
@Tag("shared")
final class TerraformLabelsTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Path CASES = Run.PROJECT.resolve("../shared/cases").normalize();
  private static final Pattern BLOCK =
      Pattern.compile("\\s*(?:resource|module)\\s+\"([^\"]+)\"(?:\\s+\"([^\"]+)\")?.*");

  private static final String EVERYTHING = "all-traffic-open-to-internet";
  private static final String SSH = "ssh-open-to-internet";
  private static final String RDP = "rdp-open-to-internet";
  private static final Set<String> OPEN =
      Set.of(
          EVERYTHING,
          SSH,
          RDP,
          "admin-port-open-to-internet",
          "database-port-open-to-internet",
          "sensitive-port-open-to-internet");

  /** Peers' checks, and the rules that find the same. */
  private static final Map<String, Set<String>> CHECKS =
      Map.of(
          "CKV_AWS_277", Set.of(EVERYTHING),
          "381c3f2a-ef6f-4eff-99f7-b169cda3422c", OPEN,
          "65905cec-d691-4320-b320-2000436cb696", Set.of(EVERYTHING, SSH),
          "151187cb-0efc-481c-babd-ad24e3c9bc22", Set.of(EVERYTHING, RDP),
          "AWS-0107", Set.of(EVERYTHING, SSH, RDP),
          "rules.tf_aws_security_groups_ingress_22", Set.of(EVERYTHING, SSH),
          "rules.tf_aws_security_groups_ingress_3389", Set.of(EVERYTHING, RDP),
          "aws_security_group_rule_invalid_protocol", Set.of("unknown-protocol"));

  private static final String PORT =
      "TCP from -1 to -1 is refused by EC2 (port-out-of-range): it opens nothing";
  private static final String NO_RANGE =
      "`/0` is no address range: the provider refuses it (malformed-cidr), it opens nothing";
  private static final String MODULE =
      "the arguments of a call of a module that is not there: what it makes of them is unknown";

  /** The files in which we differ, and why we think to be right. */
  private static final Map<String, String> DIFFERENT =
      Map.of(
          "example_SecurityGroupUnrestrictedIngressAny/main.tf", PORT,
          "sensitive_port_is_exposed_to_entire_network/positive.tf", NO_RANGE,
          "sensitive_port_is_exposed_to_entire_network/negative.tf",
              "`1.2.3.4/0` is the whole internet once EC2 has cleared its host bits",
          "sensitive_port_is_exposed_to_entire_network/positive.json",
              "a plan, and its lines are not those of a resource block",
          "remote_desktop_port_open_to_internet/negative.tf",
              "`0.1.0.0/0` is the whole internet once EC2 has cleared its host bits",
          "security_group_with_unrestricted_access_to_ssh/positive3.tf", MODULE,
          "security_group_with_unrestricted_access_to_ssh/positive4.tf", MODULE);

  @TempDir private Path directory;

  @Test
  void labels_agree() throws IOException {
    Assumptions.assumeTrue(
        Files.isDirectory(CASES), "there are no shared cases beside the project");
    Map<String, List<String>> different = new TreeMap<>();
    Map<String, JsonNode> reports = new HashMap<>();
    int agreed = 0;
    for (String line : Files.readAllLines(CASES.resolve("labels.jsonl"))) {
      JsonNode label = JSON.readTree(line);
      Set<String> rules = CHECKS.get(label.get("check_id").asString());
      String file = label.get("file").asString();
      if (rules == null || !label.path("iac").asString("").equals("terraform")) {
        continue;
      }
      JsonNode report = reports.computeIfAbsent(file, this::report);
      boolean found = found(report, rules, label, CASES.resolve("files").resolve(file));
      if (found == label.get("expected").asString().equals("fail")) {
        agreed++;
      } else {
        different.computeIfAbsent(file, f -> new ArrayList<>()).add(line);
      }
    }
    different.keySet().removeIf(f -> DIFFERENT.keySet().stream().anyMatch(f::endsWith));
    assertThat(different).isEmpty();
    assertThat(agreed).isPositive();
  }

  private JsonNode report(String file) {
    try {
      Path source = CASES.resolve("files").resolve(file);
      Path folder = Files.createTempDirectory(directory, "label");
      Files.copy(source, folder.resolve(source.getFileName().toString()));
      return JSON.readTree(Run.in(folder, "", "check", "--format", "json", ".").out());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean found(JsonNode report, Set<String> rules, JsonNode label, Path source)
      throws IOException {
    String wanted = "";
    if (label.has("resource") && label.get("granularity").asString().equals("resource")) {
      wanted = label.get("resource").asString();
    } else if (label.get("granularity").asString().equals("line")) {
      wanted = block(Files.readAllLines(source), label.get("line").asInt());
    }
    for (JsonNode finding : report.get("findings")) {
      String declaration = finding.path("declaration").asString("").replaceAll("\\[.*\\]$", "");
      if (rules.contains(finding.get("rule").asString())
          && (wanted.isEmpty() || declaration.equals(wanted))) {
        return true;
      }
    }
    return false;
  }

  /** The address of the block that a line is in. */
  private static String block(List<String> lines, int line) {
    for (int i = Math.min(line, lines.size()) - 1; i >= 0; i--) {
      Matcher matcher = BLOCK.matcher(lines.get(i));
      if (matcher.matches()) {
        return matcher.group(1) + "." + matcher.group(2);
      }
    }
    return "none";
  }
}
