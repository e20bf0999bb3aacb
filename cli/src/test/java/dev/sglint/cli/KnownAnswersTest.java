package dev.sglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What EC2 really answered, as quoted in public, is what is predicted. */
final class KnownAnswersTest {
  private static final JsonMapper JSON = new JsonMapper();

  private static final String EGRESS =
      "Action=AuthorizeSecurityGroupEgress&Version=2016-11-15&GroupId=sg-1a2b3c4d";
  private static final String INGRESS =
      "Action=AuthorizeSecurityGroupIngress&Version=2016-11-15&GroupId=sg-1a2b3c4d";
  private static final String TCP =
      "&IpPermissions.1.IpProtocol=tcp&IpPermissions.1.FromPort=22&IpPermissions.1.ToPort=22";
  private static final String TO = "&IpPermissions.1.IpRanges.1.CidrIp=";
  private static final String INVALID = "InvalidParameterValue";
  private static final String DESCRIPTION =
      "Invalid rule description. Valid descriptions are strings less than 256 characters from the"
          + " following set:  a-zA-Z0-9. _-:/()#,@[]+=&;{}!$*";

  static Stream<Arguments> answers() {
    String revoke = "Action=RevokeSecurityGroupIngress&Version=2016-11-15&GroupId=sg-1a2b3c4d";
    String modify =
        "Action=ModifySecurityGroupRules&Version=2016-11-15&GroupId=sg-1a2b3c4d"
            + "&SecurityGroupRule.1.SecurityGroupRuleId=sgr-0123456789abcdef0"
            + "&SecurityGroupRule.1.SecurityGroupRule.";
    String rule = "SecurityGroupRule.1.SecurityGroupRule.";
    String create = "Action=CreateSecurityGroup&Version=2016-11-15&GroupName=a&GroupDescription=";
    return Stream.of(
        refused(
            EGRESS + "&CidrIp=192.0.2.0/24",
            "UnknownParameter",
            "The parameter CidrIp is not recognized"),
        refused(
            INGRESS + "&Item.1.ToPort=443",
            "UnknownParameter",
            "The parameter Item is not recognized"),
        refused(
            revoke + TCP + TO + "10.0.0.0/8&FromPort=22",
            "InvalidParameterCombination",
            "The parameter 'ipPermissions' may not be used in combination with 'fromPort'"),
        refused(
            INGRESS + "&IpPermissions.1.IpProtocol=all" + TO + "8.8.8.8/32",
            INVALID,
            "Invalid value 'all' for IP protocol. Unknown protocol."),
        outcome(
            INGRESS
                + "&IpPermissions.1.IpProtocol=-1&IpPermissions.1.FromPort=111&IpPermissions.1.ToPort=111"
                + "&IpPermissions.1.Groups.1.GroupId=sg-0a1b2c3d",
            "accepted-widened"),
        refused(
            INGRESS + "&IpPermissions.1.IpProtocol=tcp" + TO + "10.0.0.0/8",
            INVALID,
            "Invalid value for portRange. Must specify both from and to ports with TCP/UDP."),
        refused(
            INGRESS
                + "&IpPermissions.1.IpProtocol=tcp&IpPermissions.1.ToPort=22"
                + TO
                + "10.0.0.0/8",
            "InvalidPermission.Malformed",
            "TCP/UDP port (-1) out of range"),
        refused(
            INGRESS
                + "&IpPermissions.1.IpProtocol=icmp&IpPermissions.1.FromPort=0&IpPermissions.1.ToPort=65535"
                + TO
                + "10.0.0.0/8",
            INVALID,
            "ICMP code (65535) out of range"),
        outcome(
            INGRESS
                + "&IpPermissions.1.IpProtocol=icmp&IpPermissions.1.FromPort=9&IpPermissions.1.ToPort=-1"
                + TO
                + "10.0.0.0/8",
            "accepted"),
        refused(
            revoke + "&IpProtocol=tcp&FromPort=22&ToPort=22&CidrIp=::/0",
            INVALID,
            "CIDR block ::/0 is malformed"),
        outcome(INGRESS + TCP + TO + "10.0.0.28/29", "accepted"),
        refused(
            INGRESS + TCP + TO + "10.0.0.0/8&IpPermissions.1.IpRanges.2.CidrIp=10.0.0.0/8",
            INVALID,
            "The same permission must not appear multiple times"),
        refused(
            INGRESS + TCP + TO + "10.0.0.0/8&IpPermissions.1.IpRanges.1.Description=AWS%27 own",
            INVALID,
            DESCRIPTION),
        refused(
            create + "a%3Eb",
            INVALID,
            "Invalid security group description. Valid descriptions are strings less than 256"
                + " characters from the following set:  a-zA-Z0-9. _-:/()#,@[]+=&;{}!$*"),
        refused(
            create + "%E3%82%BB",
            INVALID,
            "Value (セ) for parameter GroupDescription is invalid. Character sets beyond ASCII are"
                + " not supported."),
        refused(
            create, "MissingParameter", "The request must contain the parameter GroupDescription"),
        refused(
            INGRESS + TCP + "&IpPermissions.1.PrefixListIds.1.PrefixListId=sg-0d9f8340",
            "InvalidGroup.NotFound",
            "The security group 'sg-0d9f8340' does not exist"),
        refused(
            EGRESS + TCP + TO + "10.0.0.0/8\n" + EGRESS + TCP + TO + "10.1.2.3/8",
            "InvalidPermission.Duplicate",
            "the specified rule \"peer: 10.0.0.0/8, TCP, from port: 22, to port: 22, ALLOW\" already"
                + " exists"),
        refused(
            INGRESS
                + "&IpPermissions.1.IpProtocol=50&IpPermissions.1.FromPort=-1&IpPermissions.1.ToPort=-1"
                + TO
                + "10.0.0.0/8\n"
                + INGRESS
                + "&IpPermissions.1.IpProtocol=50"
                + TO
                + "10.0.0.0/8",
            "InvalidPermission.Duplicate",
            "the specified rule \"peer: 10.0.0.0/8, protocol: 50, ALLOW\" already exists"),
        refused(
            modify
                + "IpProtocol=-1&"
                + rule
                + "FromPort=80&"
                + rule
                + "ToPort=80&"
                + rule
                + "CidrIpv4=10.0.0.0/8",
            INVALID,
            "You may not specify all protocols and specific ports. Please specify each protocol and"
                + " port range combination individually, or all protocols and no port range."),
        refused(
            modify + "IpProtocol=-1",
            "MissingParameter",
            "The request must contain exactly one of: cidrIp, cidrIpv6, prefixListId, or"
                + " referencedGroupId"),
        refused(
            modify + "IpProtocol=-1&" + rule + "CidrIpv4=10.0.0.0/8&" + rule + "CidrIpv6=fd00::/8",
            "InvalidParameterCombination",
            "Only one of cidrIp, cidrIpv6, prefixListId, or referencedGroupId can be specified"),
        outcome(INGRESS + TCP, "accepted-no-effect"),
        refused(INGRESS + TCP + TO + "10.0.0.0/8&DryRun=true", "DryRunOperation", ""));
  }

