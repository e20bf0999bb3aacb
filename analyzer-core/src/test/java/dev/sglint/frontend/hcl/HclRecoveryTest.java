package dev.sglint.frontend.hcl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.diagnostic.DiagnosticCode;
import dev.sglint.diagnostic.Parsed;
import dev.sglint.frontend.hcl.syntax.Body;
import dev.sglint.frontend.hcl.syntax.Expression;
import dev.sglint.source.LineIndex;
import dev.sglint.source.MappedText;
import dev.sglint.source.Position;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An error costs what it stands in; the rest is kept. */
final class HclRecoveryTest {
  private static final String REST =
      """
      resource "aws_vpc" "after" {
        cidr = "10.0.0.0/8"
      }
      last = 1
      """;

  private static Body broken(String text, String... diagnostics) {
    String whole = text + REST;
    Parsed<Body> parsed = HclReader.configuration("main.tf", whole);
    assertThat(shown(parsed, whole)).containsExactly(diagnostics);
    Body body = parsed.value();
    assertThat(body.attribute("last")).isPresent();
    assertThat(body.blocks("resource")).anyMatch(block -> block.label(1).equals("after"));
    Body after = body.blocks("resource").get(body.blocks("resource").size() - 1).body();
    assertThat(after.attributes()).hasSize(1);
    return body;
  }

  private static List<String> shown(Parsed<?> parsed, String text) {
    LineIndex lines = LineIndex.of(text);
    return parsed.diagnostics().stream()
        .map(
            diagnostic -> {
              Position at = lines.position(diagnostic.span().start());
              return at.line() + ":" + at.column() + ": " + diagnostic.message();
            })
        .toList();
  }

  private static void attributes(Body block, String... names) {
    assertThat(block.attributes()).extracting("name").containsExactly((Object[]) names);
  }

  private static void invalid(Body body, String name) {
    assertThat(body.attribute(name).orElseThrow().value()).isInstanceOf(Expression.Invalid.class);
  }

  @Test
  void a_block_that_is_not_closed_ends_before_the_next() {
    Body body =
        broken(
            """
            resource "a" "b" {
              x = 1
              ingress {
                y = 2
              }

            """,
            "1:1: the block `resource` that begins here is not closed");
    Body first = body.blocks().get(0).body();
    attributes(first, "x");
    attributes(first.blocks("ingress").get(0).body(), "y");
  }

  @Test
  void an_inner_block_that_is_not_closed_ends_at_the_outer_brace() {
    Body body =
        broken(
            """
            resource "a" "b" {
              ingress {
                y = 2
              egress {
                z = 3
              }
              x = 1
            }
            """,
            "2:3: the block `ingress` that begins here is not closed");
    Body first = body.blocks().get(0).body();
    attributes(first, "x");
    assertThat(first.blocks()).extracting("type").containsExactly("ingress", "egress");
  }

  @Test
  void a_string_that_is_not_closed_ends_with_its_line() {
    Body body =
        broken(
            """
            resource "a" "b" {
              x = "abc
              y = 2
            }
            """,
            "2:7: the string is not closed on its line");
    invalid(body.blocks().get(0).body(), "x");
    attributes(body.blocks().get(0).body(), "x", "y");
  }

  @Test
  void a_string_in_brackets_that_is_not_closed_costs_one_attribute() {
    Body body =
        broken(
            """
            resource "a" "b" {
              x = ["abc]
              y = 2
            }
            """,
            "2:8: the string is not closed on its line");
    attributes(body.blocks().get(0).body(), "x", "y");
  }

  @Test
  void an_interpolation_that_is_not_closed_costs_one_attribute() {
    Body body =
        broken(
            """
            resource "a" "b" {
              x = "a ${foo"
              y = 2
            }
            """,
            "2:15: `}` is expected before `\"`");
    attributes(body.blocks().get(0).body(), "x", "y");
  }

  @Test
  void a_heredoc_that_is_not_closed_ends_where_the_next_statement_begins() {
    Body body =
        broken(
            """
            resource "a" "b" {
              x = <<-EOT
                some text
              y = 2
            }
            """,
            "2:7: the heredoc that begins here is not closed: no line is `EOT`");
    invalid(body.blocks().get(0).body(), "x");
    attributes(body.blocks().get(0).body(), "x", "y");
  }

  @Test
  void a_bracket_that_is_not_closed_ends_where_the_next_statement_begins() {
    Body body =
        broken(
            """
            resource "a" "b" {
              x = [
                "10.0.0.0/8",
                foo(1,
              y = 2
            }
            """,
            "4:8: the `(` that begins here is not closed");
    attributes(body.blocks().get(0).body(), "x", "y");
  }

  @Test
  void an_object_that_is_not_closed_ends_at_the_brace_of_the_block() {
    Body body =
        broken(
            """
            resource "a" "b" {
              tags = {
                Name = "x"
            }
            """,
            "2:10: the `{` that begins here is not closed");
    attributes(body.blocks().get(0).body(), "tags");
  }

  @Test
  void a_wrong_bracket_costs_one_attribute() {
    Body body =
        broken(
            """
            resource "a" "b" {
              x = [1, 2}
              y = 2
            }
            """,
            "2:7: the `[` that begins here is not closed");
    attributes(body.blocks().get(0).body(), "x", "y");
  }

