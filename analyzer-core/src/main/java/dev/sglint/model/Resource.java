package dev.sglint.model;

import dev.sglint.value.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A resource of infrastructure code that makes a security group or gives one rules.
 *
 * @param type the resource type, for instance {@code aws_security_group}
 * @param role what it does to the group
 * @param group the group that it makes or gives rules to
 * @param newGroup the texts of the group that it makes
 * @param traits what is not in here may hold too
 */
public record Resource(
    Declaration declaration,
    String type,
    Role role,
    Field<GroupIdentity> group,
    Optional<NewGroup> newGroup,
    List<IpPermission> permissions,
    List<Irregularity> irregularities,
    Presence presence,
    Set<Trait> traits)
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
    traits = Set.copyOf(traits);
  }

  /** A resource of which nothing else is known. */
  public Resource(
      Declaration declaration,
      String type,
      Role role,
      Field<GroupIdentity> group,
      Optional<NewGroup> newGroup,
      List<IpPermission> permissions,
      List<Irregularity> irregularities,
      Presence presence) {
    this(declaration, type, role, group, newGroup, permissions, irregularities, presence, Set.of());
  }

  /** The same, of which this is known too. */
  public Resource with(Set<Trait> more) {
    Set<Trait> all = new HashSet<>(traits);
    all.addAll(more);
    return new Resource(
        declaration, type, role, group, newGroup, permissions, irregularities, presence, all);
  }

  /** The same, of which this is irregular too. */
  public Resource withIrregularities(List<Irregularity> more) {
    List<Irregularity> all = new ArrayList<>(irregularities);
    all.addAll(more);
    return new Resource(
        declaration, type, role, group, newGroup, permissions, all, presence, traits);
  }

  public boolean is(Trait trait) {
    return traits.contains(trait);
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
