package dev.sglint.state;

import dev.sglint.model.Direction;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rules that a group is known to hold. */
public final class GroupState {
  private final Map<StoredRule, HeldRule> rules = new LinkedHashMap<>(4);
  private final Map<StoredPeer.Kind, Integer> ingress = new HashMap<>(0);
  private final Map<StoredPeer.Kind, Integer> egress = new HashMap<>(0);
  private Map<String, StoredRule> byId = Map.of();
  private Set<String> removedIds = Set.of();
  private boolean letsOut = true;
  private boolean complete;
  private double ingressAddresses;
  private double egressAddresses;

  /** Whether the group holds nothing but what is known. */
  public boolean complete() {
    return complete;
  }

  public Optional<HeldRule> find(StoredRule rule) {
    return Optional.ofNullable(rules.get(rule));
  }

  /** The rule that an id stands for, where the capture says so. */
  public Optional<StoredRule> ofId(String ruleId) {
    return Optional.ofNullable(byId.get(ruleId));
  }

  /** Whether an id stood for a rule that was removed. */
  public boolean wasRemoved(String ruleId) {
    return removedIds.contains(ruleId);
  }

  /**
   * Whether the rule that lets everything out, which every new group has, may still be there: false
   * once the capture shows its removal.
   */
  public boolean mayLetOut() {
    return letsOut;
  }

  /** How many rules of a kind the group is known to hold. */
  public int count(Direction direction, StoredPeer.Kind kind) {
    return (direction == Direction.INGRESS ? ingress : egress).getOrDefault(kind, 0);
  }

  /** In the order in which they were opened. */
  public Collection<HeldRule> rules() {
    return rules.values();
  }

  /** An upper bound on the addresses of a direction's rules, the private ones and both families. */
  double addresses(Direction direction) {
    return direction == Direction.INGRESS ? ingressAddresses : egressAddresses;
  }

  boolean add(HeldRule rule) {
    boolean added = rules.putIfAbsent(rule.rule(), rule) == null;
    if (added) {
      weigh(rule.rule(), 1);
    }
    return added;
  }

  Optional<HeldRule> remove(StoredRule rule) {
    HeldRule removed = rules.remove(rule);
    if (removed != null) {
      weigh(rule, -1);
    }
    return Optional.ofNullable(removed);
  }

  private void weigh(StoredRule rule, int sign) {
    double addresses = sign * Weights.of(rule.peer());
    if (rule.direction() == Direction.INGRESS) {
      ingressAddresses += addresses;
      ingress.merge(rule.peer().kind(), sign, Integer::sum);
    } else {
      egressAddresses += addresses;
      egress.merge(rule.peer().kind(), sign, Integer::sum);
    }
  }

  void name(String ruleId, StoredRule rule) {
    if (byId.isEmpty()) {
      byId = new HashMap<>();
    }
    byId.put(ruleId, rule);
  }

  void forget(String ruleId) {
    if (removedIds.isEmpty()) {
      removedIds = new HashSet<>();
    }
    removedIds.add(ruleId);
    if (!byId.isEmpty()) {
      byId.remove(ruleId);
    }
  }

  void setLetsOut(boolean all) {
    letsOut = all;
  }

  void setComplete() {
    complete = true;
  }

  void clear() {
    rules.clear();
    ingress.clear();
    egress.clear();
    byId = Map.of();
    removedIds = Set.of();
    ingressAddresses = 0;
    egressAddresses = 0;
  }
}
