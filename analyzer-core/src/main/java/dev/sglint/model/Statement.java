package dev.sglint.model;

import dev.sglint.value.Field;
import java.util.List;
import java.util.Optional;

/**
 * What states rules of one group at once: a captured request, or a resource of infrastructure code.
 */
public sealed interface Statement permits Request, Resource {
  Declaration declaration();

  Field<GroupIdentity> group();

  /** The group that it asks for, where it makes one. */
  Optional<NewGroup> newGroup();

  List<IpPermission> permissions();

  List<Irregularity> irregularities();

  /** The direction of all its rules, where there is one. */
  Optional<Direction> direction();
}
