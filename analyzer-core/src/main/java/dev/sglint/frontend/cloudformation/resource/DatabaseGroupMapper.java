package dev.sglint.frontend.cloudformation.resource;

import dev.sglint.model.Declaration;
import dev.sglint.model.Description;
import dev.sglint.model.Direction;
import dev.sglint.model.GroupIdentity;
import dev.sglint.model.Intent;
import dev.sglint.model.IpPermission;
import dev.sglint.model.PortBound;
import dev.sglint.model.Protocol;
import dev.sglint.model.Resource;
import dev.sglint.model.Trait;
import dev.sglint.value.Alternative;
import dev.sglint.value.Field;
import dev.sglint.value.Guard;
import dev.sglint.value.Provenance;
import dev.sglint.value.Step;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Groups of RDS, Redshift and ElastiCache, of the time before VPCs: they let addresses and groups
 * reach the port of the database, which they do not name.
 */
final class DatabaseGroupMapper {
  /** The ports that the engines of RDS listen on by default. */
  private static final List<Integer> RDS_PORTS = List.of(1433, 1521, 3306, 5432);

  private static final List<Integer> REDSHIFT_PORTS = List.of(5439);
  private static final List<Integer> ELASTICACHE_PORTS = List.of(6379, 11211);

  private DatabaseGroupMapper() {}

  /** A group, with the rules that stand in it. */
  static Resource group(ResourceInstance resource) {
    Refusals refusals = new Refusals();
    Properties body = checked(resource, refusals);
    Field<GroupIdentity> group = Groups.made(resource);
    List<IpPermission> permissions = new ArrayList<>();
    for (Properties rule : Objects.in(body, "DBSecurityGroupIngress", refusals).all()) {
      refusals.check(rule, Schema.DATABASE_INGRESS);
      permissions.add(permission(resource, rule, group));
    }
    return resource(resource, Resource.Role.OPEN_GROUP, group, permissions, refusals);
  }

  /** A rule of its own. */
  static Resource rule(ResourceInstance resource, String groupName) {
    Refusals refusals = new Refusals();
    Properties body = checked(resource, refusals);
    Field<GroupIdentity> group = Groups.byName(body, groupName);
    List<IpPermission> permissions = List.of(permission(resource, body, group));
    return resource(resource, Resource.Role.RULES, group, permissions, refusals);
  }

  private static Properties checked(ResourceInstance resource, Refusals refusals) {
    Properties body = resource.body();
    Schema.of(resource.id().type()).ifPresent(schema -> refusals.check(body, schema));
    return body;
  }

  private static Resource resource(
      ResourceInstance resource,
      Resource.Role role,
      Field<GroupIdentity> group,
      List<IpPermission> permissions,
      Refusals refusals) {
    return new Resource(
        resource.declaration(Words.DATABASE),
        resource.id().type(),
        role,
        group,
        Optional.empty(),
        permissions,
        refusals.list(),
        resource.presence(),
        Set.of(Trait.RETIRED));
  }

  private static IpPermission permission(
      ResourceInstance resource, Properties rule, Field<GroupIdentity> group) {
    Declaration declaration = resource.declaration(Words.DATABASE, rule.span());
    Provenance place = Provenance.of(Step.PROVIDER_DEFAULT, "", rule.span(), List.of());
    Field<PortBound> port = port(resource, place);
    Field<Description> none = Field.known(new Description.None(), place);
    Peers peers =
        new Peers(rule, declaration, none)
            .ipv4("CIDRIP")
            .group("EC2SecurityGroupId")
            .groupName("EC2SecurityGroupName");
    return new IpPermission(
        declaration,
        Intent.ADD,
        Field.known(Direction.INGRESS, place),
        group,
        Optional.empty(),
        Field.known(new Protocol.Tcp(), place),
        port,
        port,
        peers.elements(),
        resource.presence().and(rule.presence()));
  }

  private static Field<PortBound> port(ResourceInstance resource, Provenance place) {
    String type = resource.id().type();
    List<Integer> ports =
        type.startsWith("AWS::Redshift::")
            ? REDSHIFT_PORTS
            : type.startsWith("AWS::ElastiCache::") ? ELASTICACHE_PORTS : RDS_PORTS;
    List<Alternative<PortBound>> alternatives = new ArrayList<>();
    for (int port : ports) {
      Guard guard =
          ports.size() == 1
              ? Guard.ALWAYS
              : Guard.of("the engine behind " + resource.id().address(), Integer.toString(port));
      PortBound bound = new PortBound.Given(BigInteger.valueOf(port));
      alternatives.add(new Alternative<>(bound, guard, place));
    }
    return Field.oneOf(alternatives, place);
  }
}
