package dev.sglint.frontend.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong in one resource of three costs that one, and is told on its line. */
final class RecoveryTest {
  private static final String YAML =
      """
      AWSTemplateFormatVersion: '2010-09-09'
      Parameters:
        P: {Type: String}
      Resources:
      """
          + yamlGroup("A", 1)
          + yamlGroup("B", 2)
          + yamlGroup("C", 3)
          + "Outputs:\n  O: {Value: !Ref B}\n";

  private static final String JSON =
      "{\n  \"AWSTemplateFormatVersion\": \"2010-09-09\",\n  \"Resources\": {\n"
          + jsonGroup("A", 1)
          + ",\n"
          + jsonGroup("B", 2)
          + ",\n"
          + jsonGroup("C", 3)
          + "\n  },\n  \"Outputs\": {\n    \"O\": {\"Value\": {\"Ref\": \"B\"}}\n  }\n}\n";

  private static String yamlGroup(String name, int port) {
    String group =
        """
        %s:
          Type: AWS::EC2::SecurityGroup
          Properties:
            GroupDescription: "group %s"
            SecurityGroupIngress:
              - IpProtocol: tcp
                FromPort: %d
                ToPort: %d
                CidrIp: 10.0.0.0/8
        """;
    return group.formatted(name, name, port, port).indent(2);
  }

  private static String jsonGroup(String name, int port) {
    String group =
        """
        "%s": {
          "Type": "AWS::EC2::SecurityGroup",
          "Properties": {
            "GroupDescription": "group %s",
            "SecurityGroupIngress": [
              {
                "IpProtocol": "tcp",
                "FromPort": %d,
                "ToPort": %d,
                "CidrIp": "10.0.0.0/8"
              }
            ]
          }
        }
        """;
    return group.formatted(name, name, port, port).indent(4).stripTrailing();
  }

  private static int line(String text, String part) {
    assertThat(text).contains(part);
    return (int) text.substring(0, text.indexOf(part)).lines().count();
  }

  private static String unescaped(String text) {
    return text.replace("_", " ").replace("\\n", "\n").replace("\\t", "\t");
  }

  private static void costsB(String file, String text, int line) {
    Looked looked = Looked.at(file, text);
    assertThat(looked.ingress()).containsExactly("A 1 10.0.0.0/8", "C 3 10.0.0.0/8");
    assertThat(looked.diagnostics())
        .singleElement()
        .asString()
        .startsWith(file + ":" + line + ":")
        .contains(" syntax ")
        .endsWith("`B` is not looked at");
  }

