package dev.sglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FixTest {
  private static final String TERRAFORM =
      """
      resource "aws_security_group" "web" {
        name = "web"
        ingress {
          from_port   = 443
          to_port     = 443
          protocol    = "tcp"
          cidr_blocks = [%s]
        }

        ingress {
          from_port   = 443
          to_port     = 443
          protocol    = "tcp"
          cidr_blocks = ["10.2.0.0/16"]
        }
      }
      """;

  private static final String TEMPLATE =
      """
      AWSTemplateFormatVersion: '2010-09-09'
      Resources:
        Web:
          Type: AWS::EC2::SecurityGroup
          Properties:
            GroupDescription: web
            SecurityGroupIngress:
      """;

  @TempDir Path directory;

  private Path write(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text);
  }

  private String read(String name) throws IOException {
    return Files.readString(directory.resolve(name));
  }

  private Run fix(String... more) {
    List<String> arguments = new ArrayList<>(List.of("check", "--fix"));
    arguments.addAll(List.of(more));
    return Run.in(directory, "", arguments.toArray(new String[0]));
  }

  private static String rules(String... items) {
    StringBuilder text = new StringBuilder(TEMPLATE);
    for (String item : items) {
      text.append(item.indent(8));
    }
    return text.toString();
  }

  private static String rule(String cidr) {
    return "- IpProtocol: tcp\n  FromPort: 443\n  ToPort: 443\n  CidrIp: " + cidr + "\n";
  }

  @Test
  void terraform_loses_the_covered_block_and_the_covered_element() throws IOException {
    write("main.tf", TERRAFORM.formatted("\"10.0.0.0/8\", \"10.1.0.0/16\""));
    Run run = fix("--select", "covered-rule");
    assertThat(read("main.tf"))
        .isEqualTo(
            """
            resource "aws_security_group" "web" {
              name = "web"
              ingress {
                from_port   = 443
                to_port     = 443
                protocol    = "tcp"
                cidr_blocks = ["10.0.0.0/8"]
              }
            }
            """);
    assertThat(run.err()).isEqualTo("fixed 2 of 2 findings in 1 file\n");
    assertThat(run.code()).isZero();
  }

  @Test
  void an_element_goes_with_its_comma_wherever_it_stands() throws IOException {
    write(
        "main.tf",
        TERRAFORM.formatted("\"10.1.0.0/16\", \"10.0.0.0/8\", \"10.3.0.0/16\", \"10.4.0.0/16\""));
    fix();
    assertThat(read("main.tf")).contains("cidr_blocks = [\"10.0.0.0/8\"]\n");
  }

  @Test
  void what_comes_from_a_variable_stays() throws IOException {
    String text =
        "variable \"wide\" { default = \"10.0.0.0/8\" }\n"
            + TERRAFORM.formatted("var.wide, \"10.1.0.0/16\"");
    write("main.tf", text);
    Run run = fix("--select", "covered-rule");
    assertThat(read("main.tf")).isEqualTo(text);
    assertThat(run.err()).isEqualTo("fixed 0 of 2 findings in 0 files\n");
  }

  @Test
  void what_a_provider_refused_is_only_suggested() throws IOException {
    String text = TERRAFORM.formatted("\"192.168.0.7/24\"");
    write("main.tf", text);
    Run run = fix("--select", "cidr-with-host-bits");
    assertThat(read("main.tf")).isEqualTo(text);
    assertThat(run.out()).contains("fix: write `192.168.0.0/24` (look at it first)");
    assertThat(run.code()).isEqualTo(1);
  }

  @Test
  void ranges_in_yaml_keep_their_quotes() throws IOException {
    write("web.yaml", rules(rule("'10.1.0.5/16'"), rule("\"10.2.0.5/16\""), rule("10.3.0.5/16")));
    fix("--select", "host-bits-cleared");
    assertThat(read("web.yaml"))
        .isEqualTo(rules(rule("'10.1.0.0/16'"), rule("\"10.2.0.0/16\""), rule("10.3.0.0/16")));
  }

  @Test
  void yaml_loses_the_covered_item_and_json_the_covered_object() throws IOException {
    write("web.yaml", rules(rule("10.0.0.0/8"), rule("10.1.0.0/16"), rule("10.2.0.0/16")));
    String object = "{\"IpProtocol\": \"tcp\", \"FromPort\": 1, \"ToPort\": 1, \"CidrIp\": \"%s\"}";
    String template =
        """
        {"Resources": {"Web": {"Type": "AWS::EC2::SecurityGroup", "Properties": {
        "GroupDescription": "web", "SecurityGroupIngress": [
          %s
        ]}}}}
        """;
    String wide = object.formatted("10.0.0.0/8");
    write("web.json", template.formatted(wide + ",\n  " + object.formatted("10.1.0.0/16")));
    fix();
    assertThat(read("web.yaml")).isEqualTo(rules(rule("10.0.0.0/8")));
    assertThat(read("web.json")).isEqualTo(template.formatted(wide));
  }

  @Test
  void a_comment_above_makes_a_rule_somebodys_matter() throws IOException {
    String text = rules(rule("10.0.0.0/8"), "# the branch in Kiel\n" + rule("10.1.0.0/16"));
    write("web.yaml", text);
    fix();
    assertThat(read("web.yaml")).isEqualTo(text);
  }

  @Test
  void a_comment_below_a_rule_stays_with_what_follows() throws IOException {
    write(
        "web.yaml",
        rules(rule("10.0.0.0/8"), rule("10.1.0.0/16"), "# the office\n" + rule("192.168.0.0/24")));
    fix();
    assertThat(read("web.yaml"))
        .isEqualTo(rules(rule("10.0.0.0/8"), "# the office\n" + rule("192.168.0.0/24")));
  }

  @Test
  void two_fixes_in_one_line_are_both_made() throws IOException {
    String item = "- {IpProtocol: '-1', FromPort: 22, ToPort: 22, CidrIp: 10.1.0.5/16}\n";
    write("web.yaml", rules(item));
    Run run = fix("--select", "host-bits-cleared,ports-ignored");
    assertThat(read("web.yaml"))
        .isEqualTo(rules("- {IpProtocol: '-1', FromPort: -1, ToPort: -1, CidrIp: 10.1.0.0/16}\n"));
    assertThat(run.err()).isEqualTo("fixed 2 of 2 findings in 1 file\n");
  }

  @Test
  void what_is_fixed_stays_as_it_is() throws IOException {
    write("web.yaml", rules(rule("10.0.0.0/8"), rule("10.1.0.5/16")));
    write("main.tf", TERRAFORM.formatted("\"10.0.0.0/8\", \"10.1.0.0/16\""));
    fix();
    String template = read("web.yaml");
    String configuration = read("main.tf");
    Run again = fix("--select", "covered-rule,host-bits-cleared");
    assertThat(again.err()).isEqualTo("fixed 0 of 0 findings in 0 files\n");
    assertThat(read("web.yaml")).isEqualTo(template);
    assertThat(read("main.tf")).isEqualTo(configuration);
  }

  @Test
  void line_ends_and_byte_order_mark_stay() throws IOException {
    String mark = "\uFEFF";
    String wide = TERRAFORM.formatted("\"10.0.0.0/8\"").replace("\n", "\r\n");
    write("main.tf", mark + wide);
    write("web.yaml", mark + rules(rule("10.1.0.5/16")).replace("\n", "\r\n"));
    Run run = fix();
    assertThat(run.err()).contains("in 2 files");
    assertThat(read("main.tf"))
        .startsWith(mark + "resource")
        .endsWith("[\"10.0.0.0/8\"]\r\n  }\r\n}\r\n")
        .doesNotContain("10.2.0.0");
    assertThat(read("web.yaml")).isEqualTo(mark + rules(rule("10.1.0.0/16")).replace("\n", "\r\n"));
  }

  @Test
  void what_is_no_utf_8_is_not_written() throws IOException {
    byte[] bytes =
        ("# caf\u00e9\n" + rules(rule("10.1.0.5/16"))).getBytes(StandardCharsets.ISO_8859_1);
    Files.write(directory.resolve("web.yaml"), bytes);
    fix();
    assertThat(Files.readAllBytes(directory.resolve("web.yaml"))).isEqualTo(bytes);
  }

  @Test
  void the_only_rule_of_a_list_stays() throws IOException {
    String text =
        rules(rule("10.1.0.0/16"))
            + """
              Wide:
                Type: AWS::EC2::SecurityGroupIngress
                Properties:
                  GroupId: !GetAtt Web.GroupId
                  IpProtocol: tcp
                  FromPort: 443
                  ToPort: 443
                  CidrIp: 10.0.0.0/8
            """;
    write("web.yaml", text);
    Run run = fix("--select", "covered-rule");
    assertThat(read("web.yaml")).isEqualTo(text);
    assertThat(run.out()).contains("covered-rule");
  }

  @Test
  void an_item_that_others_refer_to_stays() throws IOException {
    String anchored = rule("10.1.0.0/16").replace("- IpProtocol", "- &branch\n  IpProtocol");
    String text =
        rules(rule("10.0.0.0/8"), anchored)
            + """
              Other:
                Type: AWS::EC2::SecurityGroup
                Properties:
                  GroupDescription: other
                  SecurityGroupIngress: [*branch]
            """;
    write("web.yaml", text);
    fix();
    assertThat(read("web.yaml")).isEqualTo(text);
  }

  @Test
  void a_dynamic_block_stays() throws IOException {
    String text =
        """
        resource "aws_security_group" "web" {
          name = "web"
          ingress {
            from_port   = 443
            to_port     = 443
            protocol    = "tcp"
            cidr_blocks = ["10.0.0.0/8"]
          }
          dynamic "ingress" {
            for_each = [1]
            content {
              from_port   = 443
              to_port     = 443
              protocol    = "tcp"
              cidr_blocks = ["10.1.0.0/16"]
            }
          }
        }
        """;
    write("main.tf", text);
    fix();
    assertThat(read("main.tf")).isEqualTo(text);
  }

  @Test
  void a_patch_is_printed_alone_and_nothing_is_written() throws IOException {
    String text = rules(rule("10.1.0.5/16"));
    write("web.yaml", text);
    Run run = Run.in(directory, "", "check", "--diff", "--select", "host-bits-cleared");
    assertThat(run.out())
        .isEqualTo(
            """
            --- a/web.yaml
            +++ b/web.yaml
            @@ -8,4 +8,4 @@
                     - IpProtocol: tcp
                       FromPort: 443
                       ToPort: 443
            -          CidrIp: 10.1.0.5/16
            +          CidrIp: 10.1.0.0/16
            """);
    assertThat(run.err()).isEqualTo("would fix 1 of 1 finding in 1 file\n");
    assertThat(read("web.yaml")).isEqualTo(text);
  }

  @Test
  void standard_input_is_not_fixed() {
    Run run = Run.in(directory, "Action=X", "check", "--fix", "-");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("standard input cannot be fixed");
  }

  @Test
  void what_a_request_opened_is_taken_back_by_a_command() {
    Run run =
        Run.in(
            directory,
            "Action=AuthorizeSecurityGroupIngress&GroupId=sg-1a2b3c4d"
                + "&IpPermissions.1.IpProtocol=tcp&IpPermissions.1.FromPort=22"
                + "&IpPermissions.1.ToPort=22&IpPermissions.1.Ipv6Ranges.1.CidrIpv6=0::0/0",
            "check",
            "-");
    assertThat(run.out())
        .contains(
            "aws ec2 revoke-security-group-ingress --group-id sg-1a2b3c4d --ip-permissions"
                + " 'IpProtocol=tcp,FromPort=22,ToPort=22,Ipv6Ranges=[{CidrIpv6=::/0}]'");
  }

  @Test
  void what_is_under_a_condition_makes_nothing_superfluous() throws IOException {
    String variable = "variable \"wide\" { default = true }\n";
    String text = TERRAFORM.formatted("\"10.0.0.0/8\"");
    List<String> texts =
        List.of(
            text.replace("[\"10.0.0.0/8\"]", "var.wide ? [\"10.0.0.0/8\"] : []"),
            text.replace("[\"10.0.0.0/8\"]", "concat(var.wide ? [\"10.0.0.0/8\"] : [], [])"),
            text.replaceFirst("= 443", "= var.wide ? 443 : 444"),
            text.replaceFirst("\"tcp\"", "var.wide ? \"tcp\" : \"udp\""));
    for (String conditional : texts) {
      write("main.tf", variable + conditional);
      fix();
      assertThat(read("main.tf")).isEqualTo(variable + conditional);
    }
  }

  @Test
  void what_a_template_states_under_a_condition_makes_nothing_superfluous() throws IOException {
    String conditional =
        "- !If\n  - IsWide\n" + rule("10.0.0.0/8").indent(2) + "  - !Ref AWS::NoValue\n";
    String text =
        rules(conditional, rule("10.1.0.0/16"))
            .replace(
                "Resources:",
                """
                Parameters: {Wide: {Type: String, Default: a}}
                Conditions: {IsWide: !Equals [!Ref Wide, a]}
                Resources:\
                """);
    write("web.yaml", text);
    Run run = fix("--select", "covered-rule");
    assertThat(run.out()).contains("covered-rule");
    assertThat(read("web.yaml")).isEqualTo(text);
  }

  @Test
  void what_ec2_refuses_beside_keeps_nobody_from_fixing() throws IOException {
    String odd = rule("10.9.0.0/16").replace("tcp", "carrier-pigeon");
    write("web.yaml", rules(odd, rule("10.1.0.5/16"), rule("nowhere")));
    fix("--select", "host-bits-cleared");
    assertThat(read("web.yaml")).isEqualTo(rules(odd, rule("10.1.0.0/16"), rule("nowhere")));
  }

  @Test
  void beside_what_is_open_to_the_internet_nothing_goes() throws IOException {
    String text = rules(rule("0.0.0.0/0"), rule("10.1.0.0/16"));
    write("web.yaml", text);
    Run run = fix("--select", "covered-rule");
    assertThat(run.out()).contains("info[covered-rule]");
    assertThat(read("web.yaml")).isEqualTo(text);
  }

  @Test
  void rules_that_touch_become_one() throws IOException {
    String ports =
        """
          egress {
            from_port   = %s
            to_port     = %s
            protocol    = "tcp"
            cidr_blocks = [%s]
          }
        """;
    String range = "\"10.0.0.0/8\"";
    String halves = "\"10.0.0.0/9\", \"192.168.0.0/16\", \"10.128.0.0/9\"";
    write(
        "main.tf",
        "resource \"aws_security_group\" \"web\" {\n"
            + ports.formatted(80, 80, range)
            + ports.formatted(81, 90, range)
            + ports.formatted(443, 443, halves)
            + "}\n");
    Run run = fix("--profile", "strict", "--select", "mergeable-rules");
    assertThat(run.err()).isEqualTo("fixed 2 of 2 findings in 1 file\n");
    assertThat(read("main.tf"))
        .isEqualTo(
            "resource \"aws_security_group\" \"web\" {\n"
                + ports.formatted(80, 90, range)
                + ports.formatted(443, 443, range + ", \"192.168.0.0/16\"")
                + "}\n");
  }
}
