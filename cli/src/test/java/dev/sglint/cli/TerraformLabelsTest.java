package dev.sglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What peers' own tests expect of those of their checks that we have a rule for. Each file is
 * looked at alone, as peers do. Where we differ, the reason stands here.
 */
@Tag("shared")
final class TerraformLabelsTest {
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
    Labels labels = new Labels("terraform", CHECKS, TerraformLabelsTest::block, directory);
    Labels.Comparison comparison = labels.compare();
    assertThat(comparison.different())
        .filteredOn(label -> DIFFERENT.keySet().stream().noneMatch(label.file()::endsWith))
        .isEmpty();
    assertThat(comparison.agreed()).isPositive();
  }

  /** The address of the block that a line is in. */
  private static String block(String text, int line) {
    List<String> lines = text.lines().toList();
    for (int i = Math.min(line, lines.size()) - 1; i >= 0; i--) {
      Matcher matcher = BLOCK.matcher(lines.get(i));
      if (matcher.matches()) {
        return matcher.group(1) + "." + matcher.group(2);
      }
    }
    return "none";
  }
}
