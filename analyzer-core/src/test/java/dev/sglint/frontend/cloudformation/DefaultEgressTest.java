package dev.sglint.frontend.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The rule that EC2 gives to a new group, and what takes it away. */
final class DefaultEgressTest {
  private static final String GROUP =
      """
      Resources:
        Group:
          Type: AWS::EC2::SecurityGroup
          Properties:
            GroupDescription: servers
      """;

  private static final String RULE =
      """
        Out:
          Type: AWS::EC2::SecurityGroupEgress
          Properties:
            GroupId: !GetAtt Group.GroupId
            IpProtocol: tcp
            FromPort: 443
            ToPort: 443
            CidrIp: 10.0.0.0/8
      """;

  @Test
  void a_group_that_says_nothing_of_egress_lets_everything_out() {
    assertThat(Lowered.of(GROUP).egress()).hasSize(1).first().asString().contains("0.0.0.0/0");
  }

  @Test
  void an_empty_list_is_nothing_said() {
    assertThat(Lowered.of(GROUP + "      SecurityGroupEgress: []\n").egress()).hasSize(1);
  }

  @Test
  void a_rule_of_its_own_takes_its_place() {
    String inline =
        "      SecurityGroupEgress: [{IpProtocol: tcp, FromPort: 1, ToPort: 2, CidrIp: 10.0.0.0/8}]\n";
    assertThat(Lowered.of(GROUP + inline).egress())
        .hasSize(1)
        .first()
        .asString()
        .contains("10.0.0.0/8");
  }

  @Test
  void a_standalone_rule_takes_its_place_too() {
    assertThat(Lowered.of(GROUP + RULE).egress())
        .hasSize(1)
        .first()
        .asString()
        .contains("10.0.0.0/8");
  }

  @Test
  void a_group_that_is_refused_gets_no_rule() {
    Lowered lowered = Lowered.of("Resources:\n  Group:\n    Type: AWS::EC2::SecurityGroup\n");
    assertThat(lowered.egress()).isEmpty();
    assertThat(lowered.refusals()).isNotEmpty();
  }
}
