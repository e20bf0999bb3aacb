package dev.sglint.model;

import dev.sglint.value.Field;

/** A stored rule named by its id in a Revoke or an UpdateDescriptions request. */
public record RuleReference(Field<String> id, Field<Description> description) {}
