package dev.sglint.model;

import java.util.List;

/**
 * A group and all its permissions, wherever they were declared.
 *
 * @param permissions in the order of the files and offsets
 * @param resources those that make the group or give it rules, in the same order; empty for
 *     captured requests, which are judged one after the other
 */
public record SecurityGroup(
    GroupIdentity identity, List<IpPermission> permissions, List<Resource> resources) {
  public SecurityGroup {
    permissions = List.copyOf(permissions);
    resources = List.copyOf(resources);
  }

  /** A group of which a captured request tells. */
  public SecurityGroup(GroupIdentity identity, List<IpPermission> permissions) {
    this(identity, permissions, List.of());
  }

  /** Whether infrastructure code says what the group is to have. */
  public boolean isDeclared() {
    return !resources.isEmpty();
  }
}
