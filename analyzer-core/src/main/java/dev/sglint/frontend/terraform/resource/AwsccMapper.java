package dev.sglint.frontend.terraform.resource;

import dev.sglint.frontend.terraform.value.Type;
import dev.sglint.model.Declaration;
import dev.sglint.model.Description;
import dev.sglint.model.Direction;
import dev.sglint.model.GroupIdentity;
import dev.sglint.model.IpPermission;
import dev.sglint.model.NewGroup;
import dev.sglint.model.Resource;
import dev.sglint.model.Vocabulary;
import dev.sglint.value.Field;
import dev.sglint.value.Provenance;
import dev.sglint.value.Step;
import dev.sglint.value.UnknownReason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The resources of the {@code awscc} provider: CloudFormation's under Terraform's names. */
final class AwsccMapper {
  private static final Map<String, Type> GROUP_ARGUMENTS =
      Map.of(
          "group_description", Type.STRING,
          "group_name", Type.STRING,
          "vpc_id", Type.STRING,
          "tags", Type.DYNAMIC,
          "id", Type.STRING);

  private static final Set<String> GROUP_BLOCKS =
      Set.of("security_group_ingress", "security_group_egress");

  private AwsccMapper() {}

  private static Map<String, Type> ruleArguments(Direction direction) {
    String side = side(direction);
    Map<String, Type> arguments = new HashMap<>();
    for (String name :
        List.of("ip_protocol", "cidr_ip", "cidr_ipv_6", "description", "group_id", "id")) {
      arguments.put(name, Type.STRING);
    }
    arguments.put("from_port", Type.NUMBER);
    arguments.put("to_port", Type.NUMBER);
    arguments.put(side + "_security_group_id", Type.STRING);
    arguments.put(side + "_prefix_list_id", Type.STRING);
    if (direction == Direction.INGRESS) {
      arguments.put("group_name", Type.STRING);
      arguments.put("source_security_group_name", Type.STRING);
      arguments.put("source_security_group_owner_id", Type.STRING);
    }
    return arguments;
  }

  private static String side(Direction direction) {
    return direction == Direction.INGRESS ? "source" : "destination";
  }

  private static Vocabulary words(Direction direction) {
    Vocabulary words = Words.AWSCC;
    return new Vocabulary(
        words.protocol(),
        words.fromPort(),
        words.toPort(),
        words.ipv4(),
        words.ipv6(),
        side(direction) + "_prefix_list_id",
        side(direction) + "_security_group_id",
        words.groupName(),
        words.groupDescription(),
        words.clearsHostBits(),
        words.textsReachEc2());
  }

  /** {@code awscc_ec2_security_group}. */
  static Resource group(ResourceInstance resource, PrefixLists prefixLists) {
    BlockValues body = resource.body();
    Refusals refusals = new Refusals();
    refusals.arguments(body, GROUP_ARGUMENTS, GROUP_BLOCKS);
    refusals.required(body, "group_description");
    Field<GroupIdentity> group = Groups.made(resource);
    List<IpPermission> permissions = new ArrayList<>();
    for (Direction direction : Direction.values()) {
      for (BlockValues block : NestedBlocks.of(body, "security_group_" + direction.id()).blocks()) {
        permissions.add(
            permission(resource, block, direction, group, new RuleContext(prefixLists, refusals)));
      }
    }
    return new Resource(
        resource.declaration(Words.AWSCC),
        resource.type(),
        Resource.Role.GROUP,
        group,
        Optional.of(newGroup(body)),
        permissions,
        refusals.list(),
        resource.presence());
  }

  private static NewGroup newGroup(BlockValues body) {
    Provenance header = Provenance.of(Step.PROVIDER_DEFAULT, "", body.header(), List.of());
    Field<Description> generated =
        Field.unknown(
            new UnknownReason(UnknownReason.Kind.RUN_TIME_VALUE, "a generated name"), header);
    Field<Description> refused =
        Field.unknown(
            new UnknownReason(UnknownReason.Kind.REFUSED, "group_description is not given"),
            header);
    return new NewGroup(
        body.given("group_name").map(RuleArguments::text).orElse(generated),
        body.given("group_description").map(RuleArguments::text).orElse(refused),
        VpcIdentities.named(body));
  }

  /** {@code awscc_ec2_security_group_ingress} and its sibling. */
  static Resource rule(ResourceInstance resource, PrefixLists prefixLists) {
    Direction direction =
        resource.type().endsWith("_ingress") ? Direction.INGRESS : Direction.EGRESS;
    Refusals refusals = new Refusals();
    refusals.required(resource.body(), "ip_protocol");
    Field<GroupIdentity> group = Groups.named(resource, "group_id");
    IpPermission permission =
        permission(
            resource, resource.body(), direction, group, new RuleContext(prefixLists, refusals));
    return Permissions.alone(resource, permission, refusals);
  }

  /** What all rules of a resource share. */
  private record RuleContext(PrefixLists prefixLists, Refusals refusals) {}

  private static IpPermission permission(
      ResourceInstance resource,
      BlockValues block,
      Direction direction,
      Field<GroupIdentity> group,
      RuleContext context) {
    context.refusals().arguments(block, ruleArguments(direction), Set.of());
    Declaration declaration = resource.declaration(words(direction), block.header());
    RuleArguments arguments = new RuleArguments(block, context.refusals());
    Peers peers =
        new Peers(
            context.prefixLists(), context.refusals(), arguments.description("description"), false);
    String side = side(direction);
    peers.single(block.given("cidr_ip"), Peers.Kind.IPV4, declaration);
    peers.single(block.given("cidr_ipv_6"), Peers.Kind.IPV6, declaration);
    peers.single(block.given(side + "_prefix_list_id"), Peers.Kind.PREFIX_LIST, declaration);
    peers.single(block.given(side + "_security_group_id"), Peers.Kind.SECURITY_GROUP, declaration);
    block.hidden().ifPresent(peers::hidden);
    return Permissions.of(
        declaration,
        Permissions.direction(direction, declaration),
        group,
        arguments.protocol("ip_protocol"),
        arguments.port("from_port"),
        arguments.port("to_port"),
        peers.elements(),
        resource.presence().and(block.presence()));
  }
}
