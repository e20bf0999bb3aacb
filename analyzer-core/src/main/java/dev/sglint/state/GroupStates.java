package dev.sglint.state;

import dev.sglint.model.Direction;
import dev.sglint.model.GroupIdentity;
import dev.sglint.model.IpPermission;
import dev.sglint.model.Operation;
import dev.sglint.model.Request;
import dev.sglint.model.RuleReference;
import dev.sglint.source.SourceSpan;
import dev.sglint.value.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The state of all groups of a capture, moved on by one request after the other. */
public final class GroupStates {
  /** More rules than this are not kept; what comes after is judged without what went before. */
  public static final int MAX_RULES = 1_000_000;

  /** How many rules take the memory of one group. */
  private static final int GROUP_WEIGHT = 3;

  private static final GroupState NOTHING_KNOWN = new GroupState();

  private final Map<GroupIdentity, GroupState> groups = new LinkedHashMap<>();
  private final GroupNames names = new GroupNames();
  private final Map<StoredPeer, StoredPeer> peers = new HashMap<>();
  private final Map<String, String> suffixes = new HashMap<>();
  private int held;
  private boolean full;

  /** What a request changed. */
  public record Change(List<HeldRule> opened, List<HeldRule> closed) {}

  /** Whether there were more rules than {@link #MAX_RULES}. */
  public boolean full() {
    return full;
  }

  public Collection<Map.Entry<GroupIdentity, GroupState>> groups() {
    return groups.entrySet();
  }

  /** What is known of a group. */
  public GroupState of(GroupIdentity group) {
    return groups.getOrDefault(group, NOTHING_KNOWN);
  }

  /** The request that made a group of the name that a request asks for, in the same VPC. */
  public Optional<String> madeBefore(Request request) {
    return names.maker(request);
  }

  /** A request with what the state says about the rules that it names by id. */
  public Request resolved(Request request) {
    if (request.operation() != Operation.MODIFY_RULES) {
      return request;
    }
    GroupState state = of(request.groupIdentity());
    List<IpPermission> permissions = new ArrayList<>();
    boolean changed = false;
    for (IpPermission permission : request.permissions()) {
      Optional<StoredRule> stored = stored(state, permission);
      changed |= stored.isPresent();
      permissions.add(
          stored.isEmpty() ? permission : directed(permission, stored.get().direction()));
    }
    return changed
        ? new Request(
            request.declaration(),
            request.operation(),
            request.sequence(),
            request.group(),
            permissions,
            request.ruleIds(),
            request.newGroup(),
            request.irregularities(),
            request.dryRun(),
            request.readable(),
            request.notRuleData(),
            request.circumstances())
        : request;
  }

  private static Optional<StoredRule> stored(GroupState state, IpPermission permission) {
    return permission.ruleId().isPresent()
            && permission.ruleId().get() instanceof Field.Known<String> id
        ? state.ofId(id.value())
        : Optional.empty();
  }

  private static IpPermission directed(IpPermission permission, Direction direction) {
    return new IpPermission(
        permission.declaration(),
        permission.intent(),
        Field.known(direction, permission.direction().provenance()),
        permission.group(),
        permission.ruleId(),
        permission.protocol(),
        permission.fromPort(),
        permission.toPort(),
        permission.peers(),
        permission.presence());
  }

  /** Does what EC2 does on a request that it accepts. */
  public Change apply(Request request) {
    Change change = new Change(new ArrayList<>(), new ArrayList<>());
    names.apply(request);
    GroupIdentity group = request.groupIdentity();
    switch (request.operation()) {
      case AUTHORIZE_EGRESS, AUTHORIZE_INGRESS, RULES_STATE -> {
        add(request, request.permissions(), change);
        request.circumstances().storedRules().forEach(rule -> name(request, rule));
      }
      case REVOKE_EGRESS, REVOKE_INGRESS -> revoke(request, change);
      case MODIFY_RULES -> modify(request, change);
      case DESCRIBE_EGRESS, DESCRIBE_INGRESS -> {}
      case CREATE_GROUP -> create(request, change);
      case DELETE_GROUP -> {
        GroupState removed = groups.remove(group);
        if (removed != null) {
          change.closed().addAll(removed.rules());
          held -= removed.rules().size();
        }
      }
      case GROUPS_STATE -> replace(request, change);
    }
    return change;
  }

  private void add(Request request, List<IpPermission> permissions, Change change) {
    if (request.groupIdentity() instanceof GroupIdentity.Unspecified) {
      return;
    }
    for (IpPermission permission : permissions) {
      for (StoredRule.Written written : StoredRule.of(permission)) {
        SourceSpan span = written.entry().peer().provenance().span();
        HeldRule rule = held(request, permission, written.rule(), span);
        if (hold(request.groupIdentity(), rule)) {
          change.opened().add(rule);
        }
      }
      name(request, permission);
    }
  }

