package dev.sglint.frontend.terraform.resource;

import dev.sglint.frontend.terraform.value.Type;
import dev.sglint.frontend.terraform.value.Value;
import dev.sglint.model.Declaration;
import dev.sglint.model.Description;
import dev.sglint.model.Direction;
import dev.sglint.model.GroupIdentity;
import dev.sglint.model.IpPermission;
import dev.sglint.model.Irregularity;
import dev.sglint.model.Irregularity.ProviderRefusal;
import dev.sglint.model.NewGroup;
import dev.sglint.model.PortBound;
import dev.sglint.model.Presence;
import dev.sglint.model.Protocol;
import dev.sglint.model.Resource;
import dev.sglint.model.Trait;
import dev.sglint.value.Field;
import dev.sglint.value.Provenance;
import dev.sglint.value.Step;
import dev.sglint.value.UnknownReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code aws_security_group} and {@code aws_default_security_group}. */
final class SecurityGroupMapper {
  private static final Map<String, Type> ARGUMENTS =
      Map.ofEntries(
          Map.entry("name", Type.STRING),
          Map.entry("name_prefix", Type.STRING),
          Map.entry("description", Type.STRING),
          Map.entry("vpc_id", Type.STRING),
          Map.entry("tags", new Type.MapOf(Type.STRING)),
          Map.entry("tags_all", new Type.MapOf(Type.STRING)),
          Map.entry("revoke_rules_on_delete", Type.BOOL),
          Map.entry("region", Type.STRING),
          Map.entry("id", Type.STRING));

  private static final Set<String> BLOCKS = Set.of("ingress", "egress");

  static final Map<String, Type> RULE_ARGUMENTS =
      Map.of(
          "cidr_blocks", new Type.ListOf(Type.STRING),
          "description", Type.STRING,
          "from_port", Type.NUMBER,
          "ipv6_cidr_blocks", new Type.ListOf(Type.STRING),
          "prefix_list_ids", new Type.ListOf(Type.STRING),
          "protocol", Type.STRING,
          "security_groups", new Type.SetOf(Type.STRING),
          "self", Type.BOOL,
          "to_port", Type.NUMBER);

  private final ResourceInstance resource;
  private final PrefixLists prefixLists;
  private final Refusals refusals = new Refusals();
  private final Field<GroupIdentity> group;

  private SecurityGroupMapper(ResourceInstance resource, PrefixLists prefixLists) {
    this.resource = resource;
    this.prefixLists = prefixLists;
    this.group = Groups.made(resource);
  }

  static Resource map(ResourceInstance resource, PrefixLists prefixLists) {
    return new SecurityGroupMapper(resource, prefixLists).map();
  }

  private Resource map() {
    BlockValues body = resource.body();
    refusals.arguments(body, ARGUMENTS, BLOCKS);
    refusals.conflict(body, "name", List.of("name_prefix"));
    List<IpPermission> permissions = new ArrayList<>();
    rules(Direction.INGRESS, permissions);
    rules(Direction.EGRESS, permissions);
    boolean isNew = resource.type().equals("aws_security_group");
    return new Resource(
        resource.declaration(Words.INLINE),
        resource.type(),
        Resource.Role.GROUP,
        group,
        isNew ? Optional.of(newGroup(body)) : Optional.empty(),
        permissions,
        refusals.list(),
        resource.presence(),
        traits(isNew));
  }

  /**
   * Whether tags of the provider reach it cannot be told here, as it has some of its own or none.
   */
  private Set<Trait> traits(boolean isNew) {
    if (!isNew) {
      return Set.of(Trait.DEFAULT_GROUP);
    }
    return resource.body().arguments().containsKey("tags") ? Set.of() : Set.of(Trait.UNTAGGED);
  }

  private static NewGroup newGroup(BlockValues body) {
    Optional<Argument> name = body.given("name").or(() -> body.given("name_prefix"));
    Provenance header = Provenance.of(Step.PROVIDER_DEFAULT, "", body.header(), List.of());
    Field<Description> generated =
        Field.unknown(
            new UnknownReason(UnknownReason.Kind.RUN_TIME_VALUE, "a generated name"), header);
    return new NewGroup(
        name.map(RuleArguments::text).orElse(generated),
        body.given("description")
            .map(RuleArguments::text)
            .orElse(Field.known(new Description.Text("Managed by Terraform"), header)),
        VpcIdentities.named(body));
  }

