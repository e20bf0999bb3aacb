package dev.sglint.frontend.ec2query;

import dev.sglint.model.Declaration;
import dev.sglint.model.Description;
import dev.sglint.model.Direction;
import dev.sglint.model.GroupIdentity;
import dev.sglint.model.IpPermission;
import dev.sglint.model.Irregularity;
import dev.sglint.model.NewGroup;
import dev.sglint.model.Operation;
import dev.sglint.model.Request;
import dev.sglint.model.RuleReference;
import dev.sglint.model.Vocabulary;
import dev.sglint.model.Vpc;
import dev.sglint.net.Cidr;
import dev.sglint.net.CidrParser;
import dev.sglint.source.SourceSpan;
import dev.sglint.value.Alternative;
import dev.sglint.value.Field;
import dev.sglint.value.Guard;
import dev.sglint.value.Provenance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of one request to a request of the model, whatever it was captured as. Every
 * parameter ends up in it.
 */
public final class RequestMapper {
  private static final int MAX_KNOWN = 10_000;
  private static final Set<String> PAIR_DETAILS =
      Set.of("UserId", "VpcId", "VpcPeeringConnectionId", "PeeringStatus");

  /** Names are the same in most requests, and so are ranges: each is taken apart once. */
  private final Map<String, WirePath> paths = new HashMap<>();

  private final Map<String, Cidr> cidrs = new HashMap<>();

  /** Maps a request; {@code sequence} counts the requests of its file. */
  public Request map(WireRequest wire, Operation operation, int sequence) {
    return new Mapping(wire, operation, sequence).map();
  }

  /** Whether any operation has a parameter of this name. */
  public static boolean isKnown(String name) {
    WirePath path = WirePath.of(name);
    return path.kind() == WirePath.Kind.TOP
        ? WireNames.isTopLevel(name)
        : path.kind() != WirePath.Kind.UNKNOWN;
  }

  private WirePath path(String name) {
    WirePath known = paths.get(name);
    if (known == null) {
      known = WirePath.of(name);
      if (paths.size() < MAX_KNOWN) {
        paths.put(name, known);
      }
    }
    return known;
  }

  private Cidr cidr(String text) {
    Cidr known = cidrs.get(text);
    if (known == null) {
      known = CidrParser.parse(text);
      if (cidrs.size() < MAX_KNOWN && text.length() < 64) {
        cidrs.put(text, known);
      }
    }
    return known;
  }

  /** The state of mapping one request. */
  private final class Mapping {
    private final WireRequest wire;
    private final Operation operation;
    private final int sequence;
    private final Declaration declaration;

    private final Map<String, Values> byName = new HashMap<>();
    private final Map<String, Values> topLevelRule = new LinkedHashMap<>();
    private final Indexed<PermissionParameters> permissions = new Indexed<>();
    private final Indexed<PermissionParameters> egressPermissions = new Indexed<>();
    private final List<WireParameter> unseen = new ArrayList<>();
    private final Indexed<Map<String, Values>> modified = new Indexed<>();
    private final Indexed<Values> ruleIds = new Indexed<>();
    private final Indexed<Map<String, Values>> ruleDescriptions = new Indexed<>();
    private final List<Irregularity> irregularities;
    private final List<String> notRuleData = new ArrayList<>();

    Mapping(WireRequest wire, Operation operation, int sequence) {
      this.wire = wire;
      this.operation = operation;
      this.sequence = sequence;
      this.irregularities = new ArrayList<>(wire.irregularities());
      this.declaration =
          new Declaration(Vocabulary.EC2_QUERY, operation.action() + "#" + sequence, wire.span());
    }

