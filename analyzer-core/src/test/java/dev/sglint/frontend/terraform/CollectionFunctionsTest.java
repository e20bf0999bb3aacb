package dev.sglint.frontend.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What functions give, measured on OpenTofu; each as the condition of a group. */
final class CollectionFunctionsTest {
  /** A group that is there where an expression gives a value. */
  private static Shown shown(String expression, String json) {
    String text = json.replace("\\", "\\\\").replace("\"", "\\\"");
    return Shown.of(
        """
        variable "given" { type = list(string) }
        resource "aws_security_group" "g" {
          count = jsonencode(%s) == "%s" ? 1 : 0
          ingress {
            from_port   = 1
            to_port     = 1
            protocol    = "tcp"
            cidr_blocks = ["10.0.0.0/8"]
          }
        }
        """
            .formatted(expression, text));
  }

  private static void gives(String expression, String json) {
    Shown shown = shown(expression, json);
    assertThat(shown.diagnostics()).as(expression).isEmpty();
    assertThat(shown.rules())
        .as(expression + " is not " + json)
        .containsExactly("aws_security_group.g[0]:8 ingress tcp 1 10.0.0.0/8");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          concat(["a"], [1])                      | ["a",1]
          flatten([["a", []], [["b"]]])           | ["a","b"]
          element(["a", "b", "c"], 4)             | "b"
          length("👩‍👩‍👧")                          | 1
          index(["a", "b"], "b")                  | 1
          slice(["a", "b", "c"], 1, 2)            | ["b"]
          sort(["b", "10", "9"])                  | ["10","9","b"]
          reverse([1, 2])                         | [2,1]
          range(1, 0)                             | [1]
          chunklist(["a", "b", "c"], 2)           | [["a","b"],["c"]]
          distinct([1, "1", 2])                   | ["1","2"]
          compact(["a", "", null])                | ["a"]
          contains([1, 2], "1")                   | false
          one([])                                 | null
          coalesce("", null, "x")                 | "x"
          coalescelist([], ["a"])                 | ["a"]
          sum([1, 2.5])                           | 3.5
          max(1, 3, 2)                            | 3
          alltrue([true, null])                   | false
          merge({ a = 1 }, { a = "x", b = 2 })    | {"a":"x","b":2}
          lookup({ a = [1] }, "b", [])            | []
          keys({ b = 1, a = 2 })                  | ["a","b"]
          values({ b = 1, a = 2 })                | [2,1]
          zipmap(["a", "b"], [1, 2])              | {"a":1,"b":2}
          setproduct(["a"], ["x", "y"])           | [["a","x"],["a","y"]]
          setunion(["a"], ["b", "a"])             | ["a","b"]
          setsubtract(["a", "b"], ["b"])          | ["a"]
          toset(["b", "a", "b"])                  | ["a","b"]
          tonumber("08")                          | 8
          try({}.a, "b")                          | "b"
          can({}.a)                               | false
          parseint("0755", 8)                     | 493
          ceil(1.2)                               | 2
          cidrsubnet("10.1.2.3/16", 8, 1)         | "10.1.1.0/24"
          cidrsubnet("10.0.0.0/16", 8, -1)        | "0.0.1.0/24"
          cidrsubnets("10.0.0.0/16", 4, 8)        | ["10.0.0.0/20","10.0.16.0/24"]
          cidrhost("10.0.0.0/24", -1)             | "10.0.0.255"
          cidrnetmask("172.16.0.0/12")            | "255.240.0.0"
          cidrcontains("10.0.0.0/8", "10.1.2.3")  | true
          cidrhost("2001:db8::/64", 34)           | "2001:db8::22"
          """)
  void functions_give_what_opentofu_gives(String expression, String json) {
    gives(expression, json);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          contains(concat(var.given, ["x"]), "x")                     | true
          contains(distinct(concat(["x"], var.given)), "x")           | true
          contains(compact(concat(var.given, ["x", ""])), "x")        | true
          contains(flatten([var.given, [["x"]]]), "x")                | true
          contains(setunion(var.given, ["x"]), "x")                   | true
          contains(toset(concat(var.given, ["x"])), "x")              | true
          contains(sort(concat(var.given, ["x"])), "x")               | true
          merge({ a = 1 }, { b = var.given }).a                       | 1
          startswith("sg-${var.given[0]}", "sg-")                     | true
          length([var.given, 1])                                      | 2
          contains(flatten([var.given == [] ? ["x"] : ["x"]]), "x")   | true
          """)
  void what_is_known_beside_something_unknown_stays_known(String expression, String json) {
    gives(expression, json);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          element([], 0)          | cannot use element function with an empty list
          tobool("yes")           | cannot convert "yes" to bool
          cidrsubnet("x", 1, 1)   | invalid CIDR address: x
          nosuch(1)               | There is no function named "nosuch"
          setproduct(1, 2)        | a set or a list is required
          """)
  void what_terraform_refuses_is_said(String expression, String words) {
    assertThat(shown(expression, "").diagnostics()).anyMatch(line -> line.contains(words));
  }

  @Test
  void explosions_end_as_unknown_values() {
    Shown shown =
        Shown.of(
            """
            locals {
              many = [for i in range(1000) : i]
              all  = setproduct(local.many, local.many, local.many)
            }
            """);
    assertThat(shown.diagnostics()).isEmpty();
  }
}
