package dev.sglint.frontend.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.diagnostic.DiagnosticCode;
import dev.sglint.engine.AnalysisRequest;
import dev.sglint.engine.AnalysisResult;
import dev.sglint.engine.Analyzer;
import dev.sglint.engine.RuleListener;
import dev.sglint.source.MemorySourceTree;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** No text makes the front end throw, and what is said is said of a place in the text. */
final class TemplateReaderPropertyTest {
  private static final String YAML =
      """
      AWSTemplateFormatVersion: '2010-09-09'
      Transform: AWS::LanguageExtensions
      Parameters:
        Cidr: {Type: String, AllowedValues: [10.0.0.0/8, 0.0.0.0/0]}
        Ports: {Type: CommaDelimitedList, Default: '22,443'}
      Mappings:
        Regions:
          eu-west-1: {cidr: 10.1.0.0/16}
          us-east-1: {cidr: 10.2.0.0/16}
      Conditions:
        Open: !Equals [!Ref Cidr, 0.0.0.0/0]
        Both: !And [!Condition Open, !Not [!Equals [!Ref 'AWS::Region', eu-west-1]]]
      Resources:
        Fn::ForEach::Each:
          - Port
          - !Ref Ports
          - Rule${Port}:
              Type: AWS::EC2::SecurityGroupIngress
              Properties: {GroupId: !GetAtt Group.GroupId, IpProtocol: tcp, FromPort: !Ref Port}
        Group:
          Type: AWS::EC2::SecurityGroup
          Condition: Both
          Properties:
            GroupDescription: !Sub ['${a}-${AWS::StackName}', {a: "\uD83D\uDE00"}]
            SecurityGroupIngress:
              - IpProtocol: tcp
                FromPort: 22
                ToPort: !Select [0, !Ref Ports]
                CidrIp: !If [Open, !Ref Cidr, !FindInMap [Regions, !Ref 'AWS::Region', cidr]]
              - !If
                - Open
                - {IpProtocol: -1, CidrIp: !Select [1, !Cidr [10.0.0.0/8, 2, 8]]}
                - !Ref AWS::NoValue
            Tags: &tags
              - {Key: k, Value: !Join ['-', [a, !Ref Cidr]]}
        Nested:
          Type: AWS::CloudFormation::Stack
          Properties: {TemplateURL: t.yaml, Parameters: {Cidr: !ImportValue other}}
      Outputs:
        Out: {Value: !GetAtt Nested.Outputs.Out, Export: {Name: !Sub '${AWS::StackName}-x'}}
      """;

  private static final String JSON =
      """
      {
        "AWSTemplateFormatVersion": "2010-09-09",
        "Parameters": {"Port": {"Type": "Number", "Default": 22}},
        "Conditions": {"C": {"Fn::Equals": [{"Ref": "Port"}, "22"]}},
        "Resources": {
          "List": {
            "Type": "AWS::EC2::PrefixList",
            "Properties": {"PrefixListName": "l", "AddressFamily": "IPv4", "MaxEntries": 1,
              "Entries": [{"Cidr": "0.0.0.0/0"}]}
          },
          "Group": {
            "Type": "AWS::EC2::SecurityGroup",
            "Condition": "C",
            "Properties": {
              "GroupDescription": {"Fn::ToJsonString": {"a": [1, null, "\\uD83D\\uDE00"]}},
              "SecurityGroupIngress": [
                {"IpProtocol": "tcp", "FromPort": {"Ref": "Port"}, "ToPort": 22,
                  "CidrIp": {"Fn::Join": ["/", ["10.0.0.0", {"Fn::Select": ["0",
                    {"Fn::Split": [",", "8,16"]}]}]]}},
                {"IpProtocol": "udp", "FromPort": 1, "ToPort": 2,
                  "SourcePrefixListId": {"Ref": "List"}}
              ]
            }
          },
          "Out": {
            "Type": "AWS::EC2::SecurityGroupEgress",
            "Properties": {"GroupId": {"Fn::GetAtt": ["Group", "GroupId"]}, "IpProtocol": "-1",
              "CidrIpv6": "::/0"}
          }
        }
      }
      """;

