package dev.sglint.frontend.cloudformation.resource;

import dev.sglint.model.Direction;
import dev.sglint.model.Vocabulary;

/** What CloudFormation calls the parts of a rule. */
final class Words {
  static final Vocabulary INGRESS = rule(Direction.INGRESS);
  static final Vocabulary EGRESS = rule(Direction.EGRESS);

  /** Groups of databases, from before there were VPCs. */
  static final Vocabulary DATABASE =
      new Vocabulary(
          "IpProtocol",
          "Port",
          "Port",
          "CIDRIP",
          "CIDRIP",
          "SourcePrefixListId",
          "EC2SecurityGroupId",
          "GroupName",
          "GroupDescription",
          true);

  private Words() {}

  private static Vocabulary rule(Direction direction) {
    String side = side(direction);
    return new Vocabulary(
        "IpProtocol",
        "FromPort",
        "ToPort",
        "CidrIp",
        "CidrIpv6",
        side + "PrefixListId",
        side + "SecurityGroupId",
        "GroupName",
        "GroupDescription",
        true);
  }

  static Vocabulary of(Direction direction) {
    return direction == Direction.INGRESS ? INGRESS : EGRESS;
  }

  /** What names of properties about the other end begin with. */
  static String side(Direction direction) {
    return direction == Direction.INGRESS ? "Source" : "Destination";
  }
}
