package dev.sglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RequestFixTest {
  private static final String HEAD =
      "Action=AuthorizeSecurityGroupIngress&GroupId=sg-1a2b3c4d"
          + "&X-Amz-Signature=0123456789abcdef&AWSAccessKeyId=AKIAABCDEFGHIJKLMNOP";

  private static final String SSH =
      "&IpPermissions.1.IpProtocol=tcp&IpPermissions.1.FromPort=22&IpPermissions.1.ToPort=22";

  private static final Pattern REQUEST = Pattern.compile("  fix: [^\\n]*?:\\s+(Action=\\S+)");
  private static final Pattern COMMAND = Pattern.compile("aws ec2 (?:revoke|authorize)-[^\\n]*");
  private static final Pattern PLACE = Pattern.compile(".*\"direction\"");

  @TempDir Path directory;

  private Run check(String request, String rule) {
    return Run.in(directory, request, "check", "--profile", "strict", "--select", rule, "-");
  }

  private static String ranges(String... ranges) {
    StringBuilder text = new StringBuilder(HEAD + SSH);
    for (int i = 0; i < ranges.length; i++) {
      text.append("&IpPermissions.1.IpRanges.%d.CidrIp=%s".formatted(i + 1, ranges[i]));
    }
    return text.toString();
  }

  private static String corrected(Run run) {
    return REQUEST.matcher(run.out()).results().findFirst().orElseThrow().group(1);
  }

  private static List<String> commands(Run run) {
    return COMMAND.matcher(run.out()).results().map(MatchResult::group).toList();
  }

  /** The rules in a capture, without where they stand. */
  private List<String> rules(String capture) {
    Run run = Run.in(directory, capture, "show", "--format", "ndjson", "-");
    return run.out().lines().map(line -> PLACE.matcher(line).replaceFirst("")).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "host-bits-cleared,&IpPermissions.1.IpRanges.1.CidrIp=10.0.0.5/8",
    "duplicate-rule-in-request,&IpPermissions.1.IpRanges.1.CidrIp=10.0.0.0/8&IpPermissions.1.IpRanges.2.CidrIp=10.0.0.0/8",
    "covered-rule,&IpPermissions.1.IpRanges.1.CidrIp=10.0.0.0/8&IpPermissions.1.IpRanges.2.CidrIp=10.1.0.0/16",
    "mergeable-rules,&IpPermissions.1.IpRanges.1.CidrIp=10.0.0.0/9&IpPermissions.1.IpRanges.2.CidrIp=10.128.0.0/9",
    "cidr-without-prefix-length,&IpPermissions.1.IpRanges.1.CidrIp=10.0.0.5",
  })
  void a_corrected_request_has_no_such_finding(String rule, String ranges) {
    Run before = check(HEAD + SSH + ranges, rule);
    assertThat(before.out()).contains("[" + rule + "]");
    String corrected = corrected(before);
    assertThat(corrected).contains("CidrIp=10.").doesNotContain("AKIA", "Signature", "*");
    assertThat(check(corrected, rule).out()).doesNotContain("[" + rule + "]");
  }

  @Test
  void ports_of_all_protocols_are_written_as_what_they_mean() {
    String request =
        HEAD
            + "&IpPermissions.3.IpProtocol=-1&IpPermissions.3.FromPort=22"
            + "&IpPermissions.3.ToPort=22&IpPermissions.3.IpRanges.7.CidrIp=10.0.0.0/8";
    Run run = check(request, "ports-ignored");
    assertThat(corrected(run))
        .endsWith(
            "&IpPermissions.1.IpProtocol=-1&IpPermissions.1.FromPort=-1"
                + "&IpPermissions.1.ToPort=-1&IpPermissions.1.IpRanges.1.CidrIp=10.0.0.0%2F8");
    assertThat(check(corrected(run), "ports-ignored,irregular-list-numbering").out())
        .contains("no findings");
  }

  @Test
  void what_was_refused_is_only_authorized() {
    String request = ranges("10.0.0.0/8", "10.0.0.0/8", "192.168.0.0/16");
    Run run = check(request, "duplicate-rule-in-request");
    List<String> commands = commands(run);
    assertThat(commands).hasSize(1);
    assertThat(rules(commands.get(0))).hasSize(2).isEqualTo(rules(corrected(run)));
  }

  @Test
  void what_is_covered_is_only_revoked() {
    Run run = check(ranges("10.0.0.0/8", "10.1.0.0/16"), "covered-rule");
    assertThat(commands(run))
        .containsExactly(
            "aws ec2 revoke-security-group-ingress --group-id sg-1a2b3c4d --ip-permissions"
                + " '[{\"IpProtocol\":\"tcp\",\"FromPort\":22,\"ToPort\":22,"
                + "\"IpRanges\":[{\"CidrIp\":\"10.1.0.0/16\"}]}]'");
  }

  @Test
  void the_commands_leave_what_the_corrected_request_asks_for() {
    String request = ranges("10.0.0.0/9", "10.128.0.0/9", "192.168.0.0/16");
    Run run = check(request, "mergeable-rules");
    List<String> commands = commands(run);
    assertThat(commands).hasSize(2);
    assertThat(rules(commands.get(1))).hasSize(1);
    String all = "curl -d '" + request + "' https://ec2.us-east-1.amazonaws.com/\n";
    Run replay =
        Run.in(directory, all + String.join("\n", commands) + "\n", "show", "--replay", "-");
    assertThat(replay.out().lines().filter(line -> line.contains(": = ")))
        .hasSize(2)
        .anyMatch(line -> line.contains("<- 10.0.0.0/8,"))
        .anyMatch(line -> line.contains("<- 192.168.0.0/16,"));
  }

  @Test
  void what_ec2_has_stored_rightly_needs_no_command() {
    Run run = check(ranges("10.0.0.5/8"), "host-bits-cleared");
    assertThat(corrected(run)).endsWith("CidrIp=10.0.0.0%2F8");
    assertThat(commands(run)).isEmpty();
  }

  @Test
  void nothing_is_said_where_something_would_be_lost_or_stays_refused() {
    List<String> requests =
        List.of(
            ranges("10.0.0.5/8", "10.0.0.0/33"),
            ranges("10.0.0.5/8") + "&TagSpecification.1.ResourceType=security-group-rule",
            ranges("10.0.0.5/8") + "&IpPermissions.1.Nonsense=1",
            ranges("10.0.0.5/8") + "&IpPermissions.1.IpRanges.1.Description=password%3Dhunter22");
    for (String request : requests) {
      Run run = check(request, "host-bits-cleared");
      assertThat(run.out()).contains("[host-bits-cleared]").doesNotContain("fix:");
    }
  }

  @Test
  void descriptions_are_the_same_after_a_shell_has_read_them() {
    String request =
        ranges("10.0.0.0/8", "10.0.0.0/8", "192.0.2.5/32")
            + "&IpPermissions.1.IpRanges.3.Description="
            + "a%20%24(id)%3B%20!x%20%23y%20%26%20*";
    Run run = check(request, "duplicate-rule-in-request");
    assertThat(commands(run)).hasSize(1);
    assertThat(commands(run).get(0)).contains("a $(id); !x #y & *");
    assertThat(rules(commands(run).get(0))).isEqualTo(rules(corrected(run)));
  }

  @Test
  void json_has_the_request_and_each_command() {
    Run run =
        Run.in(
            directory,
            ranges("10.0.0.0/8", "10.1.0.0/16"),
            "check",
            "--select",
            "covered-rule",
            "--format",
            "json",
            "-");
    assertThat(run.out())
        .contains("\"request\":\"Action=AuthorizeSecurityGroupIngress&")
        .contains("\"commands\":[\"aws ec2 revoke-security-group-ingress ");
  }

  @Test
  void a_modified_rule_is_corrected_as_a_request_alone() {
    String request =
        "Action=ModifySecurityGroupRules&GroupId=sg-1a2b3c4d"
            + "&SecurityGroupRule.2.SecurityGroupRuleId=sgr-0123456789abcdef0"
            + "&SecurityGroupRule.2.SecurityGroupRule.IpProtocol=tcp"
            + "&SecurityGroupRule.2.SecurityGroupRule.FromPort=22"
            + "&SecurityGroupRule.2.SecurityGroupRule.ToPort=22"
            + "&SecurityGroupRule.2.SecurityGroupRule.CidrIpv4=10.0.0.5/8";
    Run run = check(request, "host-bits-cleared");
    assertThat(corrected(run))
        .contains("&SecurityGroupRule.1.SecurityGroupRuleId=sgr-0123456789abcdef0&")
        .endsWith("&SecurityGroupRule.1.SecurityGroupRule.CidrIpv4=10.0.0.0%2F8");
    assertThat(commands(run)).isEmpty();
    assertThat(check(corrected(run), "host-bits-cleared").out()).contains("no findings");
  }
}
