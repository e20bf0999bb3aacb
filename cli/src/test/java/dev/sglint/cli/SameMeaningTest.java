package dev.sglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One group in every format: the same normalised rules, the same findings of exposure. What differs
 * by right stands in {@code docs/terraform.md}.
 */
final class SameMeaningTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String GROUP = "sg-0123456789abcdef0";

  /**
   * One rule.
   *
   * @param wire what follows {@code IpPermissions.1.}
   * @param inline its arguments in {@code aws_security_group_rule}
   * @param vpc its arguments in {@code aws_vpc_security_group_ingress_rule}
   */
  private record Meaning(String wire, String inline, String vpc) {}

  private static Meaning range(String protocol, int from, int to, String cidr) {
    boolean ipv6 = cidr.contains(":");
    String wire =
        "IpProtocol="
            + protocol
            + "&IpPermissions.1.FromPort="
            + from
            + "&IpPermissions.1.ToPort="
            + to
            + "&IpPermissions.1."
            + (ipv6 ? "Ipv6Ranges.1.CidrIpv6=" : "IpRanges.1.CidrIp=")
            + cidr;
    String ports = "from_port = %d\n  to_port = %d\n".formatted(from, to);
    return new Meaning(
        wire,
        "protocol = \"%s\"\n  %s  %s = [\"%s\"]"
            .formatted(protocol, ports, ipv6 ? "ipv6_cidr_blocks" : "cidr_blocks", cidr),
        "ip_protocol = \"%s\"\n  %s  %s = \"%s\""
            .formatted(protocol, ports, ipv6 ? "cidr_ipv6" : "cidr_ipv4", cidr));
  }

  static List<Meaning> meanings() {
    List<Meaning> meanings = new ArrayList<>();
    meanings.add(range("tcp", 22, 22, "0.0.0.0/0"));
    meanings.add(range("6", 3000, 4000, "0.0.0.0/0"));
    meanings.add(range("TCP", 0, 65535, "10.0.0.0/8"));
    meanings.add(range("udp", 53, 53, "2001:db8::/32"));
    meanings.add(range("tcp", 3389, 3389, "::/0"));
    meanings.add(range("icmp", 8, -1, "192.0.2.0/24"));
    meanings.add(
        new Meaning(
            "IpProtocol=-1&IpPermissions.1.IpRanges.1.CidrIp=0.0.0.0/0",
            "protocol = \"-1\"\n  from_port = 0\n  to_port = 0\n  cidr_blocks = [\"0.0.0.0/0\"]",
            "ip_protocol = \"-1\"\n  cidr_ipv4 = \"0.0.0.0/0\""));
    meanings.add(
        new Meaning(
            "IpProtocol=tcp&IpPermissions.1.FromPort=443&IpPermissions.1.ToPort=443"
                + "&IpPermissions.1.PrefixListIds.1.PrefixListId=pl-63a5400a",
            "protocol = \"tcp\"\n  from_port = 443\n  to_port = 443\n"
                + "  prefix_list_ids = [\"pl-63a5400a\"]",
            "ip_protocol = \"tcp\"\n  from_port = 443\n  to_port = 443\n"
                + "  prefix_list_id = \"pl-63a5400a\""));
    meanings.add(
        new Meaning(
            "IpProtocol=tcp&IpPermissions.1.FromPort=443&IpPermissions.1.ToPort=443"
                + "&IpPermissions.1.Groups.1.GroupId=sg-1a2b3c4d",
            "protocol = \"tcp\"\n  from_port = 443\n  to_port = 443\n"
                + "  source_security_group_id = \"sg-1a2b3c4d\"",
            "ip_protocol = \"tcp\"\n  from_port = 443\n  to_port = 443\n"
                + "  referenced_security_group_id = \"sg-1a2b3c4d\""));
    return meanings;
  }

  @TempDir private Path directory;

  @ParameterizedTest
  @MethodSource("meanings")
  void every_format_gives_the_same_rules_and_exposures(Meaning meaning) throws IOException {
    String capture =
        "Action=AuthorizeSecurityGroupIngress&GroupId="
            + GROUP
            + "&IpPermissions.1."
            + meaning.wire();
    String rule =
        "resource \"aws_security_group_rule\" \"r\" {\n  type = \"ingress\"\n"
            + "  security_group_id = \""
            + GROUP
            + "\"\n  "
            + meaning.inline()
            + "\n}\n";
    String vpcRule =
        "resource \"aws_vpc_security_group_ingress_rule\" \"r\" {\n  security_group_id = \""
            + GROUP
            + "\"\n  "
            + meaning.vpc()
            + "\n}\n";
    List<String> expected = rules("request.txt", capture);
    assertThat(expected).hasSize(1);
    assertThat(rules("main.tf", rule)).isEqualTo(expected);
    assertThat(rules("main.tf", vpcRule)).isEqualTo(expected);
    assertThat(exposures("main.tf", rule)).isEqualTo(exposures("request.txt", capture));
    assertThat(exposures("main.tf", vpcRule)).isEqualTo(exposures("request.txt", capture));
  }

  private Run run(String file, String text, String... arguments) throws IOException {
    Path folder = Files.createTempDirectory(directory, "case");
    Files.writeString(folder.resolve(file), text);
    return Run.in(folder, "", arguments);
  }

  private List<String> rules(String file, String text) throws IOException {
    Run run = run(file, text, "show", "--format", "ndjson", ".");
    return run.out()
        .lines()
        .map(
            line -> {
              ObjectNode rule = (ObjectNode) JSON.readTree(line);
              rule.remove(List.of("file", "line", "declaration"));
              return rule.toString();
            })
        .toList();
  }

  private Set<String> exposures(String file, String text) throws IOException {
    JsonNode report = JSON.readTree(run(file, text, "check", "--format", "json", ".").out());
    Set<String> exposures = new TreeSet<>();
    for (JsonNode finding : report.get("findings")) {
      String category = finding.get("category").asString();
      if (category.equals("exposure") || category.equals("redundancy")) {
        exposures.add(
            finding.get("rule").asString()
                + " "
                + finding.get("severity").asString()
                + " "
                + finding.get("message").asString()
                + " "
                + finding.get("witness"));
      }
    }
    return exposures;
  }
}
