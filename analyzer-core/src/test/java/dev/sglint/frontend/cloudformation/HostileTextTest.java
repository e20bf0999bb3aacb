package dev.sglint.frontend.cloudformation;

import static dev.sglint.frontend.cloudformation.Hostile.GROUP;
import static dev.sglint.frontend.cloudformation.Hostile.JSON_GROUP;
import static dev.sglint.frontend.cloudformation.Hostile.OK;
import static dev.sglint.frontend.cloudformation.Hostile.diagnostic;
import static dev.sglint.frontend.cloudformation.Hostile.json;
import static dev.sglint.frontend.cloudformation.Hostile.repeated;
import static dev.sglint.frontend.cloudformation.Hostile.rule;
import static dev.sglint.frontend.cloudformation.Hostile.rules;
import static dev.sglint.frontend.cloudformation.Hostile.template;
import static dev.sglint.frontend.cloudformation.Hostile.yaml;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad texts cost what is bad about them; the group beside it is still looked at. */
final class HostileTextTest {
  @Test
  void sequences_that_unfold_without_end() {
    String laughs = "Metadata:\n  a0: &a0 [ha]\n";
    String next = "  a%d: &a%d [*a%d, *a%d, *a%d, *a%d, *a%d, *a%d, *a%d, *a%d, *a%d, *a%d]\n";
    laughs += repeated(12, i -> next.replace("*a%d", "*a" + i).formatted(i + 1, i + 1));
    assertThat(yaml(laughs).diagnostics())
        .allMatch(line -> line.contains("is not looked at"))
        .anyMatch(line -> line.contains("limit") && line.contains("unfolds to more than 1000000"));
  }

  @Test
  void mappings_that_merge_twice_what_merges_twice() {
    String merges = "Metadata:\n  a0: &a0 {x: y}\n";
    String next = "  a%d: &a%d\n    <<: *a%d\n    <<: *a%d\n";
    merges += repeated(40, i -> next.formatted(i + 1, i + 1, i, i));
    assertThat(yaml(merges).diagnostics())
        .anyMatch(line -> line.contains("limit") && line.contains("unfolds to more than 1000000"));
  }

  @Test
  void an_anchor_inside_itself() {
    assertThat(diagnostic(yaml("Metadata: &a\n  b: *a\n")))
        .startsWith("t.yaml:2:11 limit")
        .contains("an anchor is used inside itself: `Metadata` is not looked at");
  }

  @Test
  void deep_nesting_in_flow() {
    String deep = "Metadata:\n  a: " + "[".repeat(10_000) + "]".repeat(10_000) + "\n";
    assertThat(diagnostic(yaml(deep)))
        .startsWith("t.yaml:3:")
        .contains("limit", "Nesting Depth exceeded", "`a` is not looked at");
  }

