package dev.sglint.frontend.cloudformation;

import static dev.sglint.frontend.cloudformation.Hostile.LANGUAGE_EXTENSIONS;
import static dev.sglint.frontend.cloudformation.Hostile.OK;
import static dev.sglint.frontend.cloudformation.Hostile.diagnostic;
import static dev.sglint.frontend.cloudformation.Hostile.repeated;
import static dev.sglint.frontend.cloudformation.Hostile.rule;
import static dev.sglint.frontend.cloudformation.Hostile.rules;
import static dev.sglint.frontend.cloudformation.Hostile.template;
import static dev.sglint.frontend.cloudformation.Hostile.yaml;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad values cost what is bad about them; the group beside it is still looked at. */
final class HostileTemplateTest {
  @Test
  void conditions_that_need_each_other() {
    assertThat(
            diagnostic(yaml("Conditions:\n  A: !Not [!Condition B]\n  B: !Not [!Condition A]\n")))
        .isEqualTo("t.yaml:4:12 evaluation the condition `A` depends on itself");
    String three =
        "Conditions:\n  A: !Not [!Condition B]\n  B: !Not [!Condition C]\n  C: !Not [!Condition A]\n";
    assertThat(diagnostic(yaml(three)))
        .isEqualTo("t.yaml:5:12 evaluation the condition `A` depends on itself");
  }

  @Test
  void a_long_chain_of_conditions() {
    String chain =
        "Parameters:\n  P: {Type: String}\nConditions:\n"
            + repeated(50_000, i -> "  C" + i + ": !Not [!Condition C" + (i + 1) + "]\n")
            + "  C50000: !Equals [!Ref P, x]\n";
    assertThat(yaml(chain).diagnostics()).isEmpty();
  }

  @Test
  void many_conditions_on_one_value() {
    String conditions =
        "Parameters:\n  P: {Type: String}\nConditions:\n"
            + repeated(50_000, i -> "  C" + i + ": !Equals [!Ref P, x" + i + "]\n");
    assertThat(yaml(conditions).diagnostics()).isEmpty();
  }

  @Test
  void conditions_whose_worlds_multiply() {
    String parameters =
        "Parameters:\n" + repeated(30, i -> "  P" + i + ": {Type: String}\n") + "Conditions:\n";
    String all =
        "  C: !And ["
            + repeated(
                30,
                i ->
                    (i == 0 ? "" : ", ")
                        + "!Or [!Equals [!Ref P"
                        + i
                        + ", x], "
                        + "!Equals [!Ref P"
                        + i
                        + ", y]]")
            + "]\n";
    Looked looked = Looked.at("t.yaml", template(parameters + all) + "    Condition: C\n");
    assertThat(looked.ingress()).containsExactly(OK);
    assertThat(looked.diagnostics()).isEmpty();
  }

  private static String loops(int depth, int values) {
    StringBuilder loops = new StringBuilder(LANGUAGE_EXTENSIONS + "Resources:\n");
    String list = repeated(values, i -> (i == 0 ? "" : ", ") + "v" + i);
    for (int i = 0; i < depth; i++) {
      String margin = "  ".repeat(2 * i + 1);
      loops
          .append(margin)
          .append("Fn::ForEach::L" + i + ":\n")
          .append(margin)
          .append("  - V" + i + "\n")
          .append(margin)
          .append("  - [" + list + "]\n")
          .append(margin)
          .append("  -\n");
    }
    return loops.toString();
  }

  @Test
  void loops_in_loops_in_loops() {
    String topic = "      ".repeat(3) + "T${V0}${V1}${V2}${V3}: {Type: AWS::SNS::Topic}\n";
    assertThat(yaml(loops(4, 100) + topic).diagnostics())
        .first()
        .asString()
        .startsWith("t.yaml:4:3 limit this loop makes more than 500000 values");
  }

  @Test
  void loops_that_make_nothing() {
    assertThat(yaml(loops(22, 2) + "  ".repeat(45) + "{}\n").diagnostics())
        .first()
        .asString()
        .contains("limit this loop makes more than 500000 values");
  }

  @Test
  void loops_that_make_long_texts() {
    String loop =
        LANGUAGE_EXTENSIONS
            + "Resources:\n  Fn::ForEach::L:\n    - V\n    - ["
            + repeated(200, i -> (i == 0 ? "" : ", ") + "x".repeat(5_000) + i)
            + "]\n    - G${V}:\n        Type: AWS::SNS::Topic\n        Properties: {Name: '"
            + "${V}".repeat(1_000)
            + "'}\n";
    assertThat(diagnostic(yaml(loop))).startsWith("t.yaml:4:3 limit this loop makes more than");
  }

