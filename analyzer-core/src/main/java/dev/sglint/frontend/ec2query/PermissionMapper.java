package dev.sglint.frontend.ec2query;

import dev.sglint.model.Declaration;
import dev.sglint.model.Description;
import dev.sglint.model.Direction;
import dev.sglint.model.GroupIdentity;
import dev.sglint.model.IpPermission;
import dev.sglint.model.Operation;
import dev.sglint.model.Peer;
import dev.sglint.model.PeerEntry;
import dev.sglint.model.PortBound;
import dev.sglint.model.Presence;
import dev.sglint.model.Protocol;
import dev.sglint.model.Protocols;
import dev.sglint.model.Vocabulary;
import dev.sglint.net.Cidr;
import dev.sglint.source.SourceSpan;
import dev.sglint.value.Elements;
import dev.sglint.value.Field;
import dev.sglint.value.Provenance;
import dev.sglint.value.UnknownReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The parameters of one permission to a permission of the model. */
final class PermissionMapper {
  private final Declaration request;
  private final Operation operation;
  private final Field<GroupIdentity> group;
  private final Function<String, Cidr> cidrs;

  PermissionMapper(
      Declaration request,
      Operation operation,
      Field<GroupIdentity> group,
      Function<String, Cidr> cidrs) {
    this.cidrs = cidrs;
    this.request = request;
    this.operation = operation;
    this.group = group;
  }

  /** {@code IpPermissions.N}; {@code suffix} follows the request in its address. */
  IpPermission permission(
      String suffix, PermissionParameters parameters, SourceSpan span, Direction direction) {
    Declaration place = new Declaration(Vocabulary.EC2_QUERY, request.address() + suffix, span);
    List<PeerEntry> peers = new ArrayList<>();
    parameters.lists.forEach(
        (list, entries) -> {
          for (int entry : entries.numbers()) {
            peers.add(peer(place, list, entries.get(entry), entries.span(entry)));
          }
        });
    if (peers.size() > 1) {
      peers.sort((a, b) -> a.declaration().span().compareTo(b.declaration().span()));
    }
    return permission(
        place,
        Field.known(direction, Provenance.literal("", span)),
        Optional.empty(),
        parameters.members,
        peers);
  }

  /** The rule that the top-level parameters of the ingress operations make. */
  IpPermission topLevel(Map<String, Values> members) {
    SourceSpan span = span(members);
    Declaration place = new Declaration(Vocabulary.EC2_QUERY, request.address(), span);
    Values cidr = members.get("CidrIp");
    Values source = members.get("SourceSecurityGroupName");
    List<PeerEntry> peers = new ArrayList<>();
    if (cidr != null) {
      peers.add(peer(place, WireNames.IP_RANGES, Map.of("CidrIp", cidr), cidr.first().whole()));
    }
    if (source != null) {
      peers.add(peer(place, WireNames.GROUPS, Map.of("GroupName", source), source.first().whole()));
    }
    IpPermission written = permission(place, direction(span), Optional.empty(), members, peers);
    if (source == null || members.containsKey("IpProtocol")) {
      return written;
    }
    // The page: a source group by name grants full ICMP, UDP and TCP access; nothing else may be
    // given with it.
    return new IpPermission(
        place,
        written.intent(),
        written.direction(),
        group,
        Optional.empty(),
        Field.known(new Protocol.All(), Values.provenance(source.first())),
        written.fromPort(),
        written.toPort(),
        written.peers(),
        written.presence());
  }

  /** A list of permissions of which nothing can be seen. */
  IpPermission unseen(WireParameter parameter) {
    Declaration place = new Declaration(Vocabulary.EC2_QUERY, request.address(), parameter.whole());
    UnknownReason reason = parameter.unknown().orElseThrow();
    Provenance source = Values.provenance(parameter);
    return new IpPermission(
        place,
        operation.intent(),
        direction(parameter.whole()),
        group,
        Optional.empty(),
        Field.unknown(reason, source),
        Field.unknown(reason, source),
        Field.unknown(reason, source),
        new Elements<>(List.of(), Optional.of(reason)),
        Presence.CERTAIN);
  }