  private static final List<String> PIECES =
      List.of(
          "",
          "\"",
          "'",
          "[",
          "]",
          "{",
          "}",
          ":",
          ": ",
          ",",
          "\n",
          "\t",
          " ",
          "  - ",
          "# ",
          "&a ",
          "*tags",
          "<<: *tags",
          "!Ref ",
          "!If [Open, ",
          "!Sub ",
          "${",
          "\n---\n",
          "\0",
          "\uD800",
          "\uD83D\uDE00",
          "\uFEFF",
          "\r",
          "\u2028",
          "null",
          "~",
          "? ",
          "|\n",
          ">-\n",
          "%",
          "@",
          "`",
          "Fn::ForEach::X: ",
          "Condition: ",
          "99999999999999999999",
          "1e999999999",
          "AWS::NoValue",
          "!!binary ",
          "!<x> ",
          "\"Fn::If\": ",
          "\"Ref\": ");

  /** A slice of a text and what becomes of it, in thousandths of what there is. */
  private record Edit(int from, int length, int piece, boolean twice) {
    String in(String text) {
      int start = text.length() * from / 1000;
      int end = Math.min(text.length(), start + length);
      String slice = text.substring(start, end);
      String instead = twice ? slice + slice : PIECES.get(piece);
      return text.substring(0, start) + instead + text.substring(end);
    }
  }

  @Property(tries = 1000)
  void no_text_makes_the_front_end_throw(@ForAll("texts") String text) {
    check("t.yaml", text);
    check("t.json", text);
  }

  @Property(tries = 1000)
  void no_change_of_a_template_makes_the_front_end_throw(@ForAll("edits") List<Edit> edits) {
    String yaml = YAML;
    String json = JSON;
    for (Edit edit : edits) {
      yaml = edit.in(yaml);
      json = edit.in(json);
    }
    check("t.yaml", yaml);
    check("t.json", json);
    check("u.template", json);
  }

  private static void check(String file, String text) {
    for (Diagnostic diagnostic : TemplateReader.read(file, text).diagnostics()) {
      within(diagnostic, text);
    }
    RuleListener listener =
        (rule, position) -> assertThat(rule.place().end()).isLessThanOrEqualTo(text.length());
    AnalysisRequest request =
        AnalysisRequest.of(new MemorySourceTree(Map.of(file, text)), List.of(file))
            .tellingRules(listener);
    AnalysisResult result = new Analyzer(List.of()).analyze(request);
    for (Diagnostic diagnostic : result.diagnostics()) {
      within(diagnostic, text);
      assertThat(diagnostic.code()).isNotEqualTo(DiagnosticCode.RULE_FAILED);
    }
  }

  private static void within(Diagnostic diagnostic, String text) {
    assertThat(diagnostic.span().start()).isBetween(0L, diagnostic.span().end());
    assertThat(diagnostic.span().end()).isLessThanOrEqualTo(text.length());
    assertThat(diagnostic.message()).isNotBlank();
  }

  @Provide
  static Arbitrary<String> texts() {
    Arbitrary<String> words =
        Arbitraries.oneOf(
            Arbitraries.of(PIECES),
            Arbitraries.of(
                "Resources",
                "AWSTemplateFormatVersion",
                "Type",
                "Properties",
                "Conditions",
                "Ok",
                "AWS::EC2::SecurityGroup",
                "SecurityGroupIngress",
                "CidrIp",
                "0.0.0.0/0",
                "\n  ",
                "\n    ",
                "Fn::Join",
                "Fn::Sub"),
            Arbitraries.strings().ofMaxLength(4));
    return words
        .list()
        .ofMaxSize(40)
        .map(list -> String.join("", list))
        .map(text -> "Resources:" + text);
  }

  @Provide
  static Arbitrary<List<Edit>> edits() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 1000),
            Arbitraries.integers().between(0, 60),
            Arbitraries.integers().between(0, PIECES.size() - 1),
            Arbitraries.of(true, false))
        .as(Edit::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }
}