  private boolean hold(GroupIdentity group, HeldRule rule) {
    if (held + GROUP_WEIGHT * groups.size() >= MAX_RULES) {
      full = true;
      return false;
    }
    boolean added = groups.computeIfAbsent(group, g -> new GroupState()).add(rule);
    held += added ? 1 : 0;
    return added;
  }

  /** Remembers the id of a rule that the capture shows. */
  private void name(Request request, IpPermission permission) {
    GroupState state = groups.get(request.groupIdentity());
    if (state != null
        && permission.ruleId().isPresent()
        && permission.ruleId().get() instanceof Field.Known<String> id) {
      StoredRule.of(permission).forEach(written -> state.name(id.value(), written.rule()));
    }
  }

  private HeldRule held(
      Request request, IpPermission permission, StoredRule rule, SourceSpan span) {
    String address = permission.declaration().address();
    String prefix = request.declaration().address();
    String suffix = address.startsWith(prefix) ? address.substring(prefix.length()) : "";
    StoredPeer peer = peers.size() < MAX_RULES / 10 ? interned(rule.peer()) : rule.peer();
    return new HeldRule(
        new StoredRule(rule.direction(), rule.protocol(), rule.low(), rule.high(), peer),
        span.file(),
        request.operation(),
        request.sequence(),
        suffixes.size() < 10_000 ? suffixes.computeIfAbsent(suffix, s -> s) : suffix,
        span.start(),
        (int) (span.end() - span.start()),
        request.circumstances().time().map(time -> time.toEpochMilli()).orElse(HeldRule.UNTIMED));
  }

  private StoredPeer interned(StoredPeer peer) {
    StoredPeer earlier = peers.putIfAbsent(peer, peer);
    return earlier == null ? peer : earlier;
  }

  private void revoke(Request request, Change change) {
    if (request.groupIdentity() instanceof GroupIdentity.Unspecified) {
      return;
    }
    GroupState state = groups.computeIfAbsent(request.groupIdentity(), g -> new GroupState());
    for (IpPermission permission : request.permissions()) {
      for (StoredRule.Written written : StoredRule.of(permission)) {
        state.remove(written.rule()).ifPresent(change.closed()::add);
        if (written.rule().letsAllOut()) {
          state.setLetsOut(false);
        }
      }
    }
    for (RuleReference reference : request.ruleIds()) {
      if (reference.id() instanceof Field.Known<String> id) {
        state.ofId(id.value()).flatMap(state::remove).ifPresent(change.closed()::add);
        state.forget(id.value());
      }
    }
    held -= change.closed().size();
  }

  private void modify(Request request, Change change) {
    GroupState state = of(request.groupIdentity());
    for (IpPermission permission : request.permissions()) {
      Optional<StoredRule> stored = stored(state, permission);
      Optional<HeldRule> removed = stored.flatMap(state::remove);
      removed.ifPresent(change.closed()::add);
      held -= removed.isPresent() ? 1 : 0;
    }
    add(request, request.permissions(), change);
  }

  /** A new group lets everything out: EC2 gives it one rule, and one for IPv6 in some networks. */
  private void create(Request request, Change change) {
    if (request.circumstances().createdGroup().isEmpty()) {
      return;
    }
    StoredPeer everyone = new StoredPeer(StoredPeer.Kind.IPV4, "0.0.0.0/0");
    StoredRule all = new StoredRule(Direction.EGRESS, -1, 0, 0, everyone);
    SourceSpan span = request.declaration().span();
    HeldRule rule =
        new HeldRule(
            all,
            span.file(),
            request.operation(),
            request.sequence(),
            "",
            span.start(),
            0,
            request
                .circumstances()
                .time()
                .map(time -> time.toEpochMilli())
                .orElse(HeldRule.UNTIMED));
    GroupIdentity group = request.groupIdentity();
    if (hold(group, rule)) {
      change.opened().add(rule);
    }
    GroupState state = groups.get(group);
    if (state != null) {
      state.setComplete();
    }
  }

  private void replace(Request request, Change change) {
    GroupState before = groups.get(request.groupIdentity());
    List<HeldRule> earlier = before == null ? List.of() : List.copyOf(before.rules());
    if (before != null) {
      held -= earlier.size();
      before.clear();
    }
    add(request, request.permissions(), change);
    GroupState after = groups.computeIfAbsent(request.groupIdentity(), g -> new GroupState());
    after.setComplete();
    for (HeldRule rule : earlier) {
      Optional<HeldRule> kept = after.find(rule.rule());
      if (kept.isEmpty()) {
        change.closed().add(rule);
      } else {
        change.opened().remove(kept.get());
      }
    }
  }
}