  /** In what is replaced an underscore stands for a blank. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "\"group_B\", \"group_B, 17",
        "\"group_B\", 'group_B, 17",
        "\"group_B\", \"group_B\"_more, 17",
        "\"group_B\", [group_B, 17",
        "\"group_B\", {group_B, 17",
        "\"group_B\", group:_B, 17",
        "\"group_B\", @group, 17",
        "\"group_B\", !!python/name:x_y, 17",
        "__________FromPort:_2, \\tFromPort:_2, 20",
        "__________FromPort:_2, _________FromPort:_2, 20",
        "__________FromPort:_2, ___________FromPort:_2, 20",
        "__________FromPort:_2, _FromPort:_2, 20",
        "__B:, __B, 15",
      })
  void yaml_goes_on_with_the_next_resource(String written, String broken, int line) {
    String part = unescaped(written);
    assertThat(YAML).contains(part);
    int first = YAML.indexOf(part);
    String text =
        YAML.substring(0, first) + unescaped(broken) + YAML.substring(first + part.length());
    costsB("t.yaml", text, line);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "`\"group B\"`, `\"group B`",
        "`\"group B\"`, `group`",
        "`\"group B\",`, `\"group B\"`",
        "`\"FromPort\": 2,`, `\"FromPort\": 2,,`",
        "`\"FromPort\": 2,`, `\"FromPort\": [2,`",
        "`\"FromPort\": 2,`, `\"FromPort\": 2}],`",
        "`\"FromPort\": 2,`, `// \"FromPort\": 2,`",
      })
  void json_goes_on_with_the_next_resource(String written, String broken) {
    Looked looked = Looked.at("t.json", JSON.replace(written, broken));
    assertThat(looked.ingress()).containsExactly("A 1 10.0.0.0/8", "C 3 10.0.0.0/8");
    assertThat(looked.diagnostics())
        .singleElement()
        .asString()
        .contains(" syntax this JSON cannot be read: ")
        .endsWith("`B` is not looked at");
  }

  @Test
  void a_text_in_json_that_nothing_closes_is_told_on_its_line() {
    String text = JSON.replace("\"group B\"", "\"group B");
    assertThat(Looked.at("t.json", text).diagnostics())
        .singleElement()
        .asString()
        .startsWith("t.json:" + line(text, "group B") + ":");
  }

  @Test
  void brackets_in_json_that_nothing_closes() {
    String text = JSON.replace("    },\n    \"C\"", "    \"C\"");
    assertThat(text).isNotEqualTo(JSON);
    costsB("t.json", text, line(text, "\"B\": {"));
  }

  @Test
  void the_last_resource_takes_its_comma_with_it() {
    Looked looked = Looked.at("t.json", JSON.replace("\"FromPort\": 3", "\"FromPort\" 3"));
    assertThat(looked.ingress()).containsExactly("A 1 10.0.0.0/8", "B 2 10.0.0.0/8");
    assertThat(looked.diagnostics()).singleElement().asString().endsWith("`C` is not looked at");
  }

  @Test
  void json_that_ends_in_the_middle() {
    Looked looked = Looked.at("t.json", JSON.substring(0, JSON.indexOf("\"FromPort\": 3")));
    assertThat(looked.ingress()).containsExactly("A 1 10.0.0.0/8", "B 2 10.0.0.0/8");
    assertThat(looked.diagnostics()).singleElement().asString().endsWith("`C` is not looked at");
  }

  @Test
  void json_on_one_line() {
    String text =
        JSON.replaceAll("\\s*\\n\\s*", " ").replace("\"FromPort\": 2", "\"FromPort\": two");
    Looked looked = Looked.at("t.json", text);
    assertThat(looked.ingress()).containsExactly("A 1 10.0.0.0/8", "C 3 10.0.0.0/8");
    assertThat(looked.diagnostics()).singleElement().asString().endsWith("`B` is not looked at");
  }

  @Test
  void two_resources_of_three() {
    Looked looked =
        Looked.at(
            "t.yaml", YAML.replace("\"group A\"", "[group A").replace("\"group C\"", "{group C"));
    assertThat(looked.ingress()).containsExactly("B 2 10.0.0.0/8");
    assertThat(looked.diagnostics())
        .hasSize(2)
        .anyMatch(line -> line.endsWith("`A` is not looked at"))
        .anyMatch(line -> line.endsWith("`C` is not looked at"));
  }

  @Test
  void a_resource_that_stands_too_deep_is_named_with_the_one_before() {
    Looked looked = Looked.at("t.yaml", YAML.replace("  B:\n", "   B:\n"));
    assertThat(looked.ingress()).containsExactly("C 3 10.0.0.0/8");
    assertThat(looked.diagnostics())
        .singleElement()
        .asString()
        .startsWith("t.yaml:14:4 ")
        .endsWith("`A` with `B` is not looked at");
  }

  @Test
  void lines_that_a_merge_left_behind() {
    String text =
        YAML.replace("  B:\n", "<<<<<<< HEAD\n  B:\n")
            .replace("  C:\n", "=======\n>>>>>>> other\n  C:\n");
    Looked looked = Looked.at("t.yaml", text);
    assertThat(looked.ingress())
        .containsExactly("A 1 10.0.0.0/8", "B 2 10.0.0.0/8", "C 3 10.0.0.0/8");
    assertThat(looked.diagnostics()).hasSize(3).allMatch(line -> line.contains(" syntax "));
  }

  @Test
  void a_parameter_that_cannot_be_read_is_not_missed() {
    String text =
        YAML.replace("P: {Type: String}", "P: {Type: String").replace("\"group C\"", "!Ref P");
    Looked looked = Looked.at("t.yaml", text);
    assertThat(looked.ingress()).hasSize(3);
    assertThat(looked.diagnostics()).singleElement().asString().endsWith("`P` is not looked at");
  }

  @Test
  void resources_of_the_serverless_framework() {
    String text =
        "service: s\nprovider: {name: aws}\nresources:\n"
            + YAML.substring(YAML.indexOf("Resources:"), YAML.indexOf("Outputs:")).indent(2);
    assertThat(Looked.at("serverless.yml", text).ingress()).hasSize(3);
    costsB("serverless.yml", text.replace("\"group B\"", "[group B"), 17);
  }

  @Test
  void a_template_of_which_nothing_is_left() {
    Looked looked = Looked.at("t.yaml", "AWSTemplateFormatVersion: x\nResources: [\n");
    assertThat(looked.ingress()).isEmpty();
    assertThat(looked.diagnostics()).singleElement().asString().startsWith("t.yaml:3:1 syntax");
  }

  @Test
  void a_text_that_is_broken_everywhere_is_read_a_few_times() {
    String text = "AWSTemplateFormatVersion: x\nResources:\n" + "  A: [\n".repeat(1_000);
    assertThat(Looked.at("t.yaml", text).diagnostics()).hasSizeBetween(2, 20);
  }
}
