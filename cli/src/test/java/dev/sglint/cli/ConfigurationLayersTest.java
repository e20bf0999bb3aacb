package dev.sglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Configurations that extend others, and what they say of paths. */
final class ConfigurationLayersTest {
  private static final String GROUP =
      """
      variable "port" {
        default = 443
      }
      resource "aws_security_group" "a" {
        name        = "a"
        description = "servers"
        ingress {
          description = "api"
          from_port   = var.port
          to_port     = var.port
          protocol    = "tcp"
          cidr_blocks = ["0.0.0.0/0"]
        }
      }
      """;

  private static final String SSH = GROUP.replace("443", "22");

  @TempDir Path outside;

  private Path folder = Path.of("");

  @BeforeEach
  void prepare() throws IOException {
    folder = outside.resolve("repository");
    Files.createDirectories(folder.resolve(".git"));
    write("prod/main.tf", SSH);
    write("dev/main.tf", SSH);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(folder.resolve(name + "/..").normalize());
    Files.writeString(file, text);
  }

  private Run run(String... arguments) {
    return Run.in(folder, "", arguments);
  }

  @Test
  void what_stands_later_wins_over_what_is_extended() throws IOException {
    write("base/org.yml", "fail-on: low\nrules: {ssh-open-to-internet: off}\n");
    write(".sglint.yml", "extends: [base/org.yml]\nfail-on: never\n");
    assertThat(run("check").out()).contains("no findings");
    write(".sglint.yml", "extends: [base/org.yml]\nrules: {CKV_AWS_24: low}\n");
    Run run = run("check");
    assertThat(run.out()).contains("low[ssh-open-to-internet]");
    assertThat(run.code()).isEqualTo(1);
  }

  @Test
  void lists_of_entries_are_added_to_and_other_lists_are_replaced() throws IOException {
    write(
        "a.yml",
        "policy: [{name: a, deny: [{peers: [internet]}]}]\nfiles: {exclude: [prod/, dev/]}\n");
    write("b.yml", "extends: [a.yml]\n");
    write(
        ".sglint.yml",
        """
        extends: [a.yml, b.yml]
        policy: [{name: b, deny: [{peers: [any]}]}]
        files: {exclude: [prod/]}
        """);
    Run run = run("config");
    assertThat(run.out())
        .contains("policy[0].name: \"a\"", "policy[1].name: \"b\"")
        .doesNotContain("policy[2]")
        .containsPattern("files.exclude: \\[\"prod/\"] +# .sglint.yml:3");
    assertThat(run("check").out()).contains("dev/main.tf").doesNotContain("prod/main.tf");
  }