  private void rules(Direction direction, List<IpPermission> permissions) {
    NestedBlocks blocks = NestedBlocks.of(resource.body(), direction.id());
    for (Value wrong : blocks.wrong()) {
      if (!(wrong instanceof Value.Failure)) {
        refusals.add(
            ProviderRefusal.Kind.WRONG_TYPE,
            direction.id(),
            "inappropriate value for attribute \"" + direction.id() + "\": set of object required",
            blocks.asArgument().orElseThrow().span());
      }
    }
    boolean written =
        blocks.asArgument().isPresent()
            && resource.body().blocks().stream().anyMatch(b -> b.type().equals(direction.id()));
    if (written) {
      refusals.add(
          ProviderRefusal.Kind.UNSUPPORTED_ARGUMENT,
          direction.id(),
          "blocks of type \""
              + direction.id()
              + "\" are not expected here: it is an argument already",
          blocks.asArgument().get().nameSpan());
    }
    boolean emptied =
        blocks.asArgument().isPresent() || !resource.type().equals("aws_security_group");
    if (blocks.blocks().isEmpty() && emptied) {
      // An empty list, and a default group in any case, lets EC2 keep no rule.
      refusals.add(
          new Irregularity.EmptyRules(
              direction, blocks.asArgument().map(Argument::span).orElse(resource.body().header())));
    }
    for (BlockValues block : blocks.blocks()) {
      permissions.add(rule(direction, block, blocks.asArgument().isPresent()));
    }
  }

  private IpPermission rule(Direction direction, BlockValues block, boolean isObject) {
    refusals.arguments(block, RULE_ARGUMENTS, Set.of());
    if (isObject && block.hidden().isEmpty()) {
      all(direction, block);
    }
    RuleArguments arguments = new RuleArguments(block, refusals);
    if (block.hidden().isEmpty()) {
      refusals.required(block, "protocol");
    }
    Field<Protocol> protocol = arguments.protocol("protocol");
    Field<PortBound> from = arguments.requiredPort("from_port");
    Field<PortBound> to = arguments.requiredPort("to_port");
    allProtocols(protocol, from, to);
    Declaration declaration =
        resource.declaration(
            Words.INLINE, block.header(), isObject ? block.header() : block.span());
    Peers peers = new Peers(prefixLists, refusals, arguments.description("description"), true);
    peers.list(block.given("cidr_blocks"), Peers.Kind.IPV4, declaration);
    peers.list(block.given("ipv6_cidr_blocks"), Peers.Kind.IPV6, declaration);
    peers.list(block.given("prefix_list_ids"), Peers.Kind.PREFIX_LIST, declaration);
    peers.list(block.given("security_groups"), Peers.Kind.SECURITY_GROUP, declaration);
    peers.self(block.given("self"), group, declaration);
    block.hidden().ifPresent(peers::hidden);
    Presence presence = resource.presence().and(block.presence());
    return Permissions.of(
        declaration,
        Permissions.direction(direction, declaration),
        group,
        protocol,
        from,
        to,
        peers.elements(),
        presence);
  }

  /** As an argument a rule has all its attributes, if only as null. */
  private void all(Direction direction, BlockValues block) {
    for (String name : RULE_ARGUMENTS.keySet().stream().sorted().toList()) {
      if (!block.arguments().containsKey(name)) {
        refusals.add(
            ProviderRefusal.Kind.MISSING_ARGUMENT,
            name,
            "inappropriate value for attribute \""
                + direction.id()
                + "\": attribute \""
                + name
                + "\" is required",
            block.header());
        return;
      }
    }
  }

  private void allProtocols(Field<Protocol> protocol, Field<PortBound> from, Field<PortBound> to) {
    boolean ports = RuleArguments.isNotZero(from) || RuleArguments.isNotZero(to);
    if (RuleArguments.isAll(protocol) && ports) {
      Field<PortBound> wrong = RuleArguments.isNotZero(from) ? from : to;
      refusals.add(
          ProviderRefusal.Kind.REFUSED_VALUE,
          wrong == from ? "from_port" : "to_port",
          "from_port and to_port must both be 0 to use the 'ALL' \"-1\" protocol",
          RuleArguments.span(wrong),
          written(wrong),
          written(wrong).isEmpty() ? "" : "0");
    }
  }

  private static String written(Field<PortBound> port) {
    return port instanceof Field.Known<PortBound> known
            && known.value() instanceof PortBound.Given given
        ? given.value().toString()
        : "";
  }
}
