package dev.sglint.model;

import java.util.Optional;

/**
 * What a captured request intends; the same text is valid in one operation and refused in another.
 */
public enum Operation {
  AUTHORIZE_EGRESS("AuthorizeSecurityGroupEgress", Direction.EGRESS),
  AUTHORIZE_INGRESS("AuthorizeSecurityGroupIngress", Direction.INGRESS);

  private final String action;
  private final Direction direction;

  Operation(String action, Direction direction) {
    this.action = action;
    this.direction = direction;
  }

  /** The value of {@code Action}. */
  public String action() {
    return action;
  }

  public Direction direction() {
    return direction;
  }

  public static Optional<Operation> ofAction(String action) {
    for (Operation operation : values()) {
      if (operation.action.equals(action)) {
        return Optional.of(operation);
      }
    }
    return Optional.empty();
  }
}
