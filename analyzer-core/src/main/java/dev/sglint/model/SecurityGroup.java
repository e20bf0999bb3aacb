package dev.sglint.model;

import dev.sglint.value.Field;
import java.util.ArrayList;
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

  /** Those of a resource's permissions that are for this group. */
  public List<IpPermission> permissionsOf(Resource resource) {
    List<IpPermission> own = new ArrayList<>(resource.permissions().size());
    for (IpPermission permission : resource.permissions()) {
      boolean known = permission.group() instanceof Field.Known;
      boolean same =
          known
              ? permission.group().alternatives().get(0).value().equals(identity)
              : identity instanceof GroupIdentity.Unspecified;
      if (same) {
        own.add(permission);
      }
    }
    return own;
  }

  /** Whether infrastructure code says what the group is to have. */
  public boolean isDeclared() {
    return !resources.isEmpty();
  }
}
