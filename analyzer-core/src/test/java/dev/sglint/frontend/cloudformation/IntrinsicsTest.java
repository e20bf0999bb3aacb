package dev.sglint.frontend.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every function, in the spellings that there are. */
final class IntrinsicsTest {
  private static final String SECTIONS =
      """
      Transform: AWS::LanguageExtensions
      Parameters:
        Ip: {Type: String, Default: 192.0.2.1}
        Cidr: {Type: String, Default: 192.0.2.0/24}
        List: {Type: CommaDelimitedList, Default: "10.0.0.0/8, 10.1.0.0/16"}
        Unknown: {Type: String}
        Ssm: {Type: "AWS::SSM::Parameter::Value<String>", Default: /net/cidr}
        Few: {Type: String, AllowedValues: [10.0.0.0/8, 0.0.0.0/0]}
      Mappings:
        Nets:
          us-east-1: {Cidr: 10.2.0.0/16}
          eu-west-1: {Cidr: 10.3.0.0/16}
      Conditions:
        Yes: !Equals [a, a]
        No: !Equals [a, b]
        Open: !Equals [!Ref Unknown, open]
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "10.0.0.0/8 | 10.0.0.0/8",
        "!Ref Cidr | 192.0.2.0/24",
        "{Ref: Cidr} | 192.0.2.0/24",
        "!Ref Unknown | input-not-given",
        "!Ref Ssm | run-time-value",
        "!Ref Few | 10.0.0.0/8 if {!Ref Few=10.0.0.0/8}; 0.0.0.0/0 if {!Ref Few=0.0.0.0/0}",
        "!Ref AWS::StackName | run-time-value",
        "!GetAtt Vpc.CidrBlock | 10.9.0.0/16",
        "{Fn::GetAtt: [Vpc, CidrBlock]} | 10.9.0.0/16",
        "!GetAtt Vpc.DefaultNetworkAcl | run-time-value",
        "!Sub '${Ip}/32' | 192.0.2.1/32",
        "!Sub '${ Ip }/32' | 192.0.2.1/32",
        "!Sub '${Vpc.CidrBlock}' | 10.9.0.0/16",
        "!Sub ['${A}/${B}', {A: !Ref Ip, B: 32}] | 192.0.2.1/32",
        "{Fn::Sub: '${!Ip}'} | ${Ip}",
        "!Sub '${Unknown}/32' | input-not-given",
        "!Join ['', [!Ref Ip, /32]] | 192.0.2.1/32",
        "{Fn::Join: [/, [!Ref Ip, 24]]} | 192.0.2.1/24",
        "!Join ['', [!Ref Ip, !Ref AWS::NoValue, /32]] | 192.0.2.1/32",
        "!Select [1, !Ref List] | 10.1.0.0/16",
        "!Select ['0', [10.4.0.0/16]] | 10.4.0.0/16",
        "!Select [1, !Split [',', '10.5.0.0/16,10.6.0.0/16']] | 10.6.0.0/16",
        "!Select [2, !Cidr [10.0.0.0/16, 3, 8]] | 10.0.2.0/24",
        "!Select [1, !Cidr ['2001:db8::/56', 2, 64]] | 2001:db8:0:1::/64",
        "!FindInMap [Nets, us-east-1, Cidr] | 10.2.0.0/16",
        "{Fn::FindInMap: [Nets, {Ref: 'AWS::Region'}, Cidr]} | 10.2.0.0/16 if {!Ref AWS::Region=us-east-1}; 10.3.0.0/16 if {!Ref AWS::Region=eu-west-1}",
        "!FindInMap [Nets, nowhere, Cidr, {DefaultValue: 10.7.0.0/16}] | 10.7.0.0/16",
        "!If [Yes, 10.0.0.0/8, 0.0.0.0/0] | 10.0.0.0/8",
        "{Fn::If: [No, 10.0.0.0/8, 0.0.0.0/0]} | 0.0.0.0/0",
        "!If [Open, 0.0.0.0/0, 10.0.0.0/8] | 0.0.0.0/0 if {!Ref Unknown=open}; 10.0.0.0/8 if {!Ref Unknown=another value}",
        "!Base64 abc | YWJj",
        "!Select [!Length [a, b], [x, y, 10.8.0.0/16]] | 10.8.0.0/16",
        "!ImportValue Net | outside-tree",
        "{Fn::GetStackOutput: {StackName: a, OutputName: b}} | outside-tree",
        "'{{resolve:ssm:/net/cidr}}' | run-time-value",
        "{Fn::Transform: {Name: M}} | unsupported",
        "!Nonsense x | unsupported",
        "!Select [0, !GetAZs ''] | run-time-value",
        "{Fn::ToJsonString: {a: [1, b]}} | `{\"a\":[1,\"b\"]}`",
      })
  void a_function_gives_what_cloudformation_makes_of_it(String value, String expected) {
    assertThat(Lowered.range(SECTIONS, value)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "!Ref Nobody | Unresolved resource dependencies [Nobody]",
        "!FindInMap [Nets, nowhere, Cidr] | Unable to get mapping for Nets::nowhere::Cidr",
        "!FindInMap [Maps, a, b] | Mapping named 'Maps' is not present",
        "!Select [7, !Ref List] | cannot select nonexistent value at index 7",
        "!If [Nobody, a, b] | Unresolved condition dependency Nobody",
        "!If [Yes, a] | Fn::If requires a list argument with three parameters",
        "!Cidr [10.0.0.0/24, 300, 8] | do not fit in 10.0.0.0/24",
      })
  void what_cloudformation_refuses_is_told_in_its_words(String value, String words) {
    String template =
        SECTIONS
            + "Resources:\n  R:\n    Type: AWS::EC2::SecurityGroupIngress\n    Properties:\n      CidrIp: "
            + value;
    assertThat(Lowered.of(template).diagnostics())
        .anySatisfy(told -> assertThat(told).startsWith("evaluation: ").contains(words));
  }

  private static final String LOOP =
      """
      Transform: AWS::LanguageExtensions
      Parameters:
        Ports: {Type: CommaDelimitedList, Default: "22, 80"}
        Unknown: {Type: CommaDelimitedList}
      Resources:
        Fn::ForEach::Rules:
          - Port
          - %s
          - Rule${Port}:
              Type: AWS::EC2::SecurityGroupIngress
              Properties:
                GroupId: sg-0123456789abcdef0
                IpProtocol: tcp
                FromPort: !Ref Port
                ToPort: !Ref Port
                CidrIp: !Sub 10.0.${Port}.0/24
      """;

  @Test
  void a_loop_makes_a_resource_of_each_element() {
    List<String> expected =
        List.of(
            "Rule22 sg-0123456789abcdef0 10.0.22.0/24 TRUE",
            "Rule80 sg-0123456789abcdef0 10.0.80.0/24 TRUE");
    assertThat(Lowered.of(LOOP.formatted("['22', '80']")).ingress()).isEqualTo(expected);
    assertThat(Lowered.of(LOOP.formatted("!Ref Ports")).ingress()).isEqualTo(expected);
  }

  @Test
  void a_loop_over_what_cannot_be_seen_makes_one_resource_for_all() {
    assertThat(Lowered.of(LOOP.formatted("!Ref Unknown")).ingress())
        .containsExactly("Rule${Port} sg-0123456789abcdef0 input-not-given TRUE");
  }

  @Test
  void a_loop_needs_its_transform() {
    String without = LOOP.replace("Transform: AWS::LanguageExtensions\n", "");
    assertThat(Lowered.of(without.formatted("['22']")).diagnostics())
        .contains("evaluation: Fn::ForEach needs the transform AWS::LanguageExtensions");
  }
}
