package dev.sglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One group in every format: the same normalised rules, the same findings of exposure. What differs
 * by right stands in {@code docs/terraform.md} and {@code docs/cloudformation.md}.
 */
final class SameMeaningTest {
  private static final String GROUP = "sg-0123456789abcdef0";

  private static final String TERRAFORM_GROUP =
      """
      resource "aws_security_group" "g" {
        description = "same"
        vpc_id      = "vpc-1a2b3c4d"
        ingress {
          description = "administration"
          protocol    = "tcp"
          from_port   = 20
          to_port     = 25
          cidr_blocks = ["0.0.0.0/0"]
        }
        ingress {
          protocol         = "tcp"
          from_port        = 443
          to_port          = 443
          ipv6_cidr_blocks = ["::/0"]
        }
        ingress {
          protocol        = "-1"
          from_port       = 0
          to_port         = 0
          security_groups = ["sg-1a2b3c4d"]
        }
        ingress {
          protocol    = "icmp"
          from_port   = 8
          to_port     = -1
          cidr_blocks = ["192.0.2.0/24"]
        }
        egress {
          protocol    = "-1"
          from_port   = 0
          to_port     = 0
          cidr_blocks = ["0.0.0.0/0"]
        }
        egress {
          protocol        = "tcp"
          from_port       = 443
          to_port         = 443
          prefix_list_ids = ["pl-63a5400a"]
        }
      }
      """;

  private static final String JSON_GROUP =
      """
      {"Resources": {"Group": {"Type": "AWS::EC2::SecurityGroup", "Properties": {
        "GroupDescription": "same",
        "VpcId": "vpc-1a2b3c4d",
        "SecurityGroupIngress": [
          {"IpProtocol": "tcp", "FromPort": 20, "ToPort": 25, "CidrIp": "0.0.0.0/0",
            "Description": "administration"},
          {"IpProtocol": "6", "FromPort": "443", "ToPort": "443", "CidrIpv6": "::/0"},
          {"IpProtocol": -1, "SourceSecurityGroupId": "sg-1a2b3c4d"},
          {"IpProtocol": "icmp", "FromPort": 8, "ToPort": -1, "CidrIp": "192.0.2.0/24"}],
        "SecurityGroupEgress": [
          {"IpProtocol": "-1", "CidrIp": "0.0.0.0/0"},
          {"IpProtocol": "tcp", "FromPort": 443.0, "ToPort": 443,
            "DestinationPrefixListId": "pl-63a5400a"}]}}}}
      """;

  private static final String YAML_GROUP =
      """
      Resources:
        Group:
          Type: AWS::EC2::SecurityGroup
          Properties:
            GroupDescription: same
            VpcId: vpc-1a2b3c4d
            SecurityGroupIngress:
              - IpProtocol: TCP
                FromPort: 20
                ToPort: 25
                CidrIp: 0.0.0.0/0
                Description: administration
              - IpProtocol: 6
                FromPort: 443
                ToPort: '443'
                CidrIpv6: ::/0
              - IpProtocol: -1
                SourceSecurityGroupId: sg-1a2b3c4d
              - {IpProtocol: icmp, FromPort: 8, ToPort: -1, CidrIp: 192.0.2.0/24}
            SecurityGroupEgress:
              - IpProtocol: '-1'
                CidrIp: 0.0.0.0/0
              - IpProtocol: tcp
                FromPort: 443
                ToPort: 443
                DestinationPrefixListId: pl-63a5400a
      """;

  /**
   * One rule.
   *
   * @param wire what follows {@code IpPermissions.1.}
   * @param inline its arguments in {@code aws_security_group_rule}
   * @param vpc its arguments in {@code aws_vpc_security_group_ingress_rule}
   * @param properties its properties in {@code AWS::EC2::SecurityGroupIngress}
   */
  private record Meaning(String wire, String inline, String vpc, String properties) {
    /** A template in YAML, without quotes. */
    String yaml() {
      return "Resources:\n  Rule:\n    Type: AWS::EC2::SecurityGroupIngress\n    Properties:\n"
          + ("GroupId: " + GROUP + ", " + properties).replaceAll("(?:^|, )", "\n      ");
    }

    /** The same template in JSON, in which every value is a text. */
    String json() {
      String all = "GroupId: " + GROUP + ", " + properties;
      return "{\"Resources\": {\"Rule\": {\"Type\": \"AWS::EC2::SecurityGroupIngress\","
          + " \"Properties\": {"
          + all.replaceAll("(\\w+): ([^,]+)", "\"$1\": \"$2\"")
          + "}}}}";
    }
  }

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
            .formatted(protocol, ports, ipv6 ? "cidr_ipv6" : "cidr_ipv4", cidr),
        "IpProtocol: %s, FromPort: %d, ToPort: %d, %s: %s"
            .formatted(protocol, from, to, ipv6 ? "CidrIpv6" : "CidrIp", cidr));
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
            "ip_protocol = \"-1\"\n  cidr_ipv4 = \"0.0.0.0/0\"",
            "IpProtocol: -1, CidrIp: 0.0.0.0/0"));
    meanings.add(
        new Meaning(
            "IpProtocol=tcp&IpPermissions.1.FromPort=443&IpPermissions.1.ToPort=443"
                + "&IpPermissions.1.PrefixListIds.1.PrefixListId=pl-63a5400a",
            "protocol = \"tcp\"\n  from_port = 443\n  to_port = 443\n"
                + "  prefix_list_ids = [\"pl-63a5400a\"]",
            "ip_protocol = \"tcp\"\n  from_port = 443\n  to_port = 443\n"
                + "  prefix_list_id = \"pl-63a5400a\"",
            "IpProtocol: tcp, FromPort: 443, ToPort: 443, SourcePrefixListId: pl-63a5400a"));
    meanings.add(
        new Meaning(
            "IpProtocol=tcp&IpPermissions.1.FromPort=443&IpPermissions.1.ToPort=443"
                + "&IpPermissions.1.Groups.1.GroupId=sg-1a2b3c4d",
            "protocol = \"tcp\"\n  from_port = 443\n  to_port = 443\n"
                + "  source_security_group_id = \"sg-1a2b3c4d\"",
            "ip_protocol = \"tcp\"\n  from_port = 443\n  to_port = 443\n"
                + "  referenced_security_group_id = \"sg-1a2b3c4d\"",
            "IpProtocol: tcp, FromPort: 443, ToPort: 443, SourceSecurityGroupId: sg-1a2b3c4d"));
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
    Told expected = told("request.txt", capture);
    assertThat(expected.rules()).hasSize(1);
    assertThat(told("main.tf", rule)).isEqualTo(expected);
    assertThat(told("main.tf", vpcRule)).isEqualTo(expected);
    assertThat(told("rule.json", meaning.json())).isEqualTo(expected);
    assertThat(told("rule.yaml", meaning.yaml())).isEqualTo(expected);
  }

  private Told told(String file, String text) throws IOException {
    return Told.of(directory, file, text);
  }

  @Test
  void a_group_with_all_its_rules_is_the_same_in_every_format() throws IOException {
    Told expected = told("main.tf", TERRAFORM_GROUP).withoutGroup();
    assertThat(expected.rules()).hasSize(6);
    assertThat(expected.exposures()).hasSizeGreaterThan(1);
    assertThat(told("group.json", JSON_GROUP).withoutGroup()).isEqualTo(expected);
    assertThat(told("group.yaml", YAML_GROUP).withoutGroup()).isEqualTo(expected);
  }
}
