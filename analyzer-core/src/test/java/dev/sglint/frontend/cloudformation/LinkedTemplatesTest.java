package dev.sglint.frontend.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sglint.frontend.Inputs;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Templates that nest each other, or import what others export. */
final class LinkedTemplatesTest {
  private static final String INNER =
      """
      Parameters:
        Group: {Type: String}
        Office: {Type: String, Default: 10.9.0.0/16}
      Resources:
        Rule:
          Type: AWS::EC2::SecurityGroupIngress
          Properties: {GroupId: !Ref Group, IpProtocol: tcp, FromPort: 1, ToPort: 1, CidrIp: !Ref Office}
      Outputs:
        Range: {Value: !Ref Office}
      """;

  private static final String OUTER =
      """
      Resources:
        Group:
          Type: AWS::EC2::SecurityGroup
          Properties: {GroupDescription: x}
        Inner:
          Type: AWS::CloudFormation::Stack
          Properties:
            TemplateURL: ./inner.yaml
            Parameters: {Group: !GetAtt Group.GroupId, Office: 192.0.2.0/24}
        Rule:
          Type: AWS::EC2::SecurityGroupIngress
          Properties:
            GroupId: !GetAtt Group.GroupId
            IpProtocol: tcp
            FromPort: 1
            ToPort: 1
            CidrIp: !GetAtt Inner.Outputs.Range
      """;

  private static final String NETWORK =
      """
      Resources:
        Group:
          Type: AWS::EC2::SecurityGroup
          Properties: {GroupDescription: x}
      Outputs:
        Group: {Value: !GetAtt Group.GroupId, Export: {Name: net-group}}
        Office: {Value: 192.0.2.0/24, Export: {Name: !Sub "net-${Suffix}"}}
      Parameters:
        Suffix: {Type: String, Default: office}
      """;

  private static final String IMPORTER =
      """
      Resources:
        Rule:
          Type: AWS::EC2::SecurityGroupIngress
          Properties:
            GroupId: !ImportValue net-group
            IpProtocol: tcp
            FromPort: 1
            ToPort: 1
            CidrIp: !ImportValue net-office
      """;

  private static Lowered of(String... pairs) {
    Map<String, String> files = new TreeMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      files.put(pairs[i], pairs[i + 1]);
    }
    return Lowered.of(files, Inputs.NONE);
  }

  @Test
  void a_nested_stack_has_what_it_is_given_and_gives_its_outputs() {
    Lowered lowered = of("outer.yaml", OUTER, "inner.yaml", INNER);
    assertThat(lowered.diagnostics()).isEmpty();
    assertThat(lowered.configurations()).hasSize(1);
    assertThat(lowered.ingress())
        .containsExactlyInAnyOrder(
            "Inner/Rule Group 192.0.2.0/24 TRUE", "Rule Group 192.0.2.0/24 TRUE");
  }

  @Test
  void a_template_that_is_not_there_gives_unknown_outputs() {
    Lowered lowered = of("outer.yaml", OUTER);
    assertThat(lowered.diagnostics())
        .containsExactly(
            "missing-template: the template of `Inner` is not part of what was read: what is in it"
                + " is unknown");
    assertThat(lowered.ingress()).containsExactly("Rule Group run-time-value TRUE");
  }

  @Test
  void an_output_that_a_nested_template_does_not_have_is_refused() {
    Lowered lowered = of("outer.yaml", OUTER.replace(".Range", ".Other"), "inner.yaml", INNER);
    assertThat(lowered.diagnostics())
        .containsExactly("evaluation: the template of `Inner` has no output `Other`");
  }

  @Test
  void a_condition_of_a_stack_is_one_of_all_that_is_in_it() {
    String conditional =
        "Parameters: {Stage: {Type: String}}\nConditions: {Prod: !Equals [!Ref Stage, prod]}\n"
            + OUTER.replace(
                "    Type: AWS::CloudFormation::Stack\n",
                "    Type: AWS::CloudFormation::Stack\n    Condition: Prod\n");
    assertThat(of("outer.yaml", conditional, "inner.yaml", INNER).ingress())
        .contains("Inner/Rule Group 192.0.2.0/24 UNKNOWN");
  }

  @Test
  void what_another_template_exports_is_imported_and_both_are_judged_together() {
    Lowered lowered = of("app.yaml", IMPORTER, "network.yaml", NETWORK);
    assertThat(lowered.diagnostics()).isEmpty();
    assertThat(lowered.configurations()).hasSize(1);
    assertThat(lowered.ingress()).containsExactly("Rule Group 192.0.2.0/24 TRUE");
  }

  @Test
  void what_two_templates_export_under_one_name_is_not_known() {
    Lowered lowered = of("app.yaml", IMPORTER, "a.yaml", NETWORK, "b.yaml", NETWORK);
    assertThat(lowered.ingress()).containsExactly("Rule ? outside-tree TRUE");
  }

  @Test
  void of_two_exports_the_one_of_the_same_directory_is_meant() {
    Lowered lowered =
        of(
            "one/app.yaml",
            IMPORTER,
            "one/network.yaml",
            NETWORK,
            "two/network.yaml",
            NETWORK.replace("192.0.2.0/24", "198.51.100.0/24"));
    assertThat(lowered.ingress()).containsExactly("Rule Group 192.0.2.0/24 TRUE");
  }
}