  @Test
  void a_loop_over_what_a_condition_says() {
    String loop =
        LANGUAGE_EXTENSIONS
            + "Conditions:\n  C: !Equals [a, a]\n  Fn::ForEach::L:\n    - V\n"
            + "    - !If [C, [x], [y]]\n    - D${V}: !Equals [x, '${V}']\n";
    Looked looked = Looked.at("t.yaml", template(loop) + "    Condition: Dx\n");
    assertThat(looked.ingress()).containsExactly(OK);
    assertThat(looked.diagnostics()).isEmpty();
  }

  private static String stack(String id, String file) {
    return "  "
        + id
        + ":\n    Type: AWS::CloudFormation::Stack\n    Properties: {TemplateURL: "
        + file
        + "}\n";
  }

  @Test
  void a_stack_that_is_nested_in_itself() {
    assertThat(diagnostic(yaml("Resources:\n" + stack("N", "t.yaml"))))
        .isEqualTo("t.yaml:3:3 limit this template is nested in itself, or too deep in others");
  }

  @Test
  void stacks_that_nest_each_other() {
    Looked looked =
        Looked.at(
            Map.of(
                "a.yaml", template("Resources:\n" + stack("N", "b.yaml")),
                "b.yaml", template("Resources:\n" + stack("N", "a.yaml"))));
    assertThat(looked.ingress()).containsExactly("N/Ok 22 10.0.0.0/8", OK);
    assertThat(looked.diagnostics())
        .containsExactly(
            "b.yaml:3:3 limit this template is nested in itself, or too deep in others");
  }

  @Test
  void stacks_that_each_nest_the_next_twice() {
    Map<String, String> files = new TreeMap<>();
    for (int i = 10; i < 40; i++) {
      String next = "t" + (i + 1) + ".yaml";
      files.put("t" + i + ".yaml", template("Resources:\n" + stack("A", next) + stack("B", next)));
    }
    Looked looked = Looked.at(files);
    assertThat(looked.ingress()).contains(OK, "A/Ok 22 10.0.0.0/8");
    assertThat(looked.diagnostics())
        .anyMatch(line -> line.contains("limit stacks of too many resources are nested"));
  }

  @Test
  void exports_that_need_each_other() {
    String export = "Outputs:\n  O: {Value: !ImportValue %s, Export: {Name: %s}}\n";
    Looked looked =
        Looked.at(
            Map.of(
                "a.yaml",
                template(export.formatted("b", "a") + rules(rule("1", "!ImportValue b"))),
                "b.yaml",
                template(export.formatted("a", "b"))));
    assertThat(looked.ingress()).contains(OK);
    assertThat(diagnostic(looked)).contains("evaluation the export b depends on itself");
  }

  @Test
  void a_property_that_is_made_of_itself() {
    String vpc =
        "  V:\n    Type: AWS::EC2::VPC\n    Properties: {CidrBlock: !GetAtt V.CidrBlock}\n";
    assertThat(diagnostic(yaml(rules(rule("1", "!GetAtt V.CidrBlock")) + vpc)))
        .isEqualTo("t.yaml:11:29 evaluation Circular dependency between resources: V.CidrBlock");
  }

  @Test
  void properties_that_double() {
    String vpcs =
        repeated(
            60,
            i ->
                ("  V%d:\n    Type: AWS::EC2::VPC\n    Properties:\n      CidrBlock: !Join ['',"
                        + " [!GetAtt V%d.CidrBlock, !GetAtt V%d.CidrBlock]]\n")
                    .formatted(i + 1, i, i));
    String first = "  V0: {Type: AWS::EC2::VPC, Properties: {CidrBlock: x}}\n";
    Looked looked = yaml(rules(rule("1", "!GetAtt V60.CidrBlock")) + first + vpcs);
    assertThat(looked.ingress()).contains("Bad 1 ?");
  }

  @Test
  void functions_in_mappings() {
    String mappings =
        "Mappings:\n  M:\n    a: {b: !FindInMap [M, a, b]}\n"
            + rules(rule("1", "!FindInMap [M, a, b]"));
    assertThat(diagnostic(yaml(mappings)))
        .startsWith("t.yaml:4:12 evaluation")
        .contains("Every Mappings attribute must be a String or a List.");
  }

  @Test
  void many_resources() {
    String topics =
        "Resources:\n" + repeated(50_000, i -> "  T" + i + ":\n    Type: AWS::SNS::Topic\n");
    assertThat(yaml(topics).diagnostics()).isEmpty();
    assertThat(yaml(topics).ingress()).containsExactly(OK);
  }

