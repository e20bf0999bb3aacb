package dev.sglint.frontend.terraform.resource;

import dev.sglint.model.Declaration;
import dev.sglint.model.Description;
import dev.sglint.model.Direction;
import dev.sglint.model.GroupIdentity;
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
 * {@code aws_db_security_group}, {@code aws_redshift_security_group} and {@code
 * aws_elasticache_security_group}, of the time before VPCs: they let addresses and groups reach the
 * port of the database, which they do not name.
 */
final class DatabaseGroupMapper {
  /** The ports that the engines of RDS listen on by default. */
  private static final List<Integer> RDS_PORTS = List.of(1433, 1521, 3306, 5432);

  private static final int REDSHIFT_PORT = 5439;
  private static final List<Integer> ELASTICACHE_PORTS = List.of(6379, 11211);

  private DatabaseGroupMapper() {}

  static Resource map(ResourceInstance resource, PrefixLists prefixLists) {
    BlockValues body = resource.body();
    Refusals refusals = new Refusals();
    Field<GroupIdentity> group = Groups.made(resource);
    List<IpPermission> permissions = new ArrayList<>();
    for (BlockValues block : NestedBlocks.of(body, "ingress").blocks()) {
      Peers peers = peers(block, prefixLists, refusals);
      Declaration declaration = resource.declaration(Words.DATABASE, block.header());
      peers.single(block.given("cidr"), Peers.Kind.IPV4, declaration);
      peers.single(block.given("security_group_id"), Peers.Kind.SECURITY_GROUP, declaration);
      peers.single(block.given("security_group_name"), Peers.Kind.SECURITY_GROUP_NAME, declaration);
      block.hidden().ifPresent(peers::hidden);
      permissions.add(permission(resource, block, group, declaration, peers));
    }
    if (body.given("security_group_names").isPresent()) {
      Peers peers = peers(body, prefixLists, refusals);
      Declaration declaration = resource.declaration(Words.DATABASE);
      peers.list(body.given("security_group_names"), Peers.Kind.SECURITY_GROUP_NAME, declaration);
      permissions.add(permission(resource, body, group, declaration, peers));
    }
    return new Resource(
        resource.declaration(Words.DATABASE),
        resource.type(),
        Resource.Role.GROUP,
        group,
        Optional.empty(),
        permissions,
        refusals.list(),
        resource.presence(),
        Set.of(Trait.RETIRED));
  }

  private static Peers peers(BlockValues block, PrefixLists prefixLists, Refusals refusals) {
    Provenance header = Provenance.of(Step.PROVIDER_DEFAULT, "", block.header(), List.of());
    Field<Description> none = Field.known(new Description.None(), header);
    return new Peers(prefixLists, refusals, none, false);
  }

  private static IpPermission permission(
      ResourceInstance resource,
      BlockValues block,
      Field<GroupIdentity> group,
      Declaration declaration,
      Peers peers) {
    Provenance place = Provenance.of(Step.PROVIDER_DEFAULT, "", block.header(), List.of());
    Field<PortBound> port = port(resource, place);
    return Permissions.of(
        declaration,
        Permissions.direction(Direction.INGRESS, declaration),
        group,
        Field.known(new Protocol.Tcp(), place),
        port,
        port,
        peers.elements(),
        resource.presence().and(block.presence()));
  }

  private static Field<PortBound> port(ResourceInstance resource, Provenance place) {
    List<Integer> ports =
        switch (resource.type()) {
          case "aws_redshift_security_group" -> List.of(REDSHIFT_PORT);
          case "aws_elasticache_security_group" -> ELASTICACHE_PORTS;
          default -> RDS_PORTS;
        };
    List<Alternative<PortBound>> alternatives = new ArrayList<>();
    for (int port : ports) {
      Guard guard =
          ports.size() == 1
              ? Guard.ALWAYS
              : Guard.of("the engine behind " + resource.address(), Integer.toString(port));
      PortBound bound = new PortBound.Given(BigInteger.valueOf(port));
      alternatives.add(new Alternative<>(bound, guard, place));
    }
    return Field.oneOf(alternatives, place);
  }
}
