package dev.sglint.frontend.terraform.resource;

import dev.sglint.model.Declaration;
import dev.sglint.model.Direction;
import dev.sglint.model.GroupIdentity;
import dev.sglint.model.Intent;
import dev.sglint.model.IpPermission;
import dev.sglint.model.PeerEntry;
import dev.sglint.model.PortBound;
import dev.sglint.model.Presence;
import dev.sglint.model.Protocol;
import dev.sglint.model.Resource;
import dev.sglint.value.Elements;
import dev.sglint.value.Field;
import dev.sglint.value.Provenance;
import java.util.List;
import java.util.Optional;

/** Makes the permissions of resources. */
final class Permissions {
  private Permissions() {}

  static IpPermission of(
      Declaration declaration,
      Field<Direction> direction,
      Field<GroupIdentity> group,
      Field<Protocol> protocol,
      Field<PortBound> from,
      Field<PortBound> to,
      Elements<PeerEntry> peers,
      Presence presence) {
    return new IpPermission(
        declaration,
        Intent.ADD,
        direction,
        group,
        Optional.empty(),
        protocol,
        from,
        to,
        peers,
        presence);
  }

  /** A resource that is one rule. */
  static Resource alone(ResourceInstance resource, IpPermission permission, Refusals refusals) {
    return new Resource(
        permission.declaration(),
        resource.type(),
        Resource.Role.RULES,
        permission.group(),
        Optional.empty(),
        List.of(permission),
        refusals.list(),
        resource.presence());
  }

  static Field<Direction> direction(Direction direction, Declaration declaration) {
    return Field.known(direction, Provenance.literal("", declaration.span()));
  }
}
