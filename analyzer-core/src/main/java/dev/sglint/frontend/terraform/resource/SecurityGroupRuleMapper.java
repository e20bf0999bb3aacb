package dev.sglint.frontend.terraform.resource;

import dev.sglint.frontend.terraform.value.Type;
import dev.sglint.frontend.terraform.value.Value;
import dev.sglint.model.Declaration;
import dev.sglint.model.Direction;
import dev.sglint.model.GroupIdentity;
import dev.sglint.model.IpPermission;
import dev.sglint.model.Irregularity.ProviderRefusal;
import dev.sglint.model.Resource;
import dev.sglint.value.Field;
import dev.sglint.value.Provenance;
import dev.sglint.value.UnknownReason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code aws_security_group_rule}. */
final class SecurityGroupRuleMapper {
  private static final List<String> PEERS =
      List.of(
          "cidr_blocks", "ipv6_cidr_blocks", "prefix_list_ids", "self", "source_security_group_id");

  private static final Map<String, Type> ARGUMENTS = arguments();

  private SecurityGroupRuleMapper() {}

  private static Map<String, Type> arguments() {
    Map<String, Type> arguments = new HashMap<>(SecurityGroupMapper.RULE_ARGUMENTS);
    arguments.remove("security_groups");
    arguments.put("type", Type.STRING);
    arguments.put("security_group_id", Type.STRING);
    arguments.put("source_security_group_id", Type.STRING);
    arguments.put("region", Type.STRING);
    arguments.put("id", Type.STRING);
    return Map.copyOf(arguments);
  }

  static Resource map(ResourceInstance resource, PrefixLists prefixLists) {
    BlockValues body = resource.body();
    Refusals refusals = new Refusals();
    refusals.arguments(body, ARGUMENTS, Set.of());
    for (String name : List.of("type", "security_group_id", "protocol")) {
      refusals.required(body, name);
    }
    peersOrNone(body, refusals);
    Declaration declaration = resource.declaration(Words.RULE);
    Field<GroupIdentity> group = Groups.named(resource, "security_group_id");
    RuleArguments arguments = new RuleArguments(body, refusals);
    Peers peers = new Peers(prefixLists, refusals, arguments.description("description"), true);
    peers.list(body.given("cidr_blocks"), Peers.Kind.IPV4, declaration);
    peers.list(body.given("ipv6_cidr_blocks"), Peers.Kind.IPV6, declaration);
    peers.list(body.given("prefix_list_ids"), Peers.Kind.PREFIX_LIST, declaration);
    peers.single(body.given("source_security_group_id"), Peers.Kind.SECURITY_GROUP, declaration);
    peers.self(body.given("self"), group, declaration);
    IpPermission permission =
        Permissions.of(
            declaration,
            direction(body, refusals),
            group,
            arguments.protocol("protocol"),
            arguments.requiredPort("from_port"),
            arguments.requiredPort("to_port"),
            peers.elements(),
            resource.presence());
    return Permissions.alone(resource, permission, refusals);
  }

  private static void peersOrNone(BlockValues body, Refusals refusals) {
    boolean self = body.given("self").isPresent() && !isFalse(body.given("self").get().value());
    List<String> others =
        self ? List.of("source_security_group_id", "self") : List.of("source_security_group_id");
    refusals.conflict(body, "cidr_blocks", others);
    refusals.conflict(body, "ipv6_cidr_blocks", others);
    if (self) {
      refusals.conflict(body, "self", List.of("source_security_group_id"));
    }
    if (PEERS.stream().allMatch(name -> body.given(name).isEmpty())) {
      refusals.add(
          ProviderRefusal.Kind.MISSING_ARGUMENT,
          "cidr_blocks",
          "one of `" + String.join(",", PEERS) + "` must be specified",
          body.header());
    }
  }

  private static boolean isFalse(Value value) {
    return value instanceof Value.Bool bool && !bool.value();
  }

  private static Field<Direction> direction(BlockValues body, Refusals refusals) {
    Optional<Argument> type = body.given("type");
    if (type.isEmpty()) {
      return Field.unknown(
          new UnknownReason(UnknownReason.Kind.REFUSED, "type is not given"),
          Provenance.literal("", body.header()));
    }
    return Fields.field(
        type.get(),
        Type.STRING,
        (value, place) -> {
          if (!(value instanceof Value.Text text)) {
            return Optional.empty();
          }
          for (Direction direction : Direction.values()) {
            if (direction.id().equals(text.value())) {
              return Optional.of(direction);
            }
          }
          refusals.add(
              ProviderRefusal.Kind.REFUSED_VALUE,
              "type",
              "expected type to be one of [\"egress\" \"ingress\"], got " + text.value(),
              place.span());
          return Optional.empty();
        });
  }
}
