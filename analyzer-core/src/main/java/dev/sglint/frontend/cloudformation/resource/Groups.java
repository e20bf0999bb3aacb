package dev.sglint.frontend.cloudformation.resource;

import dev.sglint.frontend.cloudformation.value.Datum;
import dev.sglint.model.GroupIdentity;
import dev.sglint.value.Field;
import dev.sglint.value.Provenance;
import dev.sglint.value.UnknownReason;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which group a value means. */
final class Groups {
  private static final String DEFAULT = "DefaultSecurityGroup";
  private static final Set<String> NAMES = Set.of("Ref", "GroupId", "Id", "GroupName");

  /** The attributes of resources that are groups, by type. */
  private static final Map<String, Set<String>> ATTRIBUTES =
      Map.of(
          "AWS::EC2::SecurityGroup", NAMES,
          "AWS::EC2::VPC", Set.of(DEFAULT),
          "AWS::RDS::DBSecurityGroup", NAMES,
          "AWS::ElastiCache::SecurityGroup", NAMES,
          "AWS::Redshift::ClusterSecurityGroup", NAMES);

  private Groups() {}

  /** The group whose id a datum is; a group of the stack is known by its address. */
  static Optional<GroupIdentity> identity(Datum datum) {
    if (datum instanceof Datum.Text text) {
      return Optional.of(new GroupIdentity.Id(text.text()));
    }
    return declared(datum);
  }

  /** The group whose name a datum is. */
  static Optional<GroupIdentity> byName(Datum datum) {
    if (datum instanceof Datum.Text text) {
      return Optional.of(new GroupIdentity.Name(text.text()));
    }
    return declared(datum);
  }

  private static Optional<GroupIdentity> declared(Datum datum) {
    if (!(datum instanceof Datum.Attribute attribute)) {
      return Optional.empty();
    }
    Datum.ResourceId resource = attribute.resource();
    boolean group = ATTRIBUTES.getOrDefault(resource.type(), Set.of()).contains(attribute.name());
    if (!group) {
      return Optional.empty();
    }
    String address = attribute.name().equals(DEFAULT) ? attribute.toString() : resource.address();
    return Optional.of(new GroupIdentity.Declared(address, resource.scope()));
  }

  /** Whether it is the one that comes with a VPC. */
  static boolean isDefault(Field<GroupIdentity> group) {
    return group instanceof Field.Known<GroupIdentity> known
        && known.value().text().endsWith("." + DEFAULT);
  }

  /** The group that a resource makes. */
  static Field<GroupIdentity> made(ResourceInstance resource) {
    Datum.ResourceId id = resource.id();
    return Field.known(
        new GroupIdentity.Declared(id.address(), id.scope()),
        Provenance.literal("", resource.header()));
  }

  /** The group that a property names, by id or by name. */
  static Field<GroupIdentity> named(Properties body, String id, String name) {
    return body.given(id).isPresent()
        ? Fields.read(body.given(id).get().value(), Groups::identity)
        : byName(body, name);
  }

  /** The group whose name a property is. */
  static Field<GroupIdentity> byName(Properties body, String name) {
    Optional<Datum.Property> given = body.given(name);
    if (given.isPresent()) {
      return Fields.read(given.get().value(), Groups::byName);
    }
    UnknownReason reason =
        body.hidden().orElse(new UnknownReason(UnknownReason.Kind.REFUSED, "no group is given"));
    return Field.unknown(reason, Provenance.literal("", body.span()));
  }
}
