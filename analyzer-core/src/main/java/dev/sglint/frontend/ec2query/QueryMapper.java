package dev.sglint.frontend.ec2query;

import dev.sglint.model.Declaration;
import dev.sglint.model.Description;
import dev.sglint.model.GroupIdentity;
import dev.sglint.model.IpPermission;
import dev.sglint.model.Irregularity;
import dev.sglint.model.Operation;
import dev.sglint.model.Peer;
import dev.sglint.model.PeerEntry;
import dev.sglint.model.PortBound;
import dev.sglint.model.Presence;
import dev.sglint.model.Protocol;
import dev.sglint.model.Protocols;
import dev.sglint.model.Request;
import dev.sglint.net.CidrParser;
import dev.sglint.source.SourceSpan;
import dev.sglint.value.Elements;
import dev.sglint.value.Field;
import dev.sglint.value.Provenance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of one Authorize query to a request of the model. Every parameter ends up in it.
 */
final class QueryMapper {
  private static final String FORMAT = "ec2query";

  private final Query query;
  private final Operation operation;
  private final int sequence;
  private final Declaration declaration;

  private final Map<String, Values> topLevel = new LinkedHashMap<>();
  private final TreeMap<Integer, PermissionParameters> permissions = new TreeMap<>();
  private final Map<String, Values> byName = new LinkedHashMap<>();
  private final ListNumbers numbers = new ListNumbers();
  private final List<Irregularity> irregularities = new ArrayList<>();
  private final List<String> notRuleData = new ArrayList<>();

  /** One {@code IpPermissions.N}. */
  private static final class PermissionParameters {
    final Map<String, Values> members = new LinkedHashMap<>();
    final Map<String, TreeMap<Integer, Map<String, Values>>> lists = new LinkedHashMap<>();
    SourceSpan span;

    PermissionParameters(SourceSpan span) {
      this.span = span;
    }
  }

  private QueryMapper(Query query, Operation operation, int sequence) {
    this.query = query;
    this.operation = operation;
    this.sequence = sequence;
    this.declaration = new Declaration(FORMAT, operation.action() + "#" + sequence, query.span());
  }

  static Request map(Query query, Operation operation, int sequence) {
    return new QueryMapper(query, operation, sequence).map();
  }

  private Request map() {
    for (QueryParameter parameter : query.parameters()) {
      sort(parameter);
    }
    Field<GroupIdentity> group = group();
    List<IpPermission> mapped = new ArrayList<>();
    boolean topLevelRule = topLevel.keySet().stream().anyMatch(WireNames.TOP_LEVEL_RULE::contains);
    if (topLevelRule && operation == Operation.AUTHORIZE_INGRESS) {
      mapped.add(topLevelPermission(group));
      if (!permissions.isEmpty()) {
        Values first = firstTopLevelRule();
        irregularities.add(
            new Irregularity.CombinedForms(first.first().name(), first.first().whole()));
      }
    }
    permissions.forEach((index, parameters) -> mapped.add(permission(index, parameters, group)));
    if (mapped.isEmpty() && !topLevelRule) {
      irregularities.add(
          new Irregularity.MissingParameter(WireNames.PERMISSIONS, false, actionSpan()));
    }
    irregularities.addAll(numbers.irregularities());
    return new Request(
        declaration,
        operation,
        sequence,
        group,
        mapped,
        irregularities,
        dryRun(),
        query.readable(),
        notRuleData);
  }

  private void sort(QueryParameter parameter) {
    String name = parameter.name();
    Values earlier = byName.get(name);
    if (earlier != null) {
      boolean same = earlier.holds(parameter.value());
      irregularities.add(new Irregularity.DuplicateParameter(name, same, parameter.whole()));
    }
    byName.computeIfAbsent(name, n -> new Values()).add(parameter);
    if (isPermissionParameter(parameter)) {
      return;
    }
    boolean known =
        name.equals("GroupId")
            || (name.equals("GroupName") && operation == Operation.AUTHORIZE_INGRESS);
    boolean rule = WireNames.TOP_LEVEL_RULE.contains(name);
    if (known || rule) {
      topLevel.computeIfAbsent(name, n -> new Values()).add(parameter);
      if (rule && operation == Operation.AUTHORIZE_EGRESS) {
        irregularities.add(new Irregularity.UnsupportedParameter(name, parameter.whole()));
      }
      if (name.equals("SourceSecurityGroupOwnerId")) {
        notRuleData.add(name);
      }
    } else if (WireNames.isNotRuleData(name)) {
      notRuleData.add(name);
      checkDryRun(parameter);
    } else {
      String suggestion = WireNames.suggestion(name, operation);
      irregularities.add(new Irregularity.UnknownParameter(name, suggestion, parameter.whole()));
    }
  }