  @Test
  void a_garbage_line_costs_itself() {
    Body body =
        broken(
            """
            resource "a" "b" {
              x = 1
              %% what is this?
              y = 2
            }
            """,
            "3:3: an attribute or a block is expected, not `%`");
    attributes(body.blocks().get(0).body(), "x", "y");
  }

  @Test
  void a_bad_expression_costs_its_attribute() {
    Body body =
        broken(
            "x = 1 +\ny = 2 ** 3\nz = 3\n",
            "1:8: an expression is expected, not a new line",
            "2:8: an expression is expected, not `*`");
    invalid(body, "x");
    invalid(body, "y");
    attributes(body, "x", "y", "z", "last");
  }

  @Test
  void a_bad_item_costs_its_attribute() {
    Body body =
        broken(
            """
            x = {
              a = 1
              b c
              d = { e = 1 }
            }
            y = 2
            """,
            "3:5: `=` or `:` is expected between key and value, not `c`");
    attributes(body, "x", "y", "last");
  }

  @Test
  void a_bad_label_does_not_cost_the_block() {
    Body body =
        broken(
            """
            resource "a" 5 {
              x = 1
            }
            """,
            "1:14: `=` or `{` is expected after `resource`, not `5`");
    attributes(body.blocks().get(0).body(), "x");
  }

  @Test
  void a_brace_on_the_next_line_does_not_cost_the_block() {
    Body body =
        broken(
            """
            resource "a" "b"
            {
              x = 1
            }
            """,
            "1:1: `resource` is neither an attribute nor a block: no `=` or `{` follows on its line");
    attributes(body.blocks().get(0).body(), "x");
  }

  @Test
  void an_attribute_may_be_set_once() {
    Body body = broken("x = 1\nx = 2\n", "2:1: `x` is set twice: its first value counts");
    assertThat(body.attribute("x").orElseThrow().value())
        .isInstanceOf(Expression.NumberLiteral.class);
  }

  @Test
  void a_brace_too_many_costs_itself() {
    broken("a {\n}\n}\n", "3:1: `}` closes no block: none is open here");
  }

  @Test
  void a_comment_that_is_not_closed_costs_its_line() {
    broken("x = 1\n/* comment\n", "2:1: the comment that begins here is not closed");
  }

  @Test
  void bytes_that_are_not_utf8_are_an_error_but_not_in_comments() {
    Body body =
        broken("# \uFFFD\nx = \"a\uFFFD\"\ny = 1\n", "2:7: the text is not valid UTF-8 here");
    invalid(body, "x");
  }

  @Test
  void what_stands_too_deep_is_left_out() {
    String deep = "x = " + "[".repeat(10_000) + "]".repeat(10_000) + "\n";
    Parsed<Body> parsed = HclReader.configuration("f", deep + "y = 1\n");
    assertThat(parsed.diagnostics())
        .singleElement()
        .satisfies(
            diagnostic -> {
              assertThat(diagnostic.code()).isEqualTo(DiagnosticCode.LIMIT);
              assertThat(diagnostic.span().start()).isEqualTo(4 + 250);
            });
    attributes(parsed.value(), "x", "y");
  }

  @Test
  void whatever_is_repeated_never_overflows_the_stack() {
    for (String open :
        List.of(
            "(",
            "[",
            "{a=",
            "\"${",
            "f(",
            "a[",
            "-",
            "!",
            "a.",
            "a+",
            "a?b:",
            "[for a in ",
            "<<A\n${",
            "a {\n",
            "a?",
            "\"%{if a}")) {
      for (String prefix : List.of("", "x = ")) {
        String text = prefix + open.repeat(10_000);
        assertThat(HclReader.configuration("f", text).diagnostics()).isNotEmpty();
        HclReader.expression("f", text);
        HclReader.template("f", text);
        HclReader.template("f", open.replace("\"", "").repeat(10_000));
      }
    }
  }

  @Test
  void a_huge_list_is_read() {
    String list = "x = [\n" + "  \"10.0.0.0/8\",\n".repeat(200_000) + "]\n";
    Parsed<Body> parsed = HclReader.configuration("f", list);
    assertThat(parsed.diagnostics()).isEmpty();
    Expression value = parsed.value().attributes().get(0).value();
    assertThat(((Expression.Tuple) value).elements()).hasSize(200_000);
  }

  @Test
  void places_in_a_nested_template_are_those_of_the_file() {
    MappedText text =
        new MappedText.Builder("f.json").append("a\n", 10, 13).append("${x +}", 13).build();
    Parsed<Expression> parsed = HclReader.template(text);
    assertThat(parsed.diagnostics()).extracting(Diagnostic::span).allMatch(s -> s.start() == 18);
    assertThat(parsed.diagnostics()).hasSize(1);
  }

  @Test
  void offsets_count_utf16_units() {
    Parsed<Body> parsed = HclReader.configuration("f", "x = \"\uD83D\uDE00\"\ny = 1\n");
    assertThat(parsed.value().attributes().get(0).value().span().end()).isEqualTo(8);
    assertThat(parsed.value().attributes().get(1).span().start()).isEqualTo(9);
  }
}
