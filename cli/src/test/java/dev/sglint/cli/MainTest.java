package dev.sglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sglint.report.Reporters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class MainTest {
  private static final String OPEN =
      "Action=AuthorizeSecurityGroupIngress&GroupId=sg-1a2b3c4d&IpPermissions.1.IpProtocol=tcp"
          + "&IpPermissions.1.FromPort=22&IpPermissions.1.ToPort=22&IpPermissions.1.IpRanges.1.CidrIp=0.0.0.0%2F0";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "check --formt json | did you mean `--format`?",
        "check --format jsn | did you mean `json`?",
        "check --fail-on hgh | there is no severity `hgh`",
        "check --select sssh-open-to-internet | did you mean `ssh-open-to-internet`?",
        "check --format | needs a value",
        "check no/such/file | no such file or directory: `no/such/file`",
        "explain ssh-open-to-the-internet | did you mean `ssh-open-to-internet`?",
        "explain | takes one rule",
        "chek | no such file or directory: `chek`",
        "show --format sarif | show has no format",
        "check --vra a=b | did you mean `--var`?",
        "check --var a | is not of the form NAME=VALUE",
        "show --var-file no/such.tfvars | there is no file `no/such.tfvars`",
        "check --root no/such | there is no directory `no/such`",
        "check --root cli rules | `rules` is outside of the root `cli`"
      })
  void a_mistake_on_the_command_line_is_exit_2_with_a_hint(String commandLine, String hint) {
    Run run = Run.of(commandLine.split(" ", -1));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith("sglint: ").contains(hint);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void values_for_variables_are_taken_in_any_order_and_number() {
    Run run =
        Run.reading(
            OPEN,
            "check",
            "--var",
            "a=1",
            "--var-file",
            "README.md",
            "--var=b=2,3",
            "--root",
            ".",
            "--tf-var-env",
            "-");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isEqualTo(1);
  }

  @Test
  void standard_input_is_a_path_and_check_is_the_default() {
    Run run = Run.reading(OPEN, "-");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).startsWith("-:1:").contains("high[ssh-open-to-internet]");
  }

  @ParameterizedTest
  @CsvSource({"critical, 0", "high, 1", "info, 1", "never, 0"})
  void the_threshold_decides_the_exit_code(String failOn, int code) {
    assertThat(Run.reading(OPEN, "check", "--fail-on", failOn, "-").code()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "--select, CKV_AWS_24, 1",
    "--select, invalid, 0",
    "--ignore, exposure, 0",
    "--ignore, CKV_AWS_25, 1"
  })
  void rules_are_chosen_by_id_category_or_alias(String option, String name, int code) {
    assertThat(Run.reading(OPEN, "check", option, name, "-").code()).isEqualTo(code);
  }

  @Test
  void a_path_with_nothing_of_ours_is_clean_with_a_note() throws IOException {
    Files.writeString(folder.resolve("readme.txt"), "hello");
    Run run = Run.in(folder, "", "check", ".");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("note[nothing-recognised]");
    assertThat(Run.reading("", "check", "-").code()).isZero();
  }

  @Test
  void bytes_that_are_no_text_do_no_harm() throws IOException {
    byte[] bytes = new byte[70_000];
    new Random(7).nextBytes(bytes);
    Files.write(folder.resolve("picture.png"), bytes);
    assertThat(Run.in(folder, "", "check", "picture.png").code()).isZero();
  }

  @Test
  void incomplete_input_wins_over_findings() {
    Run run =
        Run.reading(
            OPEN + "\n" + OPEN + "&IpPermissions.1.IpRanges.1.Description=%4", "check", "-");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out()).contains("error[syntax]").contains("high[ssh-open-to-internet]");
  }

  @Test
  void invalid_utf8_in_a_request_is_an_error_at_its_place() throws IOException {
    byte[] text =
        (OPEN + "&IpPermissions.1.IpRanges.1.Description=a?b").getBytes(StandardCharsets.US_ASCII);
    text[text.length - 2] = (byte) 0xFF;
    Files.write(folder.resolve("log"), text);
    Run run = Run.in(folder, "", "check", "log");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out())
        .contains("log:1:" + (text.length - 1) + ": error[syntax]: this is not valid UTF-8");
  }

  @Test
  void a_report_can_go_to_a_file_beside_the_one_on_standard_output() throws IOException {
    Files.writeString(folder.resolve("request.txt"), OPEN);
    Run run =
        Run.in(
            folder, "", "check", "--format", "text", "--format", "json=report.json", "request.txt");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("high[ssh-open-to-internet]");
    assertThat(Files.readString(folder.resolve("report.json"))).startsWith("{\"schemaVersion\":1");
  }

  @Test
  void credentials_and_signatures_reach_no_output() {
    String secret = "0123456789abcdefSECRET";
    String request =
        "https://ec2.amazonaws.com/?"
            + OPEN
            + "&X-Amz-Credential=AKIA"
            + secret
            + "&X-Amz-Signature="
            + secret
            + "&X-Amz-Security-Token="
            + secret
            + "%2F&AWSAccessKeyId="
            + secret
            + "&Signature="
            + secret
            + "&Nonsense=1\nAuthorization: AWS4-HMAC-SHA256 Credential="
            + secret
            + ", Signature="
            + secret
            + "\n";
    for (String format : Reporters.NAMES) {
      Run run = Run.reading(request, "check", "--format", format, "-");
      assertThat(run.out()).as(format).contains("Nonsense").doesNotContain("SECRET");
    }
    assertThat(Run.reading(request, "show", "--format", "ndjson", "-").out())
        .doesNotContain("SECRET");
  }

  @Test
  void show_prints_each_rule_once_in_the_form_that_ec2_stores() {
    String request =
        "Action=AuthorizeSecurityGroupEgress&GroupId=sg-1a2b3c4d&IpPermissions.1.IpProtocol=UDP"
            + "&IpPermissions.1.FromPort=53&IpPermissions.1.ToPort=53&IpPermissions.1.IpRanges.1.CidrIp=10.1.2.3/8"
            + "&IpPermissions.2.IpProtocol=58&IpPermissions.2.Ipv6Ranges.1.CidrIpv6=2001:DB8::1/32"
            + "&IpPermissions.3.IpProtocol=-1&IpPermissions.3.FromPort=1&IpPermissions.3.ToPort=2"
            + "&IpPermissions.3.PrefixListIds.1.PrefixListId=pl-63a5400a"
            + "&IpPermissions.4.IpProtocol=icmp&IpPermissions.4.FromPort=8&IpPermissions.4.ToPort=-1";
    Run run = Run.reading(request, "show", "-");
    assertThat(run.out())
        .isEqualTo(
            """
            -:1: sg-1a2b3c4d egress udp 53 -> 10.0.0.0/8
            -:1: sg-1a2b3c4d egress icmpv6 type all code all -> 2001:db8::/32
            -:1: sg-1a2b3c4d egress -1 -> pl-63a5400a
            -:1: sg-1a2b3c4d egress icmp type 8 code all -> nobody
            """);
  }

  @Test
  void explain_prints_the_document_of_a_rule_by_any_of_its_names() {
    Run run = Run.of("explain", "CKV_AWS_25");
    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("rdp-open-to-internet (exposure, high, profile default)");
    assertThat(Run.of("explain", "rdp-open-to-internet").out())
        .contains("# RDP is open to the internet");
  }

  @Test
  void the_catalogue_is_told_as_data() {
    JsonNode catalogue = new JsonMapper().readTree(Run.of("rules", "--format", "json").out());
    assertThat(catalogue.get("rules").size())
        .isEqualTo((int) Run.of("rules").out().lines().count());
    for (JsonNode rule : catalogue.get("rules")) {
      String summary = rule.get("summary").asString();
      assertThat(rule.get("document").asString()).startsWith("# " + summary);
    }
  }

  @Test
  void a_rule_of_another_profile_is_run_where_the_profile_or_the_rule_is_asked_for() {
    String group = "resource \"aws_security_group\" \"a\" {}\n";
    assertThat(Run.reading(group, "check", "-").out()).doesNotContain("untagged-group");
    assertThat(Run.reading(group, "check", "--profile", "strict", "-").out())
        .contains("untagged-group");
    assertThat(Run.reading(group, "check", "--select", "EC2.43", "-").out())
        .contains("untagged-group");
    assertThat(Run.reading(group, "check", "--profile", "stict", "-").err())
        .contains("there is no profile `stict`; there are default, strict");
  }

  @Test
  void rules_and_version_and_help_answer() {
    assertThat(Run.of("rules").out().lines().count()).isGreaterThan(30);
    assertThat(Run.of("--version").out()).startsWith("sglint ");
    assertThat(Run.of("--help").out()).contains("usage:\n  sglint check");
  }

  @Test
  void a_configuration_on_standard_input_is_recognised() {
    Run run =
        Run.reading(
            """
            # A group.
            resource "aws_security_group" "g" {
              ingress {
                from_port   = 22
                to_port     = 22
                protocol    = "tcp"
                cidr_blocks = ["0.0.0.0/0"]
              }
            }
            """,
            "check",
            "-");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).startsWith("-:7:20: high[ssh-open-to-internet]");
  }

  @Test
  void what_is_nested_in_a_template_on_standard_input_is_found_in_the_working_directory()
      throws IOException {
    Files.writeString(
        folder.resolve("child.yaml"),
        """
        Resources:
          Ssh:
            Type: AWS::EC2::SecurityGroupIngress
            Properties:
              GroupId: sg-0123456789abcdef0
              IpProtocol: tcp
              FromPort: 22
              ToPort: 22
              CidrIp: 0.0.0.0/0
        """);
    String parent =
        """
        Resources:
          Child:
            Type: AWS::CloudFormation::Stack
            Properties:
              TemplateURL: %s
        """;
    Run run = Run.in(folder, parent.formatted("./child.yaml"), "check", "-");
    assertThat(run.out()).startsWith("child.yaml:9:15: high[ssh-open-to-internet]");
    assertThat(Run.in(folder, parent.formatted("./other.yaml"), "check", "-").out())
        .startsWith("-:5:20: warning[missing-template]: the template of `Child` is not part");
  }

  @Test
  void a_template_that_stands_in_quotes_in_another_is_said_to_be_unknown() {
    String template =
        """
        Resources:
          Everywhere:
            Type: AWS::CloudFormation::StackSet
            Properties:
              StackSetName: everywhere
              TemplateBody: '{"Resources": {}}'
        """;
    assertThat(Run.reading(template, "check", "-").out())
        .startsWith("-:6:21: warning[missing-template]: the template of `Everywhere` is not part");
  }
}
