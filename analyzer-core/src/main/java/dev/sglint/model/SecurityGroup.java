package dev.sglint.model;

import dev.sglint.value.Field;
import dev.sglint.value.Ternary;
import java.util.ArrayList;
import java.util.List;

/**
 * A group and all its permissions, wherever they were declared.
 *
 * @param permissions in the order of the files and offsets
 * @param resources those that make the group or give it rules, in the same order; empty for
 *     captured requests, which are judged one after the other
 * @param attachments what surely uses it, in the same order
 */
public record SecurityGroup(
    GroupIdentity identity,
    List<IpPermission> permissions,
    List<Resource> resources,
    List<Attachment> attachments) {
  public SecurityGroup {
    attachments = List.copyOf(attachments);
    permissions = List.copyOf(permissions);
    resources = List.copyOf(resources);
  }

  /** A group of which a captured request tells. */
  public SecurityGroup(GroupIdentity identity, List<IpPermission> permissions) {
    this(identity, permissions, List.of(), List.of());
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

  /** Whether something is known for certain of one of its resources. */
  public boolean is(Trait trait) {
    return resources.stream().anyMatch(resource -> resource.is(trait));
  }

  /** Whether it is the group that comes with a VPC. */
  public boolean isDefault() {
    return is(Trait.DEFAULT_GROUP)
        || (identity instanceof GroupIdentity.Name name && name.text().equals("default"));
  }

  /**
   * Whether something that uses it has a public address: no only where all that is seen to use it
   * says so.
   */
  public Ternary isPublic() {
    boolean none = !attachments.isEmpty();
    for (Attachment attachment : attachments) {
      boolean exists = attachment.presence().exists() == Ternary.TRUE;
      if (exists && attachment.isPublic() == Ternary.TRUE) {
        return Ternary.TRUE;
      }
      none &= attachment.isPublic() == Ternary.FALSE;
    }
    return none ? Ternary.FALSE : Ternary.UNKNOWN;
  }

  /** Whether infrastructure code says what the group is to have. */
  public boolean isDeclared() {
    return !resources.isEmpty();
  }
}