  private void checkDryRun(QueryParameter parameter) {
    boolean malformed =
        parameter.name().equals("DryRun") && !Set.of("true", "false").contains(parameter.value());
    if (malformed) {
      irregularities.add(
          new Irregularity.MalformedParameter(
              parameter.name(), parameter.value(), "`true` or `false`", parameter.span()));
    }
  }

  /**
   * Sorts in {@code IpPermissions.N.X} and {@code IpPermissions.N.List.M.X}; false for every other
   * name.
   */
  private boolean isPermissionParameter(QueryParameter parameter) {
    String[] parts = parameter.name().split("\\.", -1);
    boolean permission =
        parts.length >= 3 && parts[0].equals(WireNames.PERMISSIONS) && WireNames.isIndex(parts[1]);
    if (!permission) {
      return false;
    }
    if (parts.length == 3 && WireNames.PERMISSION_MEMBERS.contains(parts[2])) {
      permissionAt(parts[1], parameter)
          .members
          .computeIfAbsent(parts[2], n -> new Values())
          .add(parameter);
      return true;
    }
    String list = parts[2].equals(WireNames.SDK_GROUPS) ? WireNames.GROUPS : parts[2];
    List<String> members = WireNames.LIST_MEMBERS.getOrDefault(list, List.of());
    if (parts.length != 5 || !WireNames.isIndex(parts[3]) || !members.contains(parts[4])) {
      return false;
    }
    if (!list.equals(parts[2])) {
      irregularities.add(new Irregularity.SdkMemberName(parts[2], list, parameter.whole()));
    }
    int entry =
        numbers.add(
            WireNames.PERMISSIONS + "." + parts[1] + "." + parts[2], parts[3], parameter.whole());
    permissionAt(parts[1], parameter)
        .lists
        .computeIfAbsent(list, l -> new TreeMap<>())
        .computeIfAbsent(entry, e -> new LinkedHashMap<>())
        .computeIfAbsent(parts[4], n -> new Values())
        .add(parameter);
    if (Set.of("UserId", "VpcId", "VpcPeeringConnectionId", "PeeringStatus").contains(parts[4])) {
      notRuleData.add(parameter.name());
    }
    return true;
  }

  private PermissionParameters permissionAt(String part, QueryParameter parameter) {
    int index = numbers.add(WireNames.PERMISSIONS, part, parameter.whole());
    PermissionParameters found =
        permissions.computeIfAbsent(index, i -> new PermissionParameters(parameter.whole()));
    found.span = found.span.to(parameter.whole());
    return found;
  }

  private Field<GroupIdentity> group() {
    Values id = topLevel.get("GroupId");
    if (id != null && !id.holds("")) {
      return id.field(GroupIdentity.Id::new);
    }
    Values name = topLevel.get("GroupName");
    if (name != null && !name.holds("")) {
      return name.field(GroupIdentity.Name::new);
    }
    SourceSpan span = id == null ? actionSpan() : id.first().whole();
    irregularities.add(new Irregularity.MissingParameter("GroupId", id != null, span));
    return Field.known(new GroupIdentity.Unspecified(), Provenance.literal("", span));
  }

  private SourceSpan actionSpan() {
    Values action = byName.get("Action");
    return action == null ? query.span() : action.first().whole();
  }

  private boolean dryRun() {
    Values dryRun = byName.get("DryRun");
    return dryRun != null && dryRun.holds("true");
  }

