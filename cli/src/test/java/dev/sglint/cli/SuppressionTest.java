package dev.sglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What accepts which findings, through the whole command line. */
final class SuppressionTest {
  @TempDir private Path directory;

  private Run check(String text, String... more) throws IOException {
    return checked("main.tf", text, more);
  }

  private Run checked(String file, String text, String... more) throws IOException {
    Path path = directory.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
    return run(more);
  }

  private Run run(String... more) {
    List<String> arguments =
        new java.util.ArrayList<>(List.of("check", "--today", "2026-11-25", "."));
    arguments.addAll(List.of(more));
    return Run.in(directory, "", arguments.toArray(String[]::new));
  }

  private static String ingress(int port, String cidrs) {
    return """
        ingress {
          from_port   = %d
          to_port     = %d
          protocol    = "tcp"
          cidr_blocks = %s
        }
      """
        .formatted(port, port, cidrs);
  }

  private static String group(String inside) {
    return "resource \"aws_security_group\" \"web\" {\n" + inside + "}\n";
  }

  @Test
  void a_comment_behind_an_argument_means_the_argument() throws IOException {
    String accepted = "[\"0.0.0.0/0\"] # sglint: allow ssh-open-to-internet -- bastion";
    Run run = check(group(ingress(22, accepted) + ingress(3389, "[\"0.0.0.0/0\"]")));

    assertThat(run.out())
        .contains("high[rdp-open-to-internet]", "; 1 suppressed")
        .doesNotContain("high[ssh-open-to-internet]");
  }

  @Test
  void a_comment_behind_an_element_means_that_element() throws IOException {
    String list =
        """
        [
              "8.0.0.0/7", # sglint: allow ssh-open-to-internet -- ours
              "16.0.0.0/7",
            ]""";

    assertThat(check(group(ingress(22, list))).out())
        .contains("16.0.0.0/7")
        .doesNotContain("is open to the internet (8.0.0.0/7)");
  }

  @Test
  void a_comment_above_a_block_means_the_block() throws IOException {
    String above = "# sglint: allow ssh-open-to-internet -- bastion\n";
    Run run = check(group(above + ingress(22, "[\"0.0.0.0/0\"]")));

    assertThat(run.out()).contains("no findings; 1 suppressed");
    assertThat(run.code()).isZero();
  }

  @Test
  void a_comment_at_the_end_of_a_block_does_not_mean_the_next_one() throws IOException {
    String other = group("  # sglint: allow exposure -- of what\n").replace("web", "other");

    assertThat(check(other + group(ingress(22, "[\"0.0.0.0/0\"]"))).out())
        .contains("high[ssh-open-to-internet]");
  }

  @Test
  void one_instance_of_several_can_be_meant() throws IOException {
    String text =
        group(
            "  for_each = toset([\"a\", \"b\"])\n"
                + "  # sglint: allow ssh-open-to-internet [\"a\"] -- bastion\n"
                + ingress(22, "[\"0.0.0.0/0\"]"));
    Run run = check(text, "--format", "json");

    assertThat(run.out())
        .contains("\"suppressed\":1,")
        .contains("\"reason\":\"bastion\",\"until\":null,\"source\":\"comment\"");
  }

  @Test
  void a_comment_on_a_module_call_means_what_comes_out_of_that_call() throws IOException {
    checked(
        "m/main.tf",
        "variable \"cidrs\" {}\n" + group(ingress(22, "var.cidrs")),
        "--format",
        "json");
    String call = "module \"%s\" {\n  source = \"./m\"\n  cidrs = [\"0.0.0.0/0\"]\n}\n";
    Run run =
        check(
            "# sglint: allow exposure -- reviewed\n" + call.formatted("a") + call.formatted("b"),
            "--show-suppressed");

    assertThat(run.out())
        .contains("suppressed high[ssh-open-to-internet]", "  by the comment at main.tf:1:3: rev")
        .contains("m/main.tf:7:19: high[ssh-open-to-internet]");
  }

  @Test
  void an_argument_of_a_module_call_is_where_a_value_can_be_accepted() throws IOException {
    checked("m/main.tf", "variable \"cidrs\" {}\n" + group(ingress(22, "var.cidrs")));
    Run run =
        check(
            """
            module "a" {
              source = "./m"
              cidrs  = ["0.0.0.0/0"] # sglint: allow ssh-open-to-internet -- ours
            }
            """);

    assertThat(run.out()).contains("no findings; 1 suppressed");
  }

