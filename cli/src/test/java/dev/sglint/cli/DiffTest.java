package dev.sglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code sglint diff} says of two trees, two files, and a revision and the working tree. */
final class DiffTest {
  private static final String NOTHING = "nothing changed in what is reachable; no new findings\n";

  @TempDir Path folder;

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Run run(String... arguments) {
    return Run.in(folder, "", arguments);
  }

  /** The report on two trees of one file each. */
  private Run diff(String before, String after) throws IOException {
    write("old/main.tf", before);
    write("new/main.tf", after);
    return run("diff", "old", "new");
  }

  private static String group(String... rules) {
    return "resource \"aws_security_group\" \"web\" {\n  description = \"d\"\n"
        + String.join("\n", rules)
        + "}\n";
  }

  private static String rule(String protocol, String from, String to, String peers) {
    return "  ingress {\n    protocol = \""
        + protocol
        + "\"\n    from_port = "
        + from
        + "\n    to_port = "
        + to
        + "\n    "
        + peers
        + "\n  }\n";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tcp,22,22,10.0.0.0/8 | tcp,22,22,10.0.0.0/9;tcp,22,22,10.128.0.0/9",
        "tcp,20,25,10.0.0.0/8 | tcp,20,22,10.0.0.0/8;tcp,23,25,10.0.0.0/8",
        "tcp,20,25,10.0.0.0/8 | tcp,20,23,10.0.0.0/8;tcp,22,25,10.0.0.0/8;tcp,22,22,10.0.0.1/32",
        "tcp,22,22,10.0.0.0/8;udp,53,53,10.0.0.0/8 | udp,53,53,10.0.0.0/8;6,22,22,10.0.0.0/8",
        "-1,0,0,10.0.0.0/8 | -1,0,0,10.0.0.0/8;tcp,22,22,10.0.0.0/8",
      })
  void another_spelling_is_no_difference(String before, String after) throws IOException {
    Run run = diff(group(rules(before)), group(rules(after)));
    assertThat(run.out()).contains("nothing changed in what is reachable");
    assertThat(run("diff", "new", "old").out()).contains("nothing changed in what is reachable");
  }

  private static String[] rules(String rules) {
    List<String> written = new ArrayList<>();
    for (String one : rules.strip().split(";", -1)) {
      List<String> parts = List.of(one.split(",", -1));
      String peers = "cidr_blocks = [\"" + parts.get(3) + "\"]";
      written.add(rule(parts.get(0), parts.get(1), parts.get(2), peers));
    }
    return written.toArray(new String[0]);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tcp,22,22,10.0.0.0/8 | tcp,22,22,0.0.0.0/0 | + tcp 22 from 0.0.0.0/0 but 10.0.0.0/8 ",
        "-1,0,0,10.0.0.0/8 | tcp,0,65535,10.0.0.0/8 | - every protocol but tcp from 10.0.0.0/8 ",
        "-1,0,0,10.0.0.0/8 | tcp,1,65535,10.0.0.0/8 | - tcp 0 from 10.0.0.0/8 ",
        "tcp,20,25,10.0.0.0/8 | tcp,20,22,10.0.0.0/8 | - tcp 23-25 from 10.0.0.0/8 ",
        "icmp,8,0,10.0.0.0/8 | icmp,8,-1,10.0.0.0/8 | + icmp type 8 code 1-255 from 10.0.0.0/8 ",
        "icmp,8,0,10.0.0.0/8 | icmp,-1,-1,10.0.0.0/8 | + icmp type 0-7, type 8 code 1-255, type 9-255 from ",
        "tcp,80,80,10.0.0.0/9 | tcp,80,81,10.0.0.0/8 | + tcp 80 from 10.128.0.0/9 ",
      })
  void what_is_reachable_on_one_side_alone_is_told_exactly(String before, String after, String line)
      throws IOException {
    Run run = diff(group(rules(before)), group(rules(after)));
    assertThat(run.out()).contains(line.strip());
  }

  @Test
  void rules_of_a_group_may_move_to_resources_and_files_of_their_own() throws IOException {
    write("old/main.tf", group(rule("tcp", "22", "22", "cidr_blocks = [\"0.0.0.0/0\"]")));
    write("new/group.tf", group());
    write(
        "new/rules.tf",
        """
        resource "aws_vpc_security_group_ingress_rule" "ssh" {
          security_group_id = aws_security_group.web.id
          ip_protocol       = "tcp"
          from_port         = 22
          to_port           = 22
          cidr_ipv4         = "0.0.0.0/0"
        }
        """);
    Run run = run("diff", "old", "new");
    assertThat(run.out()).contains("nothing changed in what is reachable");
    assertThat(run.out()).doesNotContain("ssh-open-to-internet");
    assertThat(run.code()).isZero();
  }

  @Test
  void a_group_that_moves_into_a_module_is_the_same_and_so_is_who_names_it() throws IOException {
    String other =
        """
        resource "aws_security_group" "db" {
          ingress {
            protocol        = "tcp"
            from_port       = 5432
            to_port         = 5432
            security_groups = [%s]
          }
        }
        """;
    String web = group(rule("tcp", "443", "443", "cidr_blocks = [\"10.0.0.0/8\"]"));
    write("old/main.tf", web + other.formatted("aws_security_group.web.id"));
    write(
        "new/main.tf",
        "module \"web\" {\n  source = \"./web\"\n}\n" + other.formatted("module.web.id"));
    write("new/web/main.tf", web + "output \"id\" {\n  value = aws_security_group.web.id\n}\n");
    assertThat(run("diff", "old", "new").out()).isEqualTo(NOTHING);
  }

  @Test
  void a_group_with_another_address_and_the_same_name_is_the_same() throws IOException {
    String named = "resource \"aws_security_group\" \"%s\" {\n  name = \"web\"\n%s}\n";
    Run run =
        diff(
            named.formatted("a", rule("tcp", "443", "443", "cidr_blocks = [\"10.0.0.0/8\"]")),
            named.formatted("b", rule("tcp", "444", "444", "cidr_blocks = [\"10.0.0.0/8\"]")));
    assertThat(run.out())
        .contains("aws_security_group.b (was aws_security_group.a)  ingress")
        .contains("+ tcp 444 from 10.0.0.0/8")
        .contains("- tcp 443 from 10.0.0.0/8");
  }

  @Test
  void a_group_on_one_side_alone_has_all_its_traffic_added_or_removed() throws IOException {
    write("old/main.tf", "locals {}\n");
    write("new/main.tf", group(rule("tcp", "443", "443", "cidr_blocks = [\"10.0.0.0/8\"]")));
    assertThat(run("diff", "old", "new").out())
        .contains("aws_security_group.web (new group)  ingress\n  + tcp 443 from 10.0.0.0/8")
        .contains("1 group opens more, 0 less");
    assertThat(run("diff", "new", "old").out())
        .contains("aws_security_group.web (group removed)  ingress\n  - tcp 443 from 10.0.0.0/8");
  }

  @Test
  void the_same_unknown_values_are_no_difference_and_others_are_possible_ones() throws IOException {
    String inputs = "variable \"port\" {}\nvariable \"from\" {}\nvariable \"on\" {}\n";
    String unknown =
        inputs
            + group(rule("tcp", "var.port", "var.port", "cidr_blocks = [\"10.0.0.0/8\"]"))
            + "resource \"aws_security_group_rule\" \"x\" {\n  count = var.on ? 1 : 0\n"
            + "  type = \"ingress\"\n  security_group_id = aws_security_group.web.id\n"
            + "  protocol = \"tcp\"\n  from_port = 80\n  to_port = 80\n  cidr_blocks = var.from\n}\n";
    assertThat(diff(unknown, unknown).out()).isEqualTo(NOTHING);
    String split = unknown.replace("\"10.0.0.0/8\"", "\"10.0.0.0/9\", \"10.128.0.0/9\"");
    assertThat(diff(unknown, split).out()).isEqualTo(NOTHING);
    assertThat(diff(unknown, unknown.replace("10.0.0.0/8", "10.0.0.0/7")).out())
        .contains("+ tcp var.port from 11.0.0.0/8")
        .contains("possibly");
    assertThat(diff(unknown, unknown.replace("to_port = 80", "to_port = 81")).out())
        .contains("+ tcp 81 from var.from")
        .contains("if var.on");
  }

  @Test
  void what_a_value_that_cannot_be_seen_may_have_allowed_is_only_possibly_new() throws IOException {
    String input = "variable \"from\" {}\n";
    String unknown = group(rule("tcp", "22", "22", "cidr_blocks = var.from"));
    String known = group(rule("tcp", "22", "23", "cidr_blocks = [\"10.0.0.0/8\"]"));
    assertThat(diff(input + unknown, input + known).out())
        .contains("+ tcp 23 from 10.0.0.0/8  new/main.tf:8  e.g. tcp 23 from 10.0.0.0")
        .contains("+ tcp 22 from 10.0.0.0/8  new/main.tf:8  possibly")
        .contains("- tcp 22 from var.from    old/main.tf:4  possibly");
  }

  @Test
  void a_group_that_is_now_counted_is_the_same() throws IOException {
    String text = group(rule("tcp", "22", "22", "cidr_blocks = [\"10.0.0.0/8\"]"));
    String counted = text.replace("  description = \"d\"\n", "  count = 1\n");
    assertThat(diff(text, counted).out()).contains("nothing changed in what is reachable");
  }

  @Test
  void only_new_findings_fail_a_run() throws IOException {
    String open = rule("tcp", "22", "22", "cidr_blocks = [\"0.0.0.0/0\"]");
    String more = rule("tcp", "3389", "3389", "cidr_blocks = [\"0.0.0.0/0\"]");
    assertThat(diff(group(open), group(open)).code()).isZero();
    Run run = diff(group(open), "# moved down\n\n" + group(open, more));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("rdp-open-to-internet").doesNotContain("ssh-open-to-internet");
    assertThat(run("diff", "--fail-on", "never", "old", "new").code()).isZero();
    assertThat(run("diff", "--fail-on", "critical", "old", "new").code()).isZero();
    assertThat(run("diff", "--ignore", "rdp-open-to-internet", "old", "new").code()).isZero();
    assertThat(run("diff", "new", "old").code()).isZero();
    assertThat(run("diff", "new", "old").out()).contains("gone: 1");
  }

  @Test
  void input_that_cannot_be_read_is_exit_3() throws IOException {
    Run run = diff(group(), group() + "resource \"aws_security_group\" {{{\n");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("new/main.tf:");
  }

  @Test
  void two_files_of_one_directory_do_not_see_each_other() throws IOException {
    write("a.tf", group(rule("tcp", "22", "22", "cidr_blocks = [\"10.0.0.0/8\"]")));
    write("b.tf", group(rule("tcp", "23", "23", "cidr_blocks = [var.from]")));
    write("variables.tf", "variable \"from\" {\n  default = \"10.0.0.0/8\"\n}\n");
    assertThat(run("diff", "a.tf", "b.tf").out())
        .contains("+ tcp 23 from 10.0.0.0/8  b.tf:7")
        .contains("- tcp 22 from 10.0.0.0/8  a.tf:7");
  }

  @Test
  void captures_are_compared_by_what_they_leave_open() throws IOException {
    String authorize =
        "Action=AuthorizeSecurityGroupIngress&GroupId=sg-1a2b3c4d&IpPermissions.1.IpProtocol=tcp"
            + "&IpPermissions.1.FromPort=%1$s&IpPermissions.1.ToPort=%1$s"
            + "&IpPermissions.1.IpRanges.1.CidrIp=10.0.0.0%%2F8\n";
    String ssh = authorize.formatted("22");
    write("a.txt", ssh);
    write("b.txt", ssh + authorize.formatted("23") + "\n" + ssh.replace("Authorize", "Revoke"));
    assertThat(run("diff", "a.txt", "b.txt").out())
        .contains("sg-1a2b3c4d  ingress")
        .contains("+ tcp 23 from 10.0.0.0/8")
        .contains("- tcp 22 from 10.0.0.0/8");
  }

  @Test
  void values_that_are_given_are_those_of_both_sides() throws IOException {
    String text =
        "variable \"from\" {}\n" + group(rule("tcp", "%s", "%1$s", "cidr_blocks = var.from"));
    write("values.tfvars", "from = [\"10.0.0.0/8\"]\n");
    diff(text.formatted("22"), text.formatted("23"));
    assertThat(run("diff", "--var-file", "values.tfvars", "old", "new").out())
        .contains("+ tcp 23 from 10.0.0.0/8");
  }

  @Test
  void templates_are_compared_by_their_logical_ids() throws IOException {
    String template =
        """
        Resources:
          Web:
            Type: AWS::EC2::SecurityGroup
            Properties:
              GroupDescription: d
              SecurityGroupIngress:
                - {IpProtocol: tcp, FromPort: %s, ToPort: 443, CidrIp: 10.0.0.0/8}
        """;
    write("old/a.yaml", template.formatted("443"));
    write("new/b.yaml", template.formatted("443"));
    assertThat(run("diff", "old", "new").out()).isEqualTo(NOTHING);
    write("new/b.yaml", template.formatted("440"));
    assertThat(run("diff", "old", "new").out()).contains("+ tcp 440-442 from 10.0.0.0/8");
  }

  @Test
  void what_stands_in_files_shapes_no_comment() throws IOException {
    write("old/main.tf", "locals {}\n");
    write(
        "new/main.tf",
        "variable \"a\" {}\n" + group(rule("tcp", "22", "22", "cidr_blocks = [\"0.0.0.0/0\"]")));
    String out = run("diff", "--format", "markdown", "old", "new").out();
    assertThat(out)
        .startsWith("### Security groups: 1 group opens more, 0 less; new findings: ")
        .contains("| + | `tcp 22 from 0.0.0.0/0` | `new/main.tf:8` | e.g. `tcp 22 from 0.0.0.0` |");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "diff",
        "diff a",
        "diff a b c",
        "diff - -",
        "diff no/such examples",
        "diff --format html examples examples",
        "diff --git no-such-revision .",
        "diff --git --upload-pack=x .",
        "diff --git HEAD no/such/path"
      })
  void a_mistake_on_the_command_line_is_exit_2(String commandLine) {
    Run run = Run.of(commandLine.split(" ", -1));
    assertThat(run.code()).as(run.err()).isEqualTo(2);
    assertThat(run.err()).startsWith("sglint: ");
  }

  @Test
  void the_working_tree_is_compared_with_a_revision() throws IOException, InterruptedException {
    git("init", "-q");
    write("infra/main.tf", group(rule("tcp", "22", "22", "cidr_blocks = [\"10.0.0.0/8\"]")));
    write("infra/gone/main.tf", "module \"m\" {\n  source = \"../../modules/m\"\n}\n");
    write("modules/m/main.tf", group(rule("tcp", "80", "80", "cidr_blocks = [\"10.0.0.0/8\"]")));
    write("common.tf", "locals {\n  office = \"10.0.0.0/8\"\n}\n");
    Files.createSymbolicLink(folder.resolve("infra/linked.tf"), Path.of("../common.tf"));
    write(
        "infra/db.tf",
        "resource \"aws_security_group\" \"db\" {\n"
            + rule("tcp", "5432", "5432", "cidr_blocks = [local.office]")
            + "}\n");
    git("add", "-A");
    git("-c", "user.name=t", "-c", "user.email=t@example.com", "commit", "-q", "-m", "first");
    assertThat(run("diff", "--git", "HEAD").out()).isEqualTo(NOTHING);
    write("infra/main.tf", group(rule("tcp", "23", "23", "cidr_blocks = [\"10.0.0.0/8\"]")));
    Files.delete(folder.resolve("infra/gone/main.tf"));
    String both = "+ tcp 23 from 10.0.0.0/8";
    assertThat(run("diff", "--git", "HEAD").out()).contains(both, "infra/main.tf:7");
    Run below = Run.in(folder.resolve("infra"), "", "diff", "--git", "HEAD", ".", "gone");
    assertThat(below.out())
        .contains(both, "  main.tf:7")
        .contains("module.m.aws_security_group.web (group removed)")
        .contains("- tcp 80 from 10.0.0.0/8  ../modules/m/main.tf:7");
  }

  @Test
  void outside_of_a_repository_there_is_no_revision() {
    Run run = run("diff", "--git", "HEAD");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("not in a git repository");
  }

  private void git(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    Process git = new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start();
    assertThat(git.waitFor()).isZero();
  }

  @Test
  void every_report_keeps_the_published_schema() throws IOException {
    for (Map.Entry<String, String> sides :
        Map.of("examples/diff/before", "examples/diff/after", "examples", "examples/mistakes")
            .entrySet()) {
      for (List<String> order :
          List.of(
              List.of(sides.getKey(), sides.getValue()),
              List.of(sides.getValue(), sides.getKey()))) {
        Run run = Run.of("diff", "--format", "json", order.get(0), order.get(1));
        assertThat(schema().validate(run.out(), InputFormat.JSON)).as(run.out()).isEmpty();
      }
    }
  }

  private static Schema schema() throws IOException {
    try (InputStream in =
        dev.sglint.report.JsonReporter.class.getResourceAsStream("diff.schema.json")) {
      assertThat(in).isNotNull();
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text);
    }
  }
}
