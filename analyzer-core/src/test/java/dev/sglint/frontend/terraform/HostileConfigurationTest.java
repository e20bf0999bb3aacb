package dev.sglint.frontend.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Bad input costs what is bad about it; the group beside it is still shown. */
final class HostileConfigurationTest {
  private static final String GROUP =
      """
      resource "aws_security_group" "ok" {
        ingress {
          from_port   = 22
          to_port     = 22
          protocol    = "tcp"
          cidr_blocks = ["10.0.0.0/8"]
        }
      }
      """;

  private static String diagnostic(String text) {
    Shown shown = Shown.of(Map.of("bad.tf", text, "ok.tf", GROUP));
    assertThat(shown.rules()).contains("aws_security_group.ok:6 ingress tcp 22 10.0.0.0/8");
    assertThat(shown.diagnostics()).isNotEmpty();
    return shown.diagnostics().get(0);
  }

  @Test
  void a_local_that_needs_itself() {
    assertThat(diagnostic("locals {\n  a = local.b\n  b = local.a\n}\n"))
        .startsWith("bad.tf:")
        .contains("evaluation Cycle");
  }

  @Test
  void a_long_chain_of_locals() {
    String chain =
        IntStream.range(0, 20_000)
            .mapToObj(i -> "  l" + i + " = local.l" + (i + 1) + "\n")
            .collect(Collectors.joining("", "locals {\n", "  l20000 = 1\n}\n"));
    assertThat(diagnostic(chain)).contains("limit too much to evaluate");
  }

  @Test
  void values_that_double() {
    String doubled =
        IntStream.range(0, 60)
            .mapToObj(i -> "  a" + (i + 1) + " = [local.a" + i + ", local.a" + i + "]\n")
            .collect(Collectors.joining("", "locals {\n  a0 = [1]\n", "}\n"));
    assertThat(diagnostic(doubled)).contains("limit too much to evaluate: this value has too many");
  }

  @Test
  void a_thousand_million_instances() {
    assertThat(diagnostic("resource \"aws_security_group\" \"many\" {\n  count = 1e9\n}\n"))
        .startsWith("bad.tf:2:11 limit");
  }

  @Test
  void loops_in_loops_in_loops() {
    String cubes =
        "locals {\n  r = [for i in split(\",\", \""
            + "1,".repeat(999)
            + "1\") : i]\n"
            + "  a = [for i in local.r : [for j in local.r : [for k in local.r : i]]]\n}\n";
    assertThat(diagnostic(cubes)).contains("limit too much to evaluate");
  }

  @Test
  void deep_nesting() {
    String deep = "[".repeat(10_000) + "]".repeat(10_000);
    assertThat(diagnostic("locals {\n  a = " + deep + "\n}\n"))
        .startsWith("bad.tf:2:")
        .contains("limit");
  }

  @Test
  void groups_that_need_each_other() {
    String pair =
        """
        resource "aws_security_group" "a" {
          ingress {
            from_port       = 1
            to_port         = 1
            protocol        = "tcp"
            security_groups = [aws_security_group.b.id]
          }
        }
        resource "aws_security_group" "b" {
          ingress {
            from_port       = 1
            to_port         = 1
            protocol        = "tcp"
            security_groups = [aws_security_group.a.id]
          }
        }
        """;
    assertThat(diagnostic(pair))
        .isEqualTo("bad.tf:1:1 evaluation Cycle: aws_security_group.a, aws_security_group.b");
  }

  @Test
  void a_module_that_calls_itself() {
    Shown shown =
        Shown.of(
            Map.of(
                "main.tf",
                "module \"m\" {\n  source = \"./x\"\n}\n" + GROUP,
                "x/main.tf",
                "module \"m\" {\n  source = \"../\"\n}\n"));
    assertThat(shown.rules()).contains("aws_security_group.ok:9 ingress tcp 22 10.0.0.0/8");
    assertThat(shown.diagnostics()).anyMatch(line -> line.contains("calls itself"));
  }

  @Test
  void numbers_of_a_thousand_million_digits() {
    String numbers =
        """
        locals {
          a = 1e999999999 + 1
          b = "${1e999999999}"
          c = 1e999999999 * 1e999999999
        }
        """;
    Shown shown = Shown.of(Map.of("bad.tf", numbers, "ok.tf", GROUP));
    assertThat(shown.rules()).contains("aws_security_group.ok:6 ingress tcp 22 10.0.0.0/8");
  }

  @Test
  void windows_line_ends_and_a_byte_order_mark() {
    Shown shown = Shown.of("\uFEFF" + GROUP.replace("\n", "\r\n"));
    assertThat(shown.diagnostics()).isEmpty();
    assertThat(shown.rules()).containsExactly("aws_security_group.ok:6 ingress tcp 22 10.0.0.0/8");
  }
}
