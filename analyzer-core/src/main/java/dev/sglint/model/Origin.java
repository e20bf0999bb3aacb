package dev.sglint.model;

import dev.sglint.value.Field;
import java.util.Optional;

/**
 * Which declaration a rule comes from, and for which group it is.
 *
 * @param refused whether what is to make the rule refuses it as it stands
 */
public record Origin(
    Declaration declaration,
    Field<GroupIdentity> group,
    Optional<Direction> direction,
    boolean refused) {
  /** Of a rule that nobody refuses, as far as is known. */
  public Origin(
      Declaration declaration, Field<GroupIdentity> group, Optional<Direction> direction) {
    this(declaration, group, direction, false);
  }
}
