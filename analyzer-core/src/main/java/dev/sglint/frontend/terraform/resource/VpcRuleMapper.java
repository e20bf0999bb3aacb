package dev.sglint.frontend.terraform.resource;

import dev.sglint.frontend.terraform.value.Type;
import dev.sglint.model.Declaration;
import dev.sglint.model.Direction;
import dev.sglint.model.GroupIdentity;
import dev.sglint.model.IpPermission;
import dev.sglint.model.Irregularity.ProviderRefusal;
import dev.sglint.model.PortBound;
import dev.sglint.model.Resource;
import dev.sglint.value.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code aws_vpc_security_group_ingress_rule} and {@code aws_vpc_security_group_egress_rule}: one
 * rule with one peer.
 */
final class VpcRuleMapper {
  private static final List<String> PEERS =
      List.of("cidr_ipv4", "cidr_ipv6", "prefix_list_id", "referenced_security_group_id");

  private static final Map<String, Type> ARGUMENTS =
      Map.ofEntries(
          Map.entry("security_group_id", Type.STRING),
          Map.entry("ip_protocol", Type.STRING),
          Map.entry("from_port", Type.NUMBER),
          Map.entry("to_port", Type.NUMBER),
          Map.entry("cidr_ipv4", Type.STRING),
          Map.entry("cidr_ipv6", Type.STRING),
          Map.entry("prefix_list_id", Type.STRING),
          Map.entry("referenced_security_group_id", Type.STRING),
          Map.entry("description", Type.STRING),
          Map.entry("tags", new Type.MapOf(Type.STRING)),
          Map.entry("tags_all", new Type.MapOf(Type.STRING)),
          Map.entry("region", Type.STRING),
          Map.entry("id", Type.STRING));

  private VpcRuleMapper() {}

  static Resource map(ResourceInstance resource, PrefixLists prefixLists) {
    BlockValues body = resource.body();
    Refusals refusals = new Refusals();
    refusals.arguments(body, ARGUMENTS, Set.of());
    refusals.required(body, "security_group_id");
    refusals.required(body, "ip_protocol");
    onePeer(body, refusals);
    Declaration declaration = resource.declaration(Words.VPC_RULE);
    Field<GroupIdentity> group = Groups.named(resource, "security_group_id");
    RuleArguments arguments = new RuleArguments(body, refusals);
    Peers peers = new Peers(prefixLists, refusals, arguments.description("description"), true);
    peers.single(body.given("cidr_ipv4"), Peers.Kind.IPV4, declaration);
    peers.single(body.given("cidr_ipv6"), Peers.Kind.IPV6, declaration);
    peers.single(body.given("prefix_list_id"), Peers.Kind.PREFIX_LIST, declaration);
    peers.single(
        body.given("referenced_security_group_id"), Peers.Kind.SECURITY_GROUP, declaration);
    Direction direction =
        resource.type().equals("aws_vpc_security_group_ingress_rule")
            ? Direction.INGRESS
            : Direction.EGRESS;
    IpPermission permission =
        Permissions.of(
            declaration,
            Permissions.direction(direction, declaration),
            group,
            arguments.protocol("ip_protocol"),
            port(arguments, "from_port", refusals),
            port(arguments, "to_port", refusals),
            peers.elements(),
            resource.presence());
    return Permissions.alone(resource, permission, refusals);
  }

  private static void onePeer(BlockValues body, Refusals refusals) {
    List<Argument> certain = new ArrayList<>();
    PEERS.forEach(name -> body.certain(name).ifPresent(certain::add));
    String names = "[" + String.join(",", PEERS) + "]";
    if (PEERS.stream().allMatch(name -> body.given(name).isEmpty())) {
      refusals.add(
          ProviderRefusal.Kind.MISSING_ARGUMENT,
          "cidr_ipv4",
          "no attribute specified when one (and only one) of " + names + " is required",
          body.header());
    } else if (certain.size() > 1) {
      refusals.add(
          ProviderRefusal.Kind.CONFLICTING_ARGUMENTS,
          certain.get(1).name(),
          certain.size()
              + " attributes specified when one (and only one) of "
              + names
              + " is required",
          certain.get(1).nameSpan());
    }
  }

  private static Field<PortBound> port(RuleArguments arguments, String name, Refusals refusals) {
    Field<PortBound> port = arguments.port(name);
    boolean outside =
        port instanceof Field.Known<PortBound> known
            && known.value() instanceof PortBound.Given given
            && !given.in(-1, 65535);
    if (outside) {
      refusals.add(
          ProviderRefusal.Kind.REFUSED_VALUE,
          name,
          "attribute " + name + " value must be between -1 and 65535",
          RuleArguments.span(port));
    }
    return port;
  }
}
