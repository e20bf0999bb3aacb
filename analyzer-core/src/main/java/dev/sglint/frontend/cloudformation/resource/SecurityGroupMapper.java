package dev.sglint.frontend.cloudformation.resource;

import dev.sglint.frontend.cloudformation.value.Datum;
import dev.sglint.model.Description;
import dev.sglint.model.Direction;
import dev.sglint.model.GroupIdentity;
import dev.sglint.model.IpPermission;
import dev.sglint.model.NewGroup;
import dev.sglint.model.Resource;
import dev.sglint.model.Trait;
import dev.sglint.value.Field;
import dev.sglint.value.Provenance;
import dev.sglint.value.Step;
import dev.sglint.value.UnknownReason;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code AWS::EC2::SecurityGroup}. */
final class SecurityGroupMapper {
  static final String TYPE = "AWS::EC2::SecurityGroup";

  private SecurityGroupMapper() {}

  static Resource map(ResourceInstance resource, Around around) {
    Properties body = resource.body();
    Refusals refusals = new Refusals();
    Schema.of(TYPE).ifPresent(schema -> refusals.check(body, schema));
    for (Properties tag : Objects.in(body, "Tags", refusals).all()) {
      refusals.check(tag, Schema.TAG);
    }
    Field<GroupIdentity> group = Groups.made(resource);
    RuleMapper rules = new RuleMapper(resource, around, refusals);
    List<IpPermission> permissions = new ArrayList<>();
    for (Direction direction : Direction.values()) {
      boolean ingress = direction == Direction.INGRESS;
      String property = ingress ? "SecurityGroupIngress" : "SecurityGroupEgress";
      for (Properties rule : Objects.in(body, property, refusals).all()) {
        refusals.check(rule, ingress ? Schema.INLINE_INGRESS : Schema.INLINE_EGRESS);
        around
            .groupNames()
            .refuseNamesIn(Optional.of(resource.id()), rule, "SourceSecurityGroupName", refusals);
        permissions.add(rules.permission(rule, direction, group));
      }
    }
    return new Resource(
        resource.declaration(Words.INGRESS),
        TYPE,
        Resource.Role.OPEN_GROUP,
        group,
        Optional.of(newGroup(resource.id(), body)),
        permissions,
        refusals.list(),
        resource.presence(),
        traits(resource, body));
  }

  private static Set<Trait> traits(ResourceInstance resource, Properties body) {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    if (body.hidden().isEmpty() && body.written("Tags").isEmpty()) {
      traits.add(Trait.UNTAGGED);
    }
    if (!resource.isMentioned()) {
      traits.add(Trait.UNMENTIONED);
    }
    return traits;
  }

  private static NewGroup newGroup(Datum.ResourceId id, Properties body) {
    Provenance header = Provenance.of(Step.PROVIDER_DEFAULT, "", body.span(), List.of());
    Field<Description> generated =
        Field.unknown(
            new UnknownReason(UnknownReason.Kind.RUN_TIME_VALUE, "a generated name"), header);
    Field<Description> refused =
        Field.unknown(
            new UnknownReason(UnknownReason.Kind.REFUSED, "GroupDescription is not given"), header);
    return new NewGroup(
        body.given("GroupName").isPresent() ? Fields.description(body, "GroupName") : generated,
        body.given("GroupDescription").isPresent()
            ? Fields.description(body, "GroupDescription")
            : refused,
        VpcIdentities.named(id, body));
  }
}