    Request map() {
      for (WireParameter parameter : wire.parameters()) {
        sort(parameter);
      }
      Field<GroupIdentity> group = group();
      PermissionMapper mapper =
          new PermissionMapper(declaration, operation, group, RequestMapper.this::cidr);
      List<IpPermission> mapped = new ArrayList<>();
      if (!topLevelRule.isEmpty() && WireNames.takesTopLevelRule(operation)) {
        mapped.add(mapper.topLevel(topLevelRule));
        if (!permissions.isEmpty()) {
          WireParameter first = topLevelRule.values().iterator().next().first();
          irregularities.add(new Irregularity.CombinedForms(first.name(), first.whole()));
        }
      }
      Direction way = operation.direction().orElse(Direction.INGRESS);
      map(WireNames.PERMISSIONS, permissions, way, mapper, mapped);
      map(WireNames.EGRESS_PERMISSIONS, egressPermissions, Direction.EGRESS, mapper, mapped);
      unseen.forEach(parameter -> mapped.add(mapper.unseen(parameter)));
      for (int number : modified.numbers()) {
        Field<Direction> direction = direction(modified.get(number), modified.span(number));
        mapped.add(
            mapper.single(
                "." + WireNames.MODIFIED_RULES + "." + number,
                modified.get(number),
                modified.span(number),
                direction));
      }
      modified.check(WireNames.MODIFIED_RULES, irregularities);
      ruleIds.check(WireNames.RULE_IDS, irregularities);
      ruleDescriptions.check(WireNames.RULE_DESCRIPTIONS, irregularities);
      List<RuleReference> references = references();
      require(mapped.isEmpty() && topLevelRule.isEmpty(), references.isEmpty());
      return new Request(
          declaration,
          operation,
          sequence,
          group,
          mapped,
          references,
          newGroup(),
          irregularities,
          dryRun(),
          wire.readable(),
          notRuleData,
          wire.circumstances());
    }

    private void map(
        String list,
        Indexed<PermissionParameters> entries,
        Direction direction,
        PermissionMapper mapper,
        List<IpPermission> mapped) {
      for (int number : entries.numbers()) {
        PermissionParameters parameters = entries.get(number);
        SourceSpan span = entries.span(number);
        mapped.add(mapper.permission("." + list + "." + number, parameters, span, direction));
        parameters.check(list + "." + number, irregularities);
      }
      entries.check(list, irregularities);
    }

    private void sort(WireParameter parameter) {
      String name = parameter.name();
      Values values = byName.get(name);
      if (values == null) {
        values = new Values(parameter);
        byName.put(name, values);
        place(parameter, values);
      } else {
        boolean same = values.holds(parameter.value());
        irregularities.add(new Irregularity.DuplicateParameter(name, same, parameter.whole()));
        values.add(parameter);
      }
    }

    private void place(WireParameter parameter, Values values) {
      WirePath path = path(parameter.name());
      SourceSpan span = parameter.whole();
      boolean known =
          switch (path.kind()) {
            case TOP -> placeTop(parameter, values);
            case PERMISSION -> {
              boolean takes = WireNames.takesPermissions(operation);
              if (takes) {
                permissionAt(path, span).members.put(path.member(), values);
              }
              yield takes;
            }
            case PEER ->
                WireNames.takesPermissions(operation) && placePeer(path, parameter, values);
            case MODIFIED, MODIFIED_ID -> {
              boolean takes =
                  operation == Operation.MODIFY_RULES || operation == Operation.RULES_STATE;
              if (takes) {
                modified
                    .at(path.index(), span, n -> new LinkedHashMap<>())
                    .put(path.member(), values);
              }
              yield takes;
            }
            case RULE_ID -> {
              boolean takes =
                  operation == Operation.REVOKE_EGRESS || operation == Operation.REVOKE_INGRESS;
              if (takes) {
                ruleIds.at(path.index(), span, n -> values);
              }
              yield takes;
            }
            case RULE_DESCRIPTION -> {
              boolean takes =
                  operation == Operation.DESCRIBE_EGRESS || operation == Operation.DESCRIBE_INGRESS;
              if (takes) {
                ruleDescriptions
                    .at(path.index(), span, n -> new LinkedHashMap<>())
                    .put(path.member(), values);
              }
              yield takes;
            }
            case TAG -> {
              boolean takes = WireNames.takesTags(operation);
              if (takes) {
                notRuleData.add(parameter.name());
                checkTag(path, parameter);
              }
              yield takes;
            }
            case UNKNOWN -> false;
          };
      if (!known) {
        String suggestion = WireNames.suggestion(parameter.name(), operation);
        irregularities.add(new Irregularity.UnknownParameter(parameter.name(), suggestion, span));
      }
    }