  private IpPermission permission(
      int index, PermissionParameters parameters, Field<GroupIdentity> group) {
    String address = declaration.address() + "." + WireNames.PERMISSIONS + "." + index;
    Declaration place = new Declaration(FORMAT, address, parameters.span);
    List<PeerEntry> peers = new ArrayList<>();
    parameters.lists.forEach(
        (list, entries) ->
            entries.forEach((entry, members) -> peers.add(peer(place, list, members))));
    peers.sort(Comparator.comparing(peer -> peer.declaration().span()));
    return new IpPermission(
        place,
        operation.direction(),
        group,
        protocol(parameters.members.get("IpProtocol"), place),
        bound(parameters.members.get("FromPort"), place),
        bound(parameters.members.get("ToPort"), place),
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

  private static PeerEntry peer(Declaration permission, String list, Map<String, Values> members) {
    SourceSpan span = span(members);
    Declaration place = new Declaration(FORMAT, permission.address(), span);
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

  private static Field<Peer> peerField(String list, Map<String, Values> members, SourceSpan span) {
    return switch (list) {
      case WireNames.IP_RANGES ->
          peer(members.get("CidrIp"), span, text -> new Peer.Ipv4Range(CidrParser.parse(text)));
      case WireNames.IPV6_RANGES ->
          peer(members.get("CidrIpv6"), span, text -> new Peer.Ipv6Range(CidrParser.parse(text)));
      case WireNames.PREFIX_LIST_IDS ->
          peer(members.get("PrefixListId"), span, Peer.PrefixList::new);
      default -> group(members, span);
    };
  }

  private static Field<Peer> group(Map<String, Values> members, SourceSpan span) {
    Values id = members.get("GroupId");
    Values name = members.get("GroupName");
    return id == null && name != null
        ? peer(name, span, text -> new Peer.SecurityGroupRef(new GroupIdentity.Name(text)))
        : peer(id, span, text -> new Peer.SecurityGroupRef(new GroupIdentity.Id(text)));
  }

  private static Field<Peer> peer(
      @Nullable Values values, SourceSpan span, Function<String, Peer> parse) {
    return values == null
        ? Field.known(parse.apply(""), Provenance.literal("", span))
        : values.field(parse);
  }

  private static Field<Description> description(@Nullable Values values, SourceSpan span) {
    return values == null
        ? Field.known(new Description.None(), Provenance.literal("", span))
        : values.field(Description.Text::new);
  }

  private Values firstTopLevelRule() {
    for (Map.Entry<String, Values> entry : topLevel.entrySet()) {
      if (WireNames.TOP_LEVEL_RULE.contains(entry.getKey())) {
        return entry.getValue();
      }
    }
    throw new IllegalStateException("no top-level rule parameter");
  }

  /** The rule that the top-level parameters of AuthorizeSecurityGroupIngress make. */
  private IpPermission topLevelPermission(Field<GroupIdentity> group) {
    SourceSpan span = firstTopLevelRule().first().whole();
    for (String name : WireNames.TOP_LEVEL_RULE) {
      Values values = topLevel.get(name);
      span = values == null ? span : span.to(values.first().whole());
    }
    Declaration place = new Declaration(FORMAT, declaration.address(), span);
    Values cidr = topLevel.get("CidrIp");
    Values source = topLevel.get("SourceSecurityGroupName");
    Values protocol = topLevel.get("IpProtocol");
    List<PeerEntry> peers = new ArrayList<>();
    if (cidr != null) {
      peers.add(peer(place, WireNames.IP_RANGES, Map.of("CidrIp", cidr)));
    }
    if (source != null) {
      peers.add(peer(place, WireNames.GROUPS, Map.of("GroupName", source)));
    }
    // The page: a source group by name grants full ICMP, UDP and TCP access; nothing else may be
    // given with it.
    Field<Protocol> effective =
        protocol == null && source != null
            ? Field.known(new Protocol.All(), Values.provenance(source.first()))
            : protocol(protocol, place);
    return new IpPermission(
        place,
        operation.direction(),
        group,
        effective,
        bound(topLevel.get("FromPort"), place),
        bound(topLevel.get("ToPort"), place),
        Elements.complete(peers),
        Presence.CERTAIN);
  }
}