  @Test
  void many_references_that_lead_nowhere() {
    String rules =
        "Resources:\n"
            + repeated(
                5_000,
                i ->
                    "  R"
                        + i
                        + ":\n    Type: AWS::EC2::SecurityGroupIngress\n    Properties: {GroupId: "
                        + "!Ref X"
                        + i
                        + ", IpProtocol: '-1'}\n");
    assertThat(yaml(rules).diagnostics()).hasSize(5_000);
  }

  @Test
  void many_allowed_values() {
    String parameter =
        "Parameters:\n  P:\n    Type: String\n    Default: %s\n    AllowedValues:\n"
            + repeated(100_000, i -> "      - v" + i + "\n");
    assertThat(yaml(parameter.formatted("v99999")).diagnostics()).isEmpty();
    assertThat(diagnostic(yaml(parameter.formatted("w"))))
        .isEqualTo("t.yaml:5:14 evaluation Parameter 'P' must be one of AllowedValues");
  }

  @Test
  void a_large_mapping_and_a_key_that_is_not_known() {
    String mapping =
        "Mappings:\n  M:\n" + repeated(100_000, i -> "    k" + i + ": {c: 10.0.0.0/8}\n");
    String looksUp =
        rule("1", "!FindInMap [M, !Ref 'AWS::Region', c]")
            + rule("2", "!FindInMap [M, k99999, c]")
            + rule("3", "!FindInMap [M, x, c]");
    Looked looked = yaml(mapping + rules(looksUp));
    assertThat(looked.ingress()).contains("Bad 1 ?", "Bad 2 10.0.0.0/8", "Bad 3 ?");
    assertThat(looked.diagnostics())
        .singleElement()
        .asString()
        .endsWith("Unable to get mapping for M::x::c");
  }

  @Test
  void numbers_of_a_thousand_million_digits() {
    String numbers =
        rule("1e999999999", "10.0.0.0/8")
            + rule("9".repeat(400), "10.0.0.0/8")
            + rule("0x" + "f".repeat(400), "10.0.0.0/8")
            + rule("1:".repeat(200) + "1", "10.0.0.0/8");
    Looked looked = yaml(rules(numbers));
    assertThat(looked.ingress()).contains("Bad ? 10.0.0.0/8");
    assertThat(looked.diagnostics()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[10.0.0.0/8, 999999999999, 8]",
        "['::/0', 99999999999999999999999999999999999999999, 1]",
        "[10.0.0.0/8, 2, 99999999999999999999]"
      })
  void more_blocks_than_there_is_room_for(String arguments) {
    assertThat(diagnostic(yaml(rules(rule("1", "!Select [0, !Cidr " + arguments + "]")))))
        .startsWith("t.yaml:8:")
        .contains("evaluation Template error:");
  }

  @Test
  void a_text_that_falls_into_a_million_pieces() {
    String split = "!Select [0, !Split [',', '" + "a,".repeat(1_000_000) + "']]";
    Looked looked = yaml(rules(rule("1", split)));
    assertThat(looked.ingress()).contains("Bad 1 ?");
  }

  @Test
  void a_long_text_that_is_split_again_and_again() {
    String parameter = "Parameters:\n  P: {Type: String, Default: '" + "x".repeat(900_000) + "'}\n";
    String split = rule("1", "!Select [0, !Split [',', !Ref P]]");
    assertThat(Looked.at("t.yaml", template(parameter + rules(split.repeat(1_000)))).diagnostics())
        .containsExactly("t.yaml:1:1 limit evaluating this template takes too many steps");
  }

  @Test
  void a_text_with_many_variables() {
    String variables =
        "!Sub ['"
            + repeated(100_000, i -> "${V" + i + "}")
            + "', {"
            + repeated(100_000, i -> (i == 0 ? "" : ", ") + "V" + i + ": '1'")
            + "}]";
    Looked looked = yaml(rules(rule("1", variables)));
    assertThat(looked.ingress()).hasSize(2).contains(OK);
  }

  @Test
  void a_value_of_three_worlds_many_times() {
    String parameter = "Parameters:\n  P: {Type: String, AllowedValues: ['1', '2', '3']}\n";
    String text = "!Sub '" + "${P}".repeat(50_000) + "'";
    Looked looked = yaml(parameter + rules(rule("1", text)));
    assertThat(looked.diagnostics()).isEmpty();
    assertThat(looked.ingress()).hasSizeGreaterThan(1);
  }

  @Test
  void texts_that_are_put_together_to_a_thousand_million_characters() {
    String parameter = "Parameters:\n  P: {Type: String, Default: '" + "x".repeat(100_000) + "'}\n";
    Looked looked = yaml(parameter + rules(rule("1", "!Sub '" + "${P}".repeat(10_000) + "'")));
    assertThat(looked.ingress()).contains("Bad 1 ?");
  }
}