    private boolean placeTop(WireParameter parameter, Values values) {
      String name = parameter.name();
      if (WireNames.TOP_LEVEL_RULE.contains(name)) {
        if (WireNames.takesTopLevelRule(operation)) {
          topLevelRule.put(name, values);
        } else if (operation == Operation.AUTHORIZE_EGRESS
            || operation == Operation.REVOKE_EGRESS) {
          topLevelRule.put(name, values);
          irregularities.add(new Irregularity.UnsupportedParameter(name, parameter.whole()));
        } else {
          return false;
        }
        if (name.equals("SourceSecurityGroupOwnerId")) {
          notRuleData.add(name);
        }
        return true;
      }
      if (WireNames.isNotRuleData(name)) {
        notRuleData.add(name);
        checkDryRun(parameter);
        return true;
      }
      return switch (name) {
        case WireNames.PERMISSIONS -> {
          boolean takes = WireNames.takesPermissions(operation) && parameter.unknown().isPresent();
          if (takes) {
            unseen.add(parameter);
          }
          yield takes;
        }
        case "GroupId" -> operation != Operation.CREATE_GROUP;
        case "GroupName" -> WireNames.takesGroupName(operation);
        case "GroupDescription", "VpcId" -> operation == Operation.CREATE_GROUP;
        default -> false;
      };
    }

    private boolean placePeer(WirePath path, WireParameter parameter, Values values) {
      boolean sdkName = path.list().equals(WireNames.SDK_GROUPS);
      String list = sdkName ? WireNames.GROUPS : path.list();
      if (sdkName) {
        irregularities.add(new Irregularity.SdkMemberName(path.list(), list, parameter.whole()));
      }
      Map<String, Values> entry =
          permissionAt(path, parameter.whole())
              .list(list)
              .at(path.entry(), parameter.whole(), n -> new LinkedHashMap<>());
      entry.put(path.member(), values);
      boolean both = entry.containsKey("GroupId") && entry.containsKey("GroupName");
      if (both && path.member().startsWith("Group") && operation.isRequest()) {
        irregularities.add(new Irregularity.IdAndName(parameter.whole()));
      }
      if (PAIR_DETAILS.contains(path.member())) {
        notRuleData.add(parameter.name());
      }
      if (path.member().equals("UserId") && !isAccount(parameter)) {
        malformed(parameter, "an account id of 12 digits");
      }
      return true;
    }

    private boolean isAccount(WireParameter parameter) {
      return parameter.unknown().isPresent()
          || parameter.value().isEmpty()
          || (parameter.value().length() == 12
              && parameter.value().chars().allMatch(c -> c >= '0' && c <= '9'));
    }

    private PermissionParameters permissionAt(WirePath path, SourceSpan span) {
      Indexed<PermissionParameters> list =
          path.head().equals(WireNames.EGRESS_PERMISSIONS) ? egressPermissions : permissions;
      return list.at(path.index(), span, n -> new PermissionParameters());
    }

    private void checkTag(WirePath path, WireParameter parameter) {
      String wanted = WireNames.taggedResource(operation);
      if (parameter.unknown().isPresent()) {
        return;
      }
      if (path.member().equals(WireNames.RESOURCE_TYPE) && !parameter.value().equals(wanted)) {
        malformed(parameter, "`" + wanted + "`");
      } else if (path.member().equals("Key") && parameter.value().startsWith("aws:")) {
        malformed(parameter, "a key that does not begin with `aws:`, which is reserved");
      }
    }

    private void checkDryRun(WireParameter parameter) {
      boolean malformed =
          parameter.name().equals("DryRun")
              && parameter.unknown().isEmpty()
              && !parameter.value().equals("true")
              && !parameter.value().equals("false");
      if (malformed) {
        malformed(parameter, "`true` or `false`");
      }
    }

    private void malformed(WireParameter parameter, String expected) {
      irregularities.add(
          new Irregularity.MalformedParameter(
              parameter.name(), parameter.value(), expected, parameter.span()));
    }

