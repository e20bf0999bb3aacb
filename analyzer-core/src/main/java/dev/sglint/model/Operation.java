package dev.sglint.model;

import java.util.Optional;

/**
 * What a captured request intends; the same text is valid in one operation and refused in another.
 */
public enum Operation {
  AUTHORIZE_EGRESS("AuthorizeSecurityGroupEgress", Intent.ADD, Direction.EGRESS),
  AUTHORIZE_INGRESS("AuthorizeSecurityGroupIngress", Intent.ADD, Direction.INGRESS),
  REVOKE_EGRESS("RevokeSecurityGroupEgress", Intent.REMOVE, Direction.EGRESS),
  REVOKE_INGRESS("RevokeSecurityGroupIngress", Intent.REMOVE, Direction.INGRESS),
  /** Says nothing about the direction of the rules that it changes. */
  MODIFY_RULES("ModifySecurityGroupRules", Intent.MODIFY),
  DESCRIBE_EGRESS("UpdateSecurityGroupRuleDescriptionsEgress", Intent.DESCRIBE, Direction.EGRESS),
  DESCRIBE_INGRESS(
      "UpdateSecurityGroupRuleDescriptionsIngress", Intent.DESCRIBE, Direction.INGRESS),
  CREATE_GROUP("CreateSecurityGroup", Intent.STATE),
  DELETE_GROUP("DeleteSecurityGroup", Intent.REMOVE),
  /** Output, not a request: the rules of whole groups. */
  GROUPS_STATE("DescribeSecurityGroups", Intent.STATE),
  /** Output, not a request: rules by their ids. */
  RULES_STATE("DescribeSecurityGroupRules", Intent.STATE);

  private final String action;
  private final Intent intent;
  private final Optional<Direction> direction;

  Operation(String action, Intent intent, Direction direction) {
    this.action = action;
    this.intent = intent;
    this.direction = Optional.of(direction);
  }

  Operation(String action, Intent intent) {
    this.action = action;
    this.intent = intent;
    this.direction = Optional.empty();
  }

  /** The value of {@code Action}. */
  public String action() {
    return action;
  }

  public Intent intent() {
    return intent;
  }

  /** Empty where the operation does not say. */
  public Optional<Direction> direction() {
    return direction;
  }

  /** Whether EC2 answers it with yes or no; output of Describe operations is no request. */
  public boolean isRequest() {
    return this != GROUPS_STATE && this != RULES_STATE;
  }

  /** The request that an {@code Action} stands for. */
  public static Optional<Operation> ofAction(String action) {
    for (Operation operation : values()) {
      if (operation.isRequest() && operation.action.equals(action)) {
        return Optional.of(operation);
      }
    }
    return Optional.empty();
  }
}
