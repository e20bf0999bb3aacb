package dev.sglint.model;

import dev.sglint.value.Field;
import java.util.Optional;

/** Which declaration a rule comes from, and for which group it is. */
public record Origin(
    Declaration declaration, Field<GroupIdentity> group, Optional<Direction> direction) {}
