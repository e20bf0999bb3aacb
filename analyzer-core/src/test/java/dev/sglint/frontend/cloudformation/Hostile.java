package dev.sglint.frontend.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Templates with something bad in them and a group beside it that is fine. */
final class Hostile {
  static final String OK = "Ok 22 10.0.0.0/8";

  static final String GROUP =
      """
        Ok:
          Type: AWS::EC2::SecurityGroup
          Properties:
            GroupDescription: fine
            SecurityGroupIngress:
              - {IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: 10.0.0.0/8}
      """;

  static final String JSON_GROUP =
      """
      "Ok": {"Type": "AWS::EC2::SecurityGroup", "Properties": {"GroupDescription": "fine",
        "SecurityGroupIngress": {"IpProtocol": "tcp", "FromPort": 22, "ToPort": 22,
          "CidrIp": "10.0.0.0/8"}}}""";

  static final String LANGUAGE_EXTENSIONS = "Transform: AWS::LanguageExtensions\n";

  static String template(String sections) {
    return "AWSTemplateFormatVersion: '2010-09-09'\n"
        + sections
        + (sections.contains("Resources:\n") ? "" : "Resources:\n")
        + GROUP;
  }

  static String rules(String rules) {
    String bad =
        """
        Resources:
          Bad:
            Type: AWS::EC2::SecurityGroup
            Properties:
              GroupDescription: not so fine
              SecurityGroupIngress:
        """;
    return bad + rules;
  }

  static String rule(String port, String cidr) {
    return "        - {IpProtocol: tcp, FromPort: %s, ToPort: %s, CidrIp: %s}\n"
        .formatted(port, port, cidr);
  }

  static String json(String members) {
    return "{" + members + "\"Resources\": {" + JSON_GROUP + "}}";
  }

  static String repeated(int times, IntFunction<String> text) {
    return IntStream.range(0, times).mapToObj(text).collect(Collectors.joining());
  }

  static Looked yaml(String sections) {
    Looked looked = Looked.at("t.yaml", template(sections));
    assertThat(looked.ingress()).contains(OK);
    return looked;
  }

  static String diagnostic(Looked looked) {
    assertThat(looked.diagnostics()).isNotEmpty();
    return looked.diagnostics().get(0);
  }
}