  @Test
  void what_a_finding_says_beside_is_not_accepted_with_it() throws IOException {
    String both =
        ingress(22, "[\"0.0.0.0/0\"] # sglint: allow ssh-open-to-internet -- bastion")
            .replace("to_port     = 22", "to_port     = 3389");

    assertThat(check(group(both)).out())
        .contains("high[ssh-open-to-internet]: SSH (tcp 22), RDP (tcp 3389)")
        .contains("low[unused-suppression]", "also answers to", "rdp-open-to-internet");
  }

  @Test
  void both_families_of_addresses_have_to_be_accepted() throws IOException {
    String four = "[\"0.0.0.0/0\"] # sglint: allow ssh-open-to-internet -- ours\n";
    String six = "    ipv6_cidr_blocks = [\"::/0\"]";

    assertThat(check(group(ingress(22, four + six))).out()).contains("high[ssh-open-to-internet]");
    assertThat(check(group(ingress(22, four + six + " # sglint: allow exposure -- too"))).out())
        .contains("no findings; 1 suppressed");
  }

  @Test
  void one_that_has_ended_accepts_nothing() throws IOException {
    String until = "[\"0.0.0.0/0\"] # sglint: allow ssh-open-to-internet until %s -- x";

    assertThat(check(group(ingress(22, until.formatted("2026-11-25")))).out())
        .contains("no findings; 1 suppressed");
    assertThat(check(group(ingress(22, until.formatted("2026-11-24")))).out())
        .contains("high[ssh-open-to-internet]", "low[expired-suppression]");
  }

  @Test
  void nothing_is_unused_of_which_the_rule_did_not_run() throws IOException {
    String comment = "[\"10.0.0.0/28\"] # sglint: allow ssh-open-to-internet, inline-rules -- x";
    Run run = check(group(ingress(22, comment)));

    assertThat(run.out()).contains("nothing is found here that `ssh-open-to-internet` accepts");
  }

  @Test
  void those_of_other_tools_hold_and_can_be_switched_off() throws IOException {
    String text = group("  #checkov:skip=CKV_AWS_24:bastion\n" + ingress(22, "[\"0.0.0.0/0\"]"));

    assertThat(check(text).out()).contains("no findings; 1 suppressed");
    assertThat(run("--no-foreign-suppressions").out()).contains("high[ssh-open-to-internet]");
    assertThat(checked(".sglint.yml", "foreign-suppressions: false\n").out())
        .contains("high[ssh-open-to-internet]");
  }

  @Test
  void those_of_trivy_hold_on_the_next_line_and_where_values_are_as_they_say() throws IOException {
    String block = ingress(22, "[\"0.0.0.0/0\"]");

    assertThat(check(group("#trivy:ignore:AVD-AWS-0107[from_port=22]\n" + block)).out())
        .contains("no findings; 1 suppressed");
    assertThat(check(group("#trivy:ignore:AVD-AWS-0107[from_port=23]\n" + block)).out())
        .contains("high[ssh");
    assertThat(check(group("#trivy:ignore:AVD-AWS-0107\n\n" + block)).out()).contains("high[ssh");
    assertThat(check(group("#trivy:ignore:*\n#trivy:ignore:x\n" + block)).out())
        .contains("no findings; 1 suppressed");
    assertThat(check(group("#trivy:ignore:*:ws:prod\n" + block)).out()).contains("high[ssh");
  }

  @Test
  void nothing_in_files_holds_where_it_is_forbidden() throws IOException {
    String comment = "[\"0.0.0.0/0\"] # sglint: allow ssh-open-to-internet -- x";
    String text = group(ingress(22, comment));

    assertThat(check(text, "--no-inline-suppressions").out())
        .contains("high[ssh-open-to-internet]", "low[suppression-not-allowed]");
    assertThat(checked(".sglint.yml", "never-suppress: [exposure]\n").out())
        .contains("high[ssh-open-to-internet]", "low[suppression-not-allowed]");
  }

  @Test
  void the_configuration_accepts_what_no_comment_can() throws IOException {
    Files.writeString(
        directory.resolve("request.txt"),
        "Action=AuthorizeSecurityGroupIngress&GroupId=sg-0123456789abcdef0&IpPermissions.1.IpProtocol=tcp"
            + "&IpPermissions.1.FromPort=22&IpPermissions.1.ToPort=22"
            + "&IpPermissions.1.IpRanges.1.CidrIp=0.0.0.0/0\n");
    String entry =
        """
        suppressions:
          - {rules: [CKV_AWS_24], group: sg-0123*, paths: ["*.txt"], reason: a drill, until: 2026-12-31}
          - {rules: [rdp-open-to-internet], reason: nothing}
        """;

    assertThat(checked(".sglint.yml", entry, "--show-suppressed").out())
        .contains("by the configuration at .sglint.yml:2:5 until 2026-12-31: a drill")
        .contains(".sglint.yml:3:5: low[unused-suppression]");
    assertThat(checked(".sglint.yml", "suppressions: [{rules: [nosuchrule]}]\n").err())
        .contains("needs `reason`", "names `nosuchrule`, which is no rule");
  }