  private static Arguments refused(String requests, String code, String message) {
    return Arguments.of(requests, "refused", code, message);
  }

  private static Arguments outcome(String requests, String outcome) {
    return Arguments.of(requests, outcome, "", "");
  }

  @ParameterizedTest
  @MethodSource("answers")
  void the_answer_to_the_last_request_is_the_known_one(
      String requests, String outcome, String code, String message) {
    JsonNode report = JSON.readTree(Run.reading(requests, "check", "--format", "json", "-").out());
    JsonNode last = report.get("requests").get(report.get("requests").size() - 1);
    assertThat(last.get("outcome").asString()).isEqualTo(outcome);
    assertThat(last.get("code").asStringOpt().orElse("")).isEqualTo(code);
    assertThat(last.get("message").asStringOpt().orElse("")).isEqualTo(message);
  }

  @ParameterizedTest
  @MethodSource("recorded")
  void an_answer_that_was_recorded_wins(String error, String outcome, boolean findings) {
    String event =
        "{\"eventSource\":\"ec2.amazonaws.com\",\"eventName\":\"AuthorizeSecurityGroupIngress\","
            + error
            + "\"requestParameters\":{\"groupId\":\"sg-1a2b3c4d\",\"ipPermissions\":{\"items\":[{\"ipProtocol\":\"all\","
            + "\"ipRanges\":{\"items\":[{\"cidrIp\":\"0.0.0.0/0\"}]}}]}}}";
    JsonNode report = JSON.readTree(Run.reading(event, "check", "--format", "json", "-").out());
    assertThat(report.get("requests").get(0).get("outcome").asString()).isEqualTo(outcome);
    assertThat(report.get("findings").isEmpty()).isNotEqualTo(findings);
  }

  static Stream<Arguments> recorded() {
    return Stream.of(
        Arguments.of("", "accepted", false),
        Arguments.of("\"errorCode\":\"Client.InvalidParameterValue\",", "refused", true));
  }
}
