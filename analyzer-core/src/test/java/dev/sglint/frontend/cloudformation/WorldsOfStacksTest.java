package dev.sglint.frontend.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sglint.model.IpPermission;
import dev.sglint.value.Guard;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Conditions that cannot be told: what they are made of says which of them go together. */
final class WorldsOfStacksTest {
  private static final String TWO =
      """
      Parameters:
        Stage: {Type: String}
      Conditions:
        Prod: !Equals [!Ref Stage, prod]
        Dev: !Equals [dev, !Ref Stage]
        NotProd: !Not [!Condition Prod]
        Both: !And [!Condition Prod, !Condition Dev]
        Either: !Or [!Condition Prod, !Condition NotProd]
      Resources:
        A:
          Type: AWS::EC2::SecurityGroupIngress
          Condition: %s
          Properties: {GroupId: sg-1, IpProtocol: tcp, FromPort: 1, ToPort: 1, CidrIp: !If [%s, 10.0.0.0/8, 0.0.0.0/0]}
        B:
          Type: AWS::EC2::SecurityGroupIngress
          Condition: %s
          Properties: {GroupId: sg-1, IpProtocol: tcp, FromPort: 1, ToPort: 1, CidrIp: 10.0.0.0/8}
      """;

  private static List<Guard> guards(String address, Lowered lowered) {
    return lowered.permissions().stream()
        .filter(permission -> permission.declaration().address().equals(address))
        .map(IpPermission::presence)
        .map(presence -> presence.guard())
        .toList();
  }

  private static boolean meet(String one, String other) {
    Lowered lowered = Lowered.of(TWO.formatted(one, one, other));
    return guards("A", lowered).stream()
        .anyMatch(a -> guards("B", lowered).stream().anyMatch(b -> !a.contradicts(b)));
  }

  @Test
  void conditions_on_one_parameter_know_of_each_other() {
    assertThat(meet("Prod", "Prod")).isTrue();
    assertThat(meet("Prod", "Dev")).isFalse();
    assertThat(meet("Prod", "NotProd")).isFalse();
    assertThat(meet("Dev", "NotProd")).isTrue();
  }

  @Test
  void what_can_never_be_is_not_there_and_what_always_is_is_certain() {
    Lowered lowered = Lowered.of(TWO.formatted("Both", "Prod", "Either"));
    assertThat(lowered.ingress()).containsExactly("B sg-1 10.0.0.0/8 TRUE");
  }

  @Test
  void a_condition_holds_in_the_resource_that_stands_under_it() {
    Lowered lowered = Lowered.of(TWO.formatted("Prod", "Prod", "Either"));
    assertThat(lowered.ingress())
        .containsExactly("A sg-1 10.0.0.0/8 UNKNOWN", "B sg-1 10.0.0.0/8 TRUE");
  }

  @Test
  void a_circle_of_conditions_is_refused() {
    String circle =
        """
        Conditions:
          A: !Not [!Condition B]
          B: !Not [!Condition A]
        Resources:
          G: {Type: AWS::EC2::SecurityGroup, Properties: {GroupDescription: x}}
        """;
    assertThat(Lowered.of(circle).diagnostics())
        .containsExactly("evaluation: the condition `A` depends on itself");
  }

  @Test
  void elements_that_may_not_be_there_exist_in_their_worlds() {
    String template =
        """
        Parameters: {Stage: {Type: String}}
        Conditions:
          Prod: !Equals [!Ref Stage, prod]
        Resources:
          G:
            Type: AWS::EC2::SecurityGroup
            Properties:
              GroupDescription: x
              SecurityGroupIngress:
                - !If [Prod, {IpProtocol: tcp, FromPort: 1, ToPort: 1, CidrIp: 10.0.0.0/8}, !Ref AWS::NoValue]
        """;
    assertThat(Lowered.of(template).ingress()).containsExactly("G G 10.0.0.0/8 UNKNOWN");
  }
}