  @Test
  void metadata_and_comments_of_templates_accept_too() throws IOException {
    String template =
        """
        Resources:
          Group:
            Type: AWS::EC2::SecurityGroup
            Metadata:
              %s
            Properties:
              GroupDescription: servers
              VpcId: vpc-0123456789abcdef0
              SecurityGroupIngress:
                - {IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: 0.0.0.0/0, Description: x}%s
              SecurityGroupEgress:
                - {IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 10.0.0.0/8, Description: x}
        """;
    for (String metadata :
        List.of(
            "sglint: {allow: [{rule: ssh-open-to-internet, reason: bastion}]}",
            "cfn_nag: {rules_to_suppress: [{id: W2, reason: bastion}]}",
            "checkov: {skip: [{id: CKV_AWS_24, comment: bastion}]}",
            "guard: {SuppressedRules: [INCOMING_SSH_DISABLED]}")) {
      assertThat(checked("t.yaml", template.formatted(metadata, "")).out())
          .as(metadata)
          .contains("no findings; 1 suppressed");
    }
    assertThat(
            checked("t.yaml", template.formatted("a: b", " # sglint: allow exposure -- x")).out())
        .contains("no findings; 1 suppressed");
    assertThat(checked("t.yaml", template.formatted("a: '# sglint: allow x'", "")).out())
        .contains("high[ssh-open-to-internet]")
        .doesNotContain("unknown-rule");
  }

  @Test
  void a_comment_on_a_nested_stack_means_what_is_nested() throws IOException {
    checked(
        "nested.yaml",
        """
        AWSTemplateFormatVersion: "2010-09-09"
        Resources:
          Group:
            Type: AWS::EC2::SecurityGroup
            Properties:
              GroupDescription: servers
              SecurityGroupIngress:
                - {IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: 0.0.0.0/0}
        """);
    Run run =
        checked(
            "parent.yaml",
            """
            AWSTemplateFormatVersion: "2010-09-09"
            Resources:
              # sglint: allow ssh-open-to-internet -- reviewed
              One:
                Type: AWS::CloudFormation::Stack
                Properties: {TemplateURL: nested.yaml}
              Two:
                Type: AWS::CloudFormation::Stack
                Properties: {TemplateURL: nested.yaml}
            """,
            "--format",
            "json");

    assertThat(run.out().split("\"reason\":\"reviewed\"", -1)).hasSize(2);
    assertThat(run.out().split("\"rule\":\"ssh-open-to-internet\"", -1)).hasSize(3);
  }

  @Test
  void thousands_of_comments_and_none_that_is_closed_are_read() throws IOException {
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      many.append("  # sglint: allow ssh-open-to-internet -- ").append(i).append('\n');
    }
    assertThat(check(group(many + ingress(22, "[\"0.0.0.0/0\"]"))).out())
        .contains("; 1 suppressed");
    assertThat(check(group(ingress(22, "[\"0.0.0.0/0\"]")) + "/* sglint: allow").out())
        .contains("high[ssh-open-to-internet]");
  }

  @Test
  void migrated_comments_accept_the_same() throws IOException {
    String text =
        group("  #checkov:skip=CKV_AWS_24:bastion\n" + ingress(22, "[\"0.0.0.0/0\"]"))
            + group(ingress(22, "[\"0.0.0.0/0\"] #tfsec:ignore:aws-ec2-no-public-ingress-sgr"))
                .replace("web", "db");
    assertThat(check(text).out()).contains("no findings; 2 suppressed");

    Run patch = Run.in(directory, "", "suppress", "--migrate", ".");
    assertThat(patch.out())
        .contains("+  #sglint: allow ssh-open-to-internet in aws_security_group.web -- bastion")
        .contains("-- (no reason given by tfsec:ignore:aws-ec2-no-public-ingress-sgr)");
    Run.in(directory, "", "suppress", "--migrate", "--write", ".");

    assertThat(Files.readString(directory.resolve("main.tf"))).doesNotContain("checkov:skip");
    assertThat(run("--no-foreign-suppressions").out()).contains("no findings; 2 suppressed");
  }
}