  @Test
  void deep_nesting_in_blocks() {
    String deep = "Metadata:\n" + repeated(2_000, i -> " ".repeat(i + 1) + "a:\n");
    assertThat(diagnostic(yaml(deep))).contains("limit", "Nesting Depth exceeded");
    String dashes = "Metadata:\n  a:\n    " + "- ".repeat(10_000) + "x\n";
    assertThat(diagnostic(yaml(dashes))).startsWith("t.yaml:4:").contains("limit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"!If [C, x, ", "!Join ['', ["})
  void functions_inside_of_functions(String call) {
    String closing = call.endsWith("[") ? "]]" : "]";
    String deep = "\"" + call.repeat(10_000) + "y" + closing.repeat(10_000) + "\"";
    String cidr = deep.substring(1, deep.length() - 1);
    assertThat(diagnostic(yaml(rules(rule("1", cidr)))))
        .startsWith("t.yaml:")
        .contains("limit", "`Bad` is not looked at");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":"})
  void deep_nesting_in_json(String open) {
    String close = open.equals("[") ? "]" : "}";
    String deep = open.repeat(10_000) + (open.equals("[") ? "" : "1") + close.repeat(10_000);
    Looked looked = Looked.at("t.json", json("\"Metadata\": {\"deep\": " + deep + "}, "));
    assertThat(looked.ingress()).containsExactly(OK);
    assertThat(diagnostic(looked))
        .startsWith("t.json:1:")
        .contains("limit", "nested too deep", "`deep` is not looked at");
  }

  @Test
  void a_template_that_is_too_long() {
    Looked looked = Looked.at("t.yaml", template("") + "#" + "x".repeat(10_000_000) + "\n");
    assertThat(looked.diagnostics())
        .singleElement()
        .asString()
        .startsWith("t.yaml:1:1 limit this template is longer than 10000000 characters");
  }

  @Test
  void names_that_stand_twice() {
    assertThat(diagnostic(yaml(rules(rule("1", "10.0.0.0/8")) + GROUP)))
        .startsWith("t.yaml:15:3 syntax `Ok` stands twice in one mapping: the last one counts");
    Looked looked =
        Looked.at(
            "t.json", "{\"Resources\": {\"Ok\": {\"Type\": \"AWS::X::Y\"},\n" + JSON_GROUP + "}}");
    assertThat(looked.ingress()).containsExactly(OK);
    assertThat(diagnostic(looked)).startsWith("t.json:2:2 syntax `Ok` stands twice in one object");
  }

  @Test
  void tags_that_there_are_not() {
    Looked looked = yaml("Metadata:\n  a: !Foo x\n  b: !!python/object:x {c: d}\n");
    assertThat(looked.diagnostics())
        .singleElement()
        .asString()
        .startsWith("t.yaml:4:6 syntax")
        .endsWith("`b` is not looked at");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\0", "\u0007", "\u001B", "\uD800", "\uFFFF"})
  void characters_that_yaml_does_not_have(String character) {
    Looked looked = yaml("Metadata:\n  a: 'x" + character + "'\n");
    assertThat(diagnostic(looked))
        .startsWith("t.yaml:3:8 syntax this YAML cannot be read: the character U+")
        .endsWith("is not allowed: `a` is not looked at");
  }

  @Test
  void a_lone_surrogate_that_is_escaped() {
    assertThat(yaml("Metadata:\n  a: \"\\uD800\"\n").diagnostics()).isEmpty();
    Looked looked = Looked.at("t.json", json("\"Description\": \"\\uD800\", "));
    assertThat(looked.ingress()).containsExactly(OK);
  }

  @Test
  void characters_that_take_two_places() {
    String emoji = repeated(20_000, i -> "  k" + i + ": ['\uD83D\uDE00']\n");
    Looked looked =
        yaml("Metadata:\n" + emoji + "Conditions:\n  '\uD83D\uDE00': !Equals [!Ref X, x]\n");
    assertThat(diagnostic(looked)).startsWith("t.yaml:20004:18 evaluation");
  }

  @Test
  void windows_line_ends_and_a_byte_order_mark() {
    String windows = "\uFEFF" + template("").replace("\n", "\r\n");
    Looked looked = Looked.at("t.yaml", windows);
    assertThat(looked.diagnostics()).isEmpty();
    assertThat(looked.ingress()).containsExactly(OK);
    Looked json = Looked.at("t.json", "\uFEFF" + json("").replace("\n", "\r\n"));
    assertThat(json.diagnostics()).isEmpty();
    assertThat(json.ingress()).containsExactly(OK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\n", "# nothing\n# at all\n", "---\n", "\t", "{", "[", "\""})
  void files_with_nothing_in_them(String text) {
    Looked looked = Looked.at("t.yaml", text);
    assertThat(looked.ingress()).isEmpty();
    assertThat(looked.diagnostics()).allMatch(line -> line.contains("nothing_recognised"));
  }

  @Test
  void several_documents_in_one_file() {
    Looked looked = Looked.at("t.yaml", template("") + "---\n" + template(""));
    assertThat(looked.ingress()).containsExactly(OK);
    assertThat(looked.diagnostics())
        .singleElement()
        .asString()
        .startsWith("t.yaml:9:1 syntax")
        .endsWith("what comes after `---` is not looked at");
  }
}