  /** A rule with one peer, in the members of {@code SecurityGroupRule}. */
  IpPermission single(
      String suffix, Map<String, Values> members, SourceSpan span, Field<Direction> direction) {
    Declaration place = new Declaration(Vocabulary.EC2_QUERY, request.address() + suffix, span);
    Field<Description> description = description(members.get("Description"), span);
    List<PeerEntry> peers = new ArrayList<>();
    add(peers, members.get("CidrIpv4"), place, description, this::ipv4);
    add(peers, members.get("CidrIpv6"), place, description, this::ipv6);
    add(peers, members.get("PrefixListId"), place, description, Peer.PrefixList::ofId);
    add(peers, members.get("ReferencedGroupId"), place, description, PermissionMapper::groupId);
    Values id = members.get(WireNames.RULE_IDS);
    Optional<Field<String>> ruleId =
        id == null ? Optional.empty() : Optional.of(id.field(text -> text));
    return permission(place, direction, ruleId, members, peers);
  }

  private static void add(
      List<PeerEntry> peers,
      @Nullable Values values,
      Declaration place,
      Field<Description> description,
      Function<String, Peer> parse) {
    if (values != null) {
      Declaration at =
          new Declaration(Vocabulary.EC2_QUERY, place.address(), values.first().whole());
      peers.add(new PeerEntry(at, values.field(parse), description));
    }
  }

  private Field<Direction> direction(SourceSpan span) {
    return Field.known(operation.direction().orElseThrow(), Provenance.literal("", span));
  }

  private IpPermission permission(
      Declaration place,
      Field<Direction> direction,
      Optional<Field<String>> ruleId,
      Map<String, Values> members,
      List<PeerEntry> peers) {
    return new IpPermission(
        place,
        operation.intent(),
        direction,
        group,
        ruleId,
        protocol(members.get("IpProtocol"), place),
        bound(members.get("FromPort"), place),
        bound(members.get("ToPort"), place),
        Elements.complete(peers),
        Presence.CERTAIN);
  }

  private static Field<Protocol> protocol(@Nullable Values values, Declaration place) {
    return values == null
        ? Field.known(new Protocol.Unspecified(), Provenance.literal("", place.span()))
        : values.field(Protocols::parse);
  }

  private static Field<PortBound> bound(@Nullable Values values, Declaration place) {
    return values == null
        ? Field.known(new PortBound.Unspecified(), Provenance.literal("", place.span()))
        : values.field(PortBound::parse);
  }

  private PeerEntry peer(
      Declaration permission, String list, Map<String, Values> members, SourceSpan span) {
    Declaration place = new Declaration(Vocabulary.EC2_QUERY, permission.address(), span);
    return new PeerEntry(
        place, peerField(list, members, span), description(members.get("Description"), span));
  }

  private static SourceSpan span(Map<String, Values> members) {
    SourceSpan span = members.values().iterator().next().first().whole();
    for (Values values : members.values()) {
      span = span.to(values.first().whole());
    }
    return span;
  }

  private Field<Peer> peerField(String list, Map<String, Values> members, SourceSpan span) {
    return switch (list) {
      case WireNames.IP_RANGES -> peer(members.get("CidrIp"), span, this::ipv4);
      case WireNames.IPV6_RANGES -> peer(members.get("CidrIpv6"), span, this::ipv6);
      case WireNames.PREFIX_LIST_IDS ->
          peer(members.get("PrefixListId"), span, Peer.PrefixList::ofId);
      default -> group(members, span);
    };
  }

  private Peer ipv4(String text) {
    return new Peer.Ipv4Range(cidrs.apply(text));
  }

  private Peer ipv6(String text) {
    return new Peer.Ipv6Range(cidrs.apply(text));
  }

  private static Peer groupId(String text) {
    return new Peer.SecurityGroupRef(new GroupIdentity.Id(text));
  }

  private static Field<Peer> group(Map<String, Values> members, SourceSpan span) {
    Values id = members.get("GroupId");
    Values name = members.get("GroupName");
    return id == null && name != null
        ? peer(name, span, text -> new Peer.SecurityGroupRef(new GroupIdentity.Name(text)))
        : peer(id, span, PermissionMapper::groupId);
  }

  private static Field<Peer> peer(
      @Nullable Values values, SourceSpan span, Function<String, Peer> parse) {
    return values == null
        ? Field.known(parse.apply(""), Provenance.literal("", span))
        : values.field(parse);
  }

  static Field<Description> description(@Nullable Values values, SourceSpan span) {
    return values == null
        ? Field.known(new Description.None(), Provenance.literal("", span))
        : values.field(Description.Text::new);
  }
}