  @Test
  void what_is_extended_is_there_is_no_circle_and_is_in_the_root() throws IOException {
    write("b.yml", "extends: [.sglint.yml]\nfail-on: hgh\n");
    Files.writeString(outside.resolve("org.yml"), "fail-on: never\n");
    write(".sglint.yml", "extends: [b.yml, none.yml, dev, ../org.yml]\n");
    Run run = run("check");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            """
            .sglint.yml:1:18: `none.yml` does not exist: there is no file `none.yml`
            .sglint.yml:1:28: `dev` is a directory, not a file
            .sglint.yml:1:33: `../org.yml` is outside of the root `.`; with `--config` it may be read
            b.yml:1:11: what is extended goes round in a circle: `.sglint.yml` extends `b.yml` extends `.sglint.yml`
            b.yml:2:10: `fail-on` cannot be `hgh`: did you mean `high`?
            """);
    write(".sglint.yml", "extends: [../org.yml]\n");
    assertThat(run("check", "--config", ".sglint.yml").code()).isZero();
  }

  @Test
  void the_last_override_of_a_path_wins() throws IOException {
    write(
        ".sglint.yml",
        """
        rules: {ssh-open-to-internet: off}
        overrides:
          - paths: ["*.tf"]
            rules: {ssh-open-to-internet: critical}
          - paths: [/dev/]
            fail-on: never
            rules: {ssh-open-to-internet: low}
        """);
    assertThat(run("check").out())
        .contains("low[ssh-open-to-internet]", "critical[ssh-open-to-internet]");
    assertThat(run("check").code()).isEqualTo(1);
    assertThat(run("check", "dev").code()).isZero();
    assertThat(run("check", "dev", "--fail-on", "low").code()).isEqualTo(1);
    assertThat(Run.in(folder.resolve("dev"), "", "check").out()).contains("low[ssh");
  }

  @Test
  void possible_findings_are_told_hidden_or_fail() throws IOException {
    write(
        "dev/main.tf",
        GROUP.replace("\"0.0.0.0/0\"", "var.x ? \"0.0.0.0/0\" : \"10.0.0.0/8\"")
            + "variable \"x\" {\n  type = bool\n}\n"
            + "variable \"y\" {}\n");
    write("dev/main.tf", Files.readString(folder.resolve("dev/main.tf")).replace("443", "22"));
    Run noted = run("check", "dev");
    assertThat(noted.out()).contains("ssh-open-to-internet");
    assertThat(noted.code()).isZero();
    assertThat(run("check", "dev", "--possible", "fail").code()).isEqualTo(1);
    assertThat(run("check", "dev", "--possible", "hide").out()).doesNotContain("ssh-open");
    write(".sglint.yml", "possible: hide\nrules: {ssh-open-to-internet: {possible: fail}}\n");
    assertThat(run("check", "dev").code()).isEqualTo(1);
    write(".sglint.yml", "possible: fail\noverrides: [{paths: [dev], possible: hide}]\n");
    assertThat(run("check", "dev").out()).doesNotContain("ssh-open");
    assertThat(run("check", "dev", "--possible", "maybe").err())
        .contains("there are fail, note and hide");
  }

  @Test
  void variables_are_given_by_path_and_the_command_line_wins() throws IOException {
    write("prod/main.tf", GROUP);
    write("dev/main.tf", GROUP);
    write("values/prod.tfvars", "port = 3389\n");
    write(
        ".sglint.yml",
        """
        terraform:
          - {paths: [prod/], var-files: [values/prod.tfvars]}
          - {paths: ["dev/*.tf"], vars: {port: 22}}
        """);
    assertThat(run("check").out())
        .containsPattern("dev/main.tf.*ssh-open-to-internet")
        .containsPattern("prod/main.tf.*rdp-open-to-internet");
    assertThat(run("check", "--var", "port=443").out()).doesNotContain("ssh").doesNotContain("rdp");
    write(".sglint.yml", "terraform: {vars: {port: 22}}\n");
    assertThat(run("check").out())
        .containsPattern("dev/main.tf.*ssh-open-to-internet")
        .containsPattern("prod/main.tf.*ssh-open-to-internet");
  }

  @Test
  void parameters_are_given_by_path() throws IOException {
    String template =
        """
        Parameters:
          Port: {Type: Number, Default: 443}
        Resources:
          Group:
            Type: AWS::EC2::SecurityGroup
            Properties:
              GroupDescription: servers
              SecurityGroupIngress:
                - {IpProtocol: tcp, FromPort: !Ref Port, ToPort: !Ref Port, CidrIp: 0.0.0.0/0}
        """;
    write("stacks/a.yaml", template);
    write("stacks/b.yaml", template);
    write("stacks/b.json", "{\"Parameters\": {\"Port\": \"3389\"}}");
    write(
        ".sglint.yml",
        """
        cloudformation:
          - {paths: [a.yaml], parameters: {Port: 22}}
          - {paths: [b.yaml], parameter-files: [stacks/b.json]}
        """);
    assertThat(run("check", "stacks/a.yaml", "stacks/b.yaml").out())
        .containsPattern("a.yaml.*ssh-open-to-internet")
        .containsPattern("b.yaml.*rdp-open-to-internet");
  }

  @Test
  void what_git_ignores_is_not_checked_but_a_module_there_is_read() throws IOException {
    write(".gitignore", "vendor/\n");
    write("vendor/m/main.tf", SSH);
    write("app/main.tf", "module \"m\" {\n  source = \"../vendor/m\"\n}\n");
    write("dev/main.tf", GROUP);
    write("prod/main.tf", GROUP);
    assertThat(run("check", "app").out()).contains("ssh-open-to-internet");
    assertThat(run("check", "dev", "vendor").out()).contains("ssh-open-to-internet");
    assertThat(run("show", ".").out()).contains("module.m").doesNotContain("vendor/m/main.tf\n");
    write("app/main.tf", "");
    assertThat(run("check").out()).doesNotContain("ssh-open");
    assertThat(run("check", "--no-gitignore").out()).contains("ssh-open");
    assertThat(run("check", "--no-gitignore", "--exclude", "m/").out()).doesNotContain("ssh-open");
    assertThat(run("check", "--no-gitignore", "--include", "dev/").out())
        .doesNotContain("ssh-open");
  }

  @Test
  void the_profile_of_a_benchmark_tells_what_it_asks_for() throws IOException {
    write("dev/main.tf", GROUP.replace("443", "23"));
    assertThat(run("check", "dev").out()).contains("admin-port-open-to-internet");
    assertThat(run("check", "dev", "--profile", "cis").out()).contains("no findings");
    assertThat(run("check", "dev", "--profile", "cis", "--select", "admin-port-open-to-internet"))
        .extracting(Run::code)
        .isEqualTo(1);
    assertThat(run("check", "dev", "--profile", "pci-dss").out()).contains("admin-port-open");
    assertThat(run("check", "prod", "--profile", "cis").out()).contains("ssh-open-to-internet");
    assertThat(run("rules", "--profile", "cis").out())
        .contains("ssh-open-to-internet", "rules-in-default-group")
        .doesNotContain("admin-port");
    assertThat(run("rules", "--profile", "csi").err()).contains("default, strict, cis, pci-dss");
  }

  @Test
  void an_option_of_a_rule_reaches_it() throws IOException {
    write("dev/main.tf", GROUP.replace("to_port     = var.port", "to_port     = var.port + 9"));
    assertThat(run("check", "dev", "--profile", "strict").out()).contains("ingress-port-range");
    write(".sglint.yml", "rules: {ingress-port-range: {largest: 10}}\n");
    assertThat(run("check", "dev", "--profile", "strict").out())
        .doesNotContain("ingress-port-range");
    write(".sglint.yml", "rules: {ingress-port-range: {largest: 9}}\n");
    assertThat(run("check", "dev", "--profile", "strict").out()).contains("ingress-port-range");
  }

  @Test
  void init_writes_a_file_that_changes_nothing_and_never_over_another() throws IOException {
    Run before = run("check");
    assertThat(run("init").out()).startsWith("wrote .sglint.yml");
    assertThat(run("check")).isEqualTo(before);
    write(".sglint.yml", "fail-on: never\n");
    assertThat(run("init").err()).contains("`--force` writes over it");
    assertThat(run("check").code()).isZero();
    assertThat(run("init", "--force").code()).isZero();
    assertThat(run("check")).isEqualTo(before);
  }

  @Test
  void config_says_what_is_in_force_and_from_where() throws IOException {
    write(
        ".sglint.yml",
        "fail-on: high\noverrides:\n  - paths: [dev/]\n    fail-on: low\n    possible: fail\n");
    assertThat(run("config", "prod/main.tf", "--profile", "strict", "--no-gitignore").out())
        .startsWith("# .sglint.yml\n")
        .containsPattern("fail-on: \"high\" +# .sglint.yml:1\n")
        .containsPattern("possible: \"note\" +# default\n")
        .containsPattern("profile: \"strict\" +# command line\n")
        .containsPattern("files.gitignore: false +# command line\n")
        .doesNotContain("overrides");
    assertThat(run("config", "dev/main.tf").out())
        .containsPattern("fail-on: \"low\" +# .sglint.yml:4\n")
        .containsPattern("possible: \"fail\" +# .sglint.yml:5\n");
    assertThat(run("config", "--format", "json").out())
        .contains(
            "{\"key\":\"fail-on\",\"value\":\"high\",\"origin\":\".sglint.yml\",\"line\":1,\"column\":10}",
            "{\"key\":\"overrides[0].paths\",\"value\":[\"dev/\"],");
    assertThat(run("config", "none").code()).isEqualTo(2);
    assertThat(run("config", "--schema").out()).startsWith("{").contains("\"$schema\"");
    write(".sglint.yml", "fail-on: hgh\n");
    assertThat(run("config").err()).contains("did you mean `high`?");
  }
}