    private Field<GroupIdentity> group() {
      Optional<String> created = wire.circumstances().createdGroup();
      if (created.isPresent()) {
        GroupIdentity id = new GroupIdentity.Id(created.get());
        return Field.known(id, Provenance.literal("GroupId", created.get(), actionSpan()));
      }
      Values id = byName.get("GroupId");
      if (id != null && !id.holds("")) {
        return id.field(GroupIdentity.Id::new);
      }
      Values name = WireNames.takesGroupName(operation) ? byName.get("GroupName") : null;
      if (name != null && (!name.holds("") || operation == Operation.CREATE_GROUP)) {
        return name.field(GroupIdentity.Name::new);
      }
      if (operation == Operation.CREATE_GROUP) {
        return Field.known(new GroupIdentity.Unspecified(), Provenance.literal("", actionSpan()));
      }
      SourceSpan span = id == null ? actionSpan() : id.first().whole();
      // Rules that are given by their ids say which group they are in.
      boolean needed = operation == Operation.MODIFY_RULES || ruleIds.isEmpty();
      if (id != null || (needed && ruleDescriptions.isEmpty())) {
        irregularities.add(new Irregularity.MissingParameter("GroupId", id != null, span));
      }
      return Field.known(new GroupIdentity.Unspecified(), Provenance.literal("", span));
    }

    private SourceSpan actionSpan() {
      Values action = byName.get("Action");
      return action == null ? wire.span() : action.first().whole();
    }

    private boolean dryRun() {
      Values dryRun = byName.get("DryRun");
      return dryRun != null && dryRun.holds("true");
    }

    /** The direction of a stored rule: its id says nothing about it. */
    private Field<Direction> direction(Map<String, Values> members, SourceSpan span) {
      Values egress = members.get(WireNames.IS_EGRESS);
      if (egress != null) {
        Direction known = egress.holds("true") ? Direction.EGRESS : Direction.INGRESS;
        return Field.known(known, Values.provenance(egress.first()));
      }
      Values id = members.get(WireNames.RULE_IDS);
      Provenance place = id == null ? Provenance.literal("", span) : Values.provenance(id.first());
      String atom = "the direction of " + (id == null ? "the rule" : id.first().value());
      List<Alternative<Direction>> ways = new ArrayList<>();
      for (Direction direction : Direction.values()) {
        ways.add(new Alternative<>(direction, Guard.of(atom, direction.id()), place));
      }
      return Field.oneOf(ways, place);
    }

    private List<RuleReference> references() {
      List<RuleReference> references = new ArrayList<>();
      for (int number : ruleIds.numbers()) {
        Field<Description> none =
            Field.known(new Description.None(), Provenance.literal("", ruleIds.span(number)));
        references.add(new RuleReference(ruleIds.get(number).field(id -> id), none));
      }
      for (int number : ruleDescriptions.numbers()) {
        Map<String, Values> members = ruleDescriptions.get(number);
        Values id = members.get(WireNames.RULE_IDS);
        SourceSpan span = ruleDescriptions.span(number);
        Field<String> named =
            id == null ? Field.known("", Provenance.literal("", span)) : id.field(text -> text);
        references.add(
            new RuleReference(
                named, PermissionMapper.description(members.get("Description"), span)));
      }
      return references;
    }

    private Optional<NewGroup> newGroup() {
      if (operation != Operation.CREATE_GROUP) {
        return Optional.empty();
      }
      SourceSpan span = actionSpan();
      for (String required : List.of("GroupName", "GroupDescription")) {
        Values values = byName.get(required);
        if (values == null || values.holds("")) {
          SourceSpan place = values == null ? span : values.first().whole();
          irregularities.add(new Irregularity.MissingParameter(required, values != null, place));
        }
      }
      return Optional.of(
          new NewGroup(
              text("GroupName", span),
              text("GroupDescription", span),
              Vpc.of(text("VpcId", span))));
    }

    private Field<Description> text(String name, SourceSpan span) {
      return PermissionMapper.description(byName.get(name), span);
    }

    /** What the operation cannot do without. */
    private void require(boolean noRules, boolean noReferences) {
      @Nullable String missing =
          switch (operation.intent()) {
            case ADD -> noRules ? WireNames.PERMISSIONS : null;
            case REMOVE, DESCRIBE ->
                noRules && noReferences && operation != Operation.DELETE_GROUP
                    ? WireNames.PERMISSIONS
                    : null;
            case MODIFY -> noRules ? WireNames.MODIFIED_RULES : null;
            case STATE -> null;
          };
      if (missing != null) {
        irregularities.add(new Irregularity.MissingParameter(missing, false, actionSpan()));
      }
    }
  }
}
