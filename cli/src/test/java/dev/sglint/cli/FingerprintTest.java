package dev.sglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a fingerprint does not depend on, and what it does. */
final class FingerprintTest {
  private static final Pattern FINGERPRINT = Pattern.compile("\"fingerprint\":\"([^\"]*)\"");

  private static final String GROUP =
      """
      resource "aws_security_group" "web" {
        description = "web"
        vpc_id = "vpc-0123456789abcdef0"
        tags = { a = "b" }
        ingress {
          description = "all"
          from_port = 20
          to_port = 25
          protocol = "tcp"
          cidr_blocks = ["0.0.0.0/0", "10.1.2.3/16"]
        }
        egress {
          from_port = 8
          to_port = 8
          protocol = "icmp"
          cidr_blocks = ["10.0.0.0/8"]
        }
      }
      """;

  private static final String RULE =
      """
      resource "aws_vpc_security_group_ingress_rule" "rdp" {
        security_group_id = aws_security_group.web.id
        ip_protocol = "tcp"
        from_port = 3389
        to_port = 3389
        cidr_ipv4 = "198.0.0.0/6"
      }
      """;

  private static final String TEMPLATE =
      """
      Resources:
        Web:
          Type: AWS::EC2::SecurityGroup
          Properties:
            GroupDescription: web
            SecurityGroupIngress:
              - IpProtocol: tcp
                FromPort: 22
                ToPort: 22
                CidrIp: 0.0.0.0/0
              - IpProtocol: tcp
                FromPort: 3389
                ToPort: 3389
                CidrIp: 0.0.0.0/0
                Extra: 1
      """;

  @TempDir Path folder;

  private List<String> of(String file, String text) throws IOException {
    return of(file, text, "strict");
  }

  private List<String> of(String file, String text, String profile) throws IOException {
    Path directory = Files.createTempDirectory(folder, "run");
    Files.writeString(directory.resolve(file), text);
    String report = Run.in(directory, "", "check", "--profile", profile, "--format", "json").out();
    List<String> fingerprints = new ArrayList<>();
    Matcher matcher = FINGERPRINT.matcher(report);
    while (matcher.find()) {
      fingerprints.add(matcher.group(1));
    }
    fingerprints.sort(null);
    assertThat(fingerprints).isNotEmpty().doesNotHaveDuplicates();
    return fingerprints;
  }

  @Test
  void they_are_the_same_in_every_release_of_a_version() throws IOException {
    String text = "Action=AuthorizeSecurityGroupIngress&GroupId=sg-0a1b2c3d&IpProtocol=tcp";
    String ports = "&FromPort=22&ToPort=22&CidrIp=0.0.0.0/0";
    assertThat(of("a.txt", text + ports))
        .containsExactly("44c302b34b42fc8d", "acbcbd9f04c502aa", "c30a45d1bfd77bda");
  }

  @Test
  void files_lines_blanks_and_comments_do_not_matter() throws IOException {
    List<String> before = of("main.tf", GROUP + RULE);
    assertThat(of("groups.tf", GROUP + RULE)).isEqualTo(before);
    assertThat(of("main.tf", "# more\n\n" + GROUP + "\n/* and\n more */\n" + RULE))
        .isEqualTo(before);
    String blanks = (GROUP + RULE).replaceAll("(?m)^( +)", "$1$1").replace(" = ", "   =  ");
    assertThat(of("main.tf", blanks)).isEqualTo(before);
    assertThat(of("main.tf", (GROUP + RULE).replace("\n", "\r\n"))).isEqualTo(before);
    String lists = (GROUP + RULE).replace("[\"", "[\n  \"").replace("\", \"", "\",\n \"");
    assertThat(of("main.tf", lists)).isEqualTo(before);
  }

  @Test
  void order_does_not_matter() throws IOException {
    List<String> before = of("main.tf", GROUP + RULE);
    assertThat(of("main.tf", RULE + GROUP)).isEqualTo(before);
    String swapped = "[\"10.1.2.3/16\", \"0.0.0.0/0\"]";
    assertThat(of("main.tf", GROUP.replaceAll("\\[\"0.*]", swapped) + RULE)).isEqualTo(before);
  }

  @Test
  void descriptions_do_not_matter() throws IOException {
    List<String> before = of("main.tf", GROUP + RULE);
    assertThat(of("main.tf", (GROUP + RULE).replace("\"all\"", "\"everything\"")))
        .isEqualTo(before);
  }

  private static String rule(String direction, int port, String protocol, String peer) {
    return """
      %s {
        description = "x"
        from_port = %d
        to_port = %d
        protocol = "%s"
        cidr_blocks = ["%s"]
      }
    """
        .formatted(direction, port, port, protocol, peer);
  }

  @ParameterizedTest
  @CsvSource({"ingress, 443, tcp, 10.3.0.0/16", "egress, 0, -1, 0.0.0.0/0"})
  void what_is_inserted_does_not_change_the_others(
      String direction, int port, String protocol, String peer) throws IOException {
    List<String> before = of("main.tf", GROUP + RULE);
    String block = rule(direction, port, protocol, peer);
    String more = GROUP.replace("  ingress {", block + "  ingress {") + RULE;
    assertThat(of("main.tf", more)).containsAll(before).hasSizeGreaterThan(before.size());
  }

  @Test
  void a_peer_more_does_not_change_what_is_said_of_the_others() throws IOException {
    List<String> before = of("main.tf", GROUP + RULE, "default");
    String more = GROUP.replace("[\"0", "[\"10.9.0.0/16\", \"0") + RULE;
    assertThat(of("main.tf", more, "default")).containsAll(before);
  }

  @Test
  void a_rule_may_get_another_name_or_move_into_its_group() throws IOException {
    String open = RULE.replace("198.0.0.0/6", "0.0.0.0/0");
    String inline = rule("ingress", 3389, "tcp", "0.0.0.0/0");
    String bare = GROUP.replaceAll("(?s)  ingress \\{.*\n  }\n", "");
    List<String> standalone = of("main.tf", bare + open);
    assertThat(of("main.tf", bare + open.replace("\"rdp\"", "\"remote\""))).isEqualTo(standalone);
    List<String> within = of("main.tf", bare.replace("  tags", inline + "  tags"));
    assertThat(within).anyMatch(standalone::contains);
  }

  @Test
  void templates_may_be_indented_and_get_more_rules() throws IOException {
    List<String> before = of("web.yaml", TEMPLATE);
    assertThat(of("other.yml", TEMPLATE.replaceAll("(?m)^(?= )", "   "))).isEqualTo(before);
    assertThat(of("web.yaml", TEMPLATE.replace("  Web:", "  # more\n\n  Web:"))).isEqualTo(before);
    String one =
        """
        - IpProtocol: tcp
          FromPort: 443
          ToPort: 443
          CidrIp: 10.0.0.0/8
          Description: x
        """;
    assertThat(of("web.yaml", TEMPLATE.replace("Ingress:\n", "Ingress:\n" + one.indent(8))))
        .containsAll(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"to_port = 25|to_port = 26", "0.0.0.0/0|0.0.0.0/1", "\"web\"|\"api\""})
  void what_is_open_and_who_has_it_open_matters(String change) throws IOException {
    List<String> parts = List.of(change.split("\\|"));
    List<String> before = of("main.tf", GROUP);
    List<String> after = of("main.tf", GROUP.replace(parts.get(0), parts.get(1)));
    assertThat(after).isNotEqualTo(before);
  }
}
