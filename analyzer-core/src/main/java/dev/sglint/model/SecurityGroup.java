package dev.sglint.model;

import java.util.List;

/**
 * A group and all its permissions, wherever they were declared, in the order of the files and
 * offsets.
 */
public record SecurityGroup(GroupIdentity identity, List<IpPermission> permissions) {
  public SecurityGroup {
    permissions = List.copyOf(permissions);
  }
}
