package dev.sglint.frontend.cloudformation.resource;

import dev.sglint.frontend.cloudformation.value.Datum;
import dev.sglint.model.Declaration;
import dev.sglint.model.Direction;
import dev.sglint.model.GroupIdentity;
import dev.sglint.model.Intent;
import dev.sglint.model.IpPermission;
import dev.sglint.model.Irregularity.ProviderRefusal;
import dev.sglint.model.PortBound;
import dev.sglint.model.Protocol;
import dev.sglint.model.Resource;
import dev.sglint.value.Field;
import dev.sglint.value.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rules: those inside of groups, {@code AWS::EC2::SecurityGroupIngress} and {@code
 * AWS::EC2::SecurityGroupEgress}.
 */
final class RuleMapper {
  private static final String INGRESS = "AWS::EC2::SecurityGroupIngress";

  private final ResourceInstance resource;
  private final Around around;
  private final Refusals refusals;

  RuleMapper(ResourceInstance resource, Around around, Refusals refusals) {
    this.resource = resource;
    this.around = around;
    this.refusals = refusals;
  }

  /** A resource that is one rule. */
  static Resource alone(ResourceInstance resource, Around around) {
    Direction direction =
        resource.id().type().equals(INGRESS) ? Direction.INGRESS : Direction.EGRESS;
    Refusals refusals = new Refusals();
    Properties body = resource.body();
    Schema.of(resource.id().type()).ifPresent(schema -> refusals.check(body, schema));
    if (direction == Direction.INGRESS) {
      groupOnce(body, refusals);
      byName(body, around.groupNames(), refusals);
    }
    around.groupNames().refuseName(body, "GroupId", refusals);
    if (body.hidden().isEmpty()
        && peers(direction).stream().allMatch(p -> body.given(p).isEmpty())) {
      refusals.add(
          ProviderRefusal.Kind.MISSING_ARGUMENT,
          Words.of(direction).ipv4(),
          "exactly one of " + String.join(", ", peers(direction)) + " must be specified",
          body.span());
    }
    IpPermission permission =
        new RuleMapper(resource, around, refusals)
            .permission(body, direction, Groups.named(body, "GroupId", "GroupName"));
    return new Resource(
        permission.declaration(),
        resource.id().type(),
        Resource.Role.RULES,
        permission.group(),
        Optional.empty(),
        List.of(permission),
        refusals.list(),
        resource.presence());
  }

  private static void groupOnce(Properties body, Refusals refusals) {
    if (body.hidden().isPresent()) {
      return;
    }
    if (body.given("GroupId").isEmpty() && body.given("GroupName").isEmpty()) {
      refusals.add(
          ProviderRefusal.Kind.MISSING_ARGUMENT,
          "GroupId",
          "either GroupId or GroupName must be specified",
          body.span());
    } else if (body.certain("GroupId").isPresent() && body.certain("GroupName").isPresent()) {
      refusals.add(
          ProviderRefusal.Kind.CONFLICTING_ARGUMENTS,
          "GroupName",
          "GroupId and GroupName cannot be specified both",
          body.certain("GroupName").get().nameSpan());
    }
  }

  private static void byName(Properties body, GroupNames names, Refusals refusals) {
    names.refuseNamesIn(GroupNames.group(body, "GroupName"), body, "GroupName", refusals);
    names.refuseNamesIn(
        GroupNames.group(body, "GroupId"), body, "SourceSecurityGroupName", refusals);
  }

  /** The properties of which a rule is to have one. */
  private static List<String> peers(Direction direction) {
    List<String> peers = new ArrayList<>(List.of("CidrIp", "CidrIpv6"));
    peers.add(Words.of(direction).prefixLists());
    peers.add(Words.of(direction).groups());
    if (direction == Direction.INGRESS) {
      peers.add("SourceSecurityGroupName");
    }
    return peers;
  }

  IpPermission permission(Properties rule, Direction direction, Field<GroupIdentity> group) {
    onePeer(rule, direction);
    around.groupNames().refuseName(rule, Words.of(direction).groups(), refusals);
    Declaration declaration = resource.declaration(Words.of(direction), rule.span());
    Peers peers =
        new Peers(rule, declaration, Fields.description(rule, "Description"))
            .ipv4("CidrIp")
            .ipv6("CidrIpv6")
            .prefixList(declaration.words().prefixLists(), around.prefixLists())
            .group(declaration.words().groups());
    if (direction == Direction.INGRESS) {
      peers.groupName("SourceSecurityGroupName");
    }
    Field<Protocol> protocol = Fields.protocol(rule, "IpProtocol");
    Field<PortBound> from = Fields.port(rule, "FromPort");
    Field<PortBound> to = Fields.port(rule, "ToPort");
    return new IpPermission(
        declaration,
        Intent.ADD,
        Field.known(direction, Provenance.literal("", rule.span())),
        group,
        Optional.empty(),
        protocol,
        from,
        to,
        peers.elements(),
        resource.presence().and(rule.presence()));
  }

  private void onePeer(Properties rule, Direction direction) {
    List<Datum.Property> certain = new ArrayList<>();
    peers(direction).forEach(name -> rule.certain(name).ifPresent(certain::add));
    if (certain.size() < 2) {
      return;
    }
    boolean words =
        certain.get(0).name().equals("CidrIp")
            && certain.stream().anyMatch(p -> p.name().startsWith("SourceSecurityGroup"));
    List<String> names = new ArrayList<>();
    certain.forEach(property -> names.add(property.name()));
    refusals.add(
        ProviderRefusal.Kind.CONFLICTING_ARGUMENTS,
        certain.get(1).name(),
        words
            ? "Both CidrIp and SourceSecurityGroup cannot be specified"
            : String.join(" and ", names) + " cannot be specified together",
        certain.get(1).nameSpan());
  }
}
