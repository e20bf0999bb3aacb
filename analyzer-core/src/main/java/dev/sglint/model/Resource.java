package dev.sglint.model;

import dev.sglint.value.Field;
import java.util.List;
import java.util.Optional;

/**
 * A resource of infrastructure code that makes a security group or gives one rules.
 *
 * @param type the resource type, for instance {@code aws_security_group}
 * @param role what it does to the group
 * @param group the group that it makes or gives rules to
 * @param newGroup the texts of the group that it makes
 */
public record Resource(
    Declaration declaration,
    String type,
    Role role,
    Field<GroupIdentity> group,
    Optional<NewGroup> newGroup,
    List<IpPermission> permissions,
    List<Irregularity> irregularities,
    Presence presence)
    implements Statement {
  /** What a resource does to a group. */
  public enum Role {
    /** Makes the group; its rules, where it has any, are all that the group is to have. */
    GROUP,
    /** Makes the group with its first rules, to which others may add. */
    OPEN_GROUP,
    /** Adds rules to a group that is made elsewhere. */
    RULES,
    /** Says something about a group, or about what rules refer to. */
    OTHER
  }

  public Resource {
    permissions = List.copyOf(permissions);
    irregularities = List.copyOf(irregularities);
  }

  @Override
  public Optional<Direction> direction() {
    Optional<Direction> direction = Optional.empty();
    for (IpPermission permission : permissions) {
      Optional<Direction> next = permission.knownDirection();
      if (next.isEmpty() || (direction.isPresent() && direction.get() != next.get())) {
        return Optional.empty();
      }
      direction = next;
    }
    return direction;
  }
}
