package dev.sglint.engine;

import dev.sglint.model.Attachment;
import dev.sglint.model.Configuration;
import dev.sglint.model.GroupIdentity;
import dev.sglint.model.IpPermission;
import dev.sglint.model.Presence;
import dev.sglint.model.Resource;
import dev.sglint.model.SecurityGroup;
import dev.sglint.reach.Worlds;
import dev.sglint.value.Field;
import dev.sglint.value.Ternary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What exists of a configuration, or may: no rule sees the rest. */
final class Existing {
  private Existing() {}

  /**
   * Without what does not exist; permissions exist only where their resources do, and it stands
   * with them whether they are refused.
   */
  static Configuration of(Configuration configuration) {
    List<Resource> resources = new ArrayList<>(configuration.resources().size());
    for (Resource resource : configuration.resources()) {
      if (resource.presence().exists() != Ternary.FALSE) {
        resources.add(of(resource));
      }
    }
    List<Attachment> attachments = new ArrayList<>(configuration.attachments());
    attachments.removeIf(attachment -> attachment.presence().exists() == Ternary.FALSE);
    return configuration.with(resources, attachments);
  }

  private static Resource of(Resource resource) {
    List<IpPermission> permissions = new ArrayList<>(resource.permissions().size());
    Refusals refusals = Refusals.of(resource);
    for (IpPermission permission : resource.permissions()) {
      Presence presence = permission.presence().and(resource.presence());
      if (presence.exists() != Ternary.FALSE) {
        boolean refused = refusals.isRefused(permission);
        add(permission.with(refused ? presence.asRefused() : presence), permissions);
      }
    }
    return new Resource(
        resource.declaration(),
        resource.type(),
        resource.role(),
        resource.group(),
        resource.newGroup(),
        permissions,
        resource.irregularities(),
        resource.presence(),
        resource.traits());
  }

  /** What a permission is in the only world that it has is known. */
  private static void add(IpPermission permission, List<IpPermission> permissions) {
    List<IpPermission> worlds = Worlds.of(permission);
    if (worlds.size() == 1) {
      permissions.add(worlds.get(0));
    } else if (!worlds.isEmpty()) {
      permissions.add(permission);
    }
  }

  /**
   * The groups of a configuration, each with all that is for it. What is for a group that cannot be
   * seen is for a group of its own.
   */
  static List<SecurityGroup> groups(Configuration configuration) {
    Map<GroupIdentity, Parts> known = new LinkedHashMap<>();
    List<Parts> all = new ArrayList<>();
    for (Resource resource : configuration.resources()) {
      Parts own = new Parts(new GroupIdentity.Unspecified());
      Set<Parts> touched = new LinkedHashSet<>();
      if (isKnown(resource.group())) {
        touched.add(parts(resource.group(), known, all));
      } else if (resource.role() != Resource.Role.OTHER) {
        touched.add(own);
      }
      for (IpPermission permission : resource.permissions()) {
        Parts parts = isKnown(permission.group()) ? parts(permission.group(), known, all) : own;
        parts.permissions.add(permission);
        touched.add(parts);
      }
      for (Parts parts : touched) {
        parts.resources.add(resource);
      }
      if (touched.contains(own)) {
        all.add(own);
      }
    }
    attach(configuration.attachments(), known);
    List<SecurityGroup> groups = new ArrayList<>(all.size());
    for (Parts parts : all) {
      groups.add(
          new SecurityGroup(parts.identity, parts.permissions, parts.resources, parts.attachments));
    }
    return groups;
  }

  /** Only what is surely attached, and to a group of which anything is said. */
  private static void attach(List<Attachment> attachments, Map<GroupIdentity, Parts> known) {
    for (Attachment attachment : attachments) {
      for (Field<GroupIdentity> group : attachment.groups().known()) {
        if (group instanceof Field.Known<GroupIdentity> one && known.containsKey(one.value())) {
          known.get(one.value()).attachments.add(attachment);
        }
      }
    }
  }

  private static boolean isKnown(Field<GroupIdentity> group) {
    return group instanceof Field.Known<GroupIdentity> known && !known.value().text().isEmpty();
  }

  private static Parts parts(
      Field<GroupIdentity> group, Map<GroupIdentity, Parts> known, List<Parts> all) {
    GroupIdentity identity = group.alternatives().get(0).value();
    return known.computeIfAbsent(
        identity,
        i -> {
          Parts parts = new Parts(i);
          all.add(parts);
          return parts;
        });
  }

  /** A group that is being put together. */
  private static final class Parts {
    private final GroupIdentity identity;
    private final List<Resource> resources = new ArrayList<>(1);
    private final List<IpPermission> permissions = new ArrayList<>();
    private final List<Attachment> attachments = new ArrayList<>(0);

    Parts(GroupIdentity identity) {
      this.identity = identity;
    }
  }
}
