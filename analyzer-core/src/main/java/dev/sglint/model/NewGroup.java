package dev.sglint.model;

import dev.sglint.value.Field;

/** The group that CreateSecurityGroup asks for; what is not given is {@link Description.None}. */
public record NewGroup(Field<Description> name, Field<Description> description, Field<Vpc> vpcId) {}
