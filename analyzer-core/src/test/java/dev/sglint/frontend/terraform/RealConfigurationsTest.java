package dev.sglint.frontend.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What configurations of real repositories say, and what was misread in them. */
final class RealConfigurationsTest {
  private static final String PORTS = "from_port = 22\n to_port = 22\n protocol = \"tcp\"\n";

  private static String group(String name, String rest) {
    return "resource \"aws_security_group\" \"" + name + "\" {\n" + rest + "\n}\n";
  }

  private static String ingress(String cidrs) {
    return "ingress {\n" + PORTS + "cidr_blocks = " + cidrs + "\n}\n";
  }

  @Test
  void what_a_lifecycle_names_is_not_evaluated() {
    Shown shown =
        Shown.of(
            group(
                "g",
                ingress("[\"0.0.0.0/0\"]")
                    + "lifecycle {\n ignore_changes = [ingress, tags[\"Name\"]]\n"
                    + " replace_triggered_by = [aws_vpc.v]\n"
                    + " postcondition {\n condition = self.id != \"\"\n }\n}\n"
                    + "provisioner \"local-exec\" {\n command = self.id\n}\n"
                    + "connection {\n host = self.id\n}"));
    assertThat(shown.diagnostics()).isEmpty();
    assertThat(shown.rules()).containsExactly("aws_security_group.g:6 ingress tcp 22 0.0.0.0/0");
  }

  @Test
  void functions_of_providers_are_known_at_run_time() {
    Shown shown = Shown.of(group("g", ingress("[provider::my::range(1), \"0.0.0.0/0\"]")));
    assertThat(shown.diagnostics()).isEmpty();
    assertThat(shown.rules())
        .containsExactly(
            "? aws_security_group.g:6 ingress tcp 22 -",
            "aws_security_group.g:6 ingress tcp 22 0.0.0.0/0");
  }

  @Test
  void a_default_may_name_nothing() {
    assertThat(Shown.of("variable \"v\" {\n  default = var.other\n}\n").diagnostics())
        .containsExactly(
            "main.tf:2:13 evaluation Variables not allowed: Variables may not be used here.");
  }

  @Test
  void a_choice_of_argument_lists_is_called_in_each_world() {
    Shown shown =
        Shown.of(
            "variable \"v\" {}\n"
                + group(
                    "g",
                    ingress("concat((var.v == 1 ? [[\"0.0.0.0/0\"]] : [[\"10.0.0.0/8\"]])...)")));
    assertThat(shown.diagnostics()).isEmpty();
    assertThat(shown.rules())
        .containsExactly(
            "? aws_security_group.g:7 ingress tcp 22 0.0.0.0/0",
            "? aws_security_group.g:7 ingress tcp 22 10.0.0.0/8");
  }

  @Test
  void groups_of_databases_name_groups() {
    Shown shown =
        Shown.of(
            """
            resource "aws_redshift_security_group" "r" {
              ingress {
                security_group_name = "web"
              }
            }
            """);
    assertThat(shown.diagnostics()).isEmpty();
    assertThat(shown.rules())
        .containsExactly("aws_redshift_security_group.r:3 ingress tcp 5439 web");
  }

  @Test
  void blocks_are_no_arguments_of_modules() {
    Map<String, String> files =
        Map.of(
            "main.tf",
            """
            module "m" {
              source = "./m"
              ingress {
              }
            }
            """,
            "m/main.tf",
            group("g", ""));
    assertThat(Shown.of(files).diagnostics())
        .containsExactly(
            "main.tf:3:3 evaluation Unsupported block type: blocks of type \"ingress\" are not"
                + " expected here");
  }
}
