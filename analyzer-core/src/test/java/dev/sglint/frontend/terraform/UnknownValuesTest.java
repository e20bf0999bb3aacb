package dev.sglint.frontend.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is known stays known beside what is not. */
final class UnknownValuesTest {
  private static final String PORTS = "from_port = 22\n to_port = 22\n protocol = \"tcp\"\n";

  private static List<String> rules(String text) {
    Shown shown = Shown.of(text);
    assertThat(shown.diagnostics()).isEmpty();
    return shown.rules();
  }

  private static String group(String ingress) {
    return "resource \"aws_security_group\" \"g\" {\n  ingress {\n"
        + PORTS
        + ingress
        + "\n  }\n}\n";
  }

  @Test
  void a_known_element_beside_unknown_ones_is_certain() {
    assertThat(
            rules(
                "variable \"more\" { type = list(string) }\n"
                    + group("cidr_blocks = concat(var.more, [\"0.0.0.0/0\"])")))
        .containsExactly(
            "? aws_security_group.g:3 ingress tcp 22 -",
            "aws_security_group.g:7 ingress tcp 22 0.0.0.0/0");
  }

  @Test
  void both_branches_of_an_unknown_condition_are_possible() {
    assertThat(
            rules(
                "variable \"public\" { type = bool }\n"
                    + group("cidr_blocks = [var.public ? \"0.0.0.0/0\" : \"10.0.0.0/8\"]")))
        .containsExactly(
            "? aws_security_group.g:7 ingress tcp 22 0.0.0.0/0",
            "? aws_security_group.g:7 ingress tcp 22 10.0.0.0/8");
  }

  @Test
  void a_known_condition_picks_its_branch() {
    assertThat(
            rules(
                "variable \"public\" { default = false }\n"
                    + group("cidr_blocks = var.public ? [\"0.0.0.0/0\"] : [\"10.0.0.0/8\"]")))
        .containsExactly("aws_security_group.g:7 ingress tcp 22 10.0.0.0/8");
  }

  @Test
  void a_count_that_is_not_known_makes_a_possible_instance() {
    assertThat(
            rules(
                "variable \"on\" { type = bool }\n"
                    + "resource \"aws_security_group\" \"g\" {\n"
                    + "  count = var.on ? 1 : 0\n"
                    + "  ingress {\n"
                    + PORTS
                    + "cidr_blocks = [\"0.0.0.0/0\"]\n  }\n}\n"))
        .containsExactly("? aws_security_group.g[0]:8 ingress tcp 22 0.0.0.0/0");
  }

  @Test
  void a_dynamic_block_over_something_unknown_keeps_its_constants() {
    assertThat(
            rules(
                "variable \"names\" { type = list(string) }\n"
                    + "resource \"aws_security_group\" \"g\" {\n"
                    + "  dynamic \"ingress\" {\n    for_each = var.names\n    content {\n"
                    + PORTS
                    + "cidr_blocks = [\"0.0.0.0/0\"]\n }\n  }\n}\n"))
        .containsExactly("? aws_security_group.g:9 ingress tcp 22 0.0.0.0/0");
  }

  @Test
  void the_id_of_a_group_is_the_group_wherever_it_is_used() {
    assertThat(
            rules(
                """
                resource "aws_security_group" "web" { name = "web" }
                locals { ids = { web = aws_security_group.web.id } }
                resource "aws_security_group_rule" "r" {
                  type                     = "ingress"
                  security_group_id        = local.ids["web"]
                  source_security_group_id = aws_security_group.web.id
                  from_port                = 1
                  to_port                  = 2
                  protocol                 = "tcp"
                }
                """))
        .containsExactly("aws_security_group_rule.r:6 ingress tcp 1-2 aws_security_group.web");
  }

  @Test
  void arguments_of_other_resources_are_known() {
    assertThat(
            rules(
                "resource \"aws_vpc\" \"v\" { cidr_block = \"10.1.0.0/16\" }\n"
                    + group("cidr_blocks = [aws_vpc.v.cidr_block]")))
        .containsExactly("aws_security_group.g:7 ingress tcp 22 10.1.0.0/16");
  }

  @Test
  void one_condition_s_branches_do_not_meet() {
    assertThat(
            rules(
                """
                variable "a" { type = bool }
                resource "aws_security_group" "g" {
                  ingress {
                    from_port   = var.a ? 22 : 443
                    to_port     = var.a ? 22 : 443
                    protocol    = "tcp"
                    cidr_blocks = ["0.0.0.0/0"]
                  }
                }
                """))
        .hasSize(1);
  }
}
