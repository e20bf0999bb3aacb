package dev.sglint.frontend.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
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
  void modules_that_each_call_the_next_twice() {
    Map<String, String> files = new TreeMap<>();
    files.put("ok.tf", GROUP + "module \"m\" {\n  source = \"./m0\"\n}\n");
    for (int i = 0; i < 30; i++) {
      String next = " {\n  source = \"../m" + (i + 1) + "\"\n}\n";
      files.put("m" + i + "/m.tf", "module \"a\"" + next + "module \"b\"" + next);
    }
    files.put("m30/m.tf", "");
    Shown shown = Shown.of(files);
    assertThat(shown.rules()).contains("aws_security_group.ok:6 ingress tcp 22 10.0.0.0/8");
    assertThat(shown.diagnostics())
        .anyMatch(line -> line.contains("these are more modules than we look at"));
  }

  @Test
  void a_long_chain_of_modules_does_not_call_itself() {
    Map<String, String> files = new TreeMap<>();
    files.put("ok.tf", GROUP + "module \"m\" {\n  source = \"./m0\"\n}\n");
    for (int i = 0; i < 200; i++) {
      files.put("m" + i + "/m.tf", "module \"m\" {\n  source = \"../m" + (i + 1) + "\"\n}\n");
    }
    files.put("m200/m.tf", "");
    assertThat(Shown.of(files).diagnostics())
        .singleElement()
        .asString()
        .startsWith("m127/m.tf:2:12 limit")
        .endsWith("modules are called more than 128 deep");
  }

  @Test
  void choices_in_choices() {
    String choices =
        IntStream.range(0, 40)
            .mapToObj(
                i ->
                    String.format(
                        "  s%d = var.v%d ? [local.s%d, 1] : [local.s%d, 2]%n", i + 1, i, i, i))
            .collect(Collectors.joining("", "locals {\n  s0 = 1\n", "}\n"));
    String variables =
        IntStream.range(0, 40)
            .mapToObj(i -> "variable \"v" + i + "\" {}\n")
            .collect(Collectors.joining());
    assertThat(diagnostic(choices + variables))
        .startsWith("bad.tf:")
        .contains("limit too much to evaluate: this value has too many alternatives");
  }

  @Test
  void repeats_of_repeats_in_a_pattern() {
    String pattern = "(((a{1,1000}){1,1000}){1,1000}){1,1000}";
    assertThat(diagnostic("locals {\n  a = regex(\"" + pattern + "\", \"a\")\n}\n"))
        .startsWith("bad.tf:2:7 evaluation")
        .contains("invalid repeat count");
  }

  @Test
  void a_block_left_open_does_not_swallow_what_comes_next() {
    String open =
        """
        resource "aws_security_group" "open" {
          ingress {
            from_port   = 1
            to_port     = 1
            protocol    = "tcp"
            cidr_blocks = egress {
            from_port   = 2
            to_port     = 2
            protocol    = "tcp"
            cidr_blocks = ["10.0.0.0/8"]
          }
        }
        """;
    Shown shown = Shown.of(open + GROUP);
    assertThat(shown.rules()).contains("aws_security_group.ok:18 ingress tcp 22 10.0.0.0/8");
    assertThat(shown.diagnostics()).isNotEmpty();
  }

  @Test
  void a_placeholder_left_open_ends_with_its_heredoc() {
    String open = "locals {\n  a = <<-EOT\n    x ${ b {*\n    y\n  EOT\n}\n";
    assertThat(Shown.of(open + GROUP).rules())
        .contains("aws_security_group.ok:12 ingress tcp 22 10.0.0.0/8");
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
