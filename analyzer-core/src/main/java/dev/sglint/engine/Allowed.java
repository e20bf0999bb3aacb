package dev.sglint.engine;

import dev.sglint.model.Protocol;
import dev.sglint.model.Protocols;
import dev.sglint.net.CidrParser;
import dev.sglint.net.IpBlock;
import dev.sglint.net.PortSet;
import dev.sglint.reach.Grant;
import dev.sglint.reach.Superfluous;
import dev.sglint.reach.Traffic;
import dev.sglint.source.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an analysis says is allowed, for each group, direction and place of declaration. Two of them
 * are the same where each holds all that the other does, however it is spelt or split.
 */
public final class Allowed implements RuleListener {
  private static final int CODES = 256;

  private final Map<String, Set<Grant>> grants = new HashMap<>();
  private final Set<String> unsure = new HashSet<>();

  @Override
  public void rule(NormalisedRule rule, Position position) {
    Optional<Grant> grant = grant(rule);
    if (grant.isPresent()) {
      grants.computeIfAbsent(scope(rule), s -> new LinkedHashSet<>()).add(grant.get());
    } else {
      // Edits elsewhere move places.
      int afterPlace = rule.key().indexOf(' ', rule.place().file().length() + 1);
      unsure.add(scope(rule) + rule.key().substring(afterPlace));
    }
  }

  /**
   * What surely is one group: in Terraform files of a directory belong together, else a file stands
   * alone. To take a group for several asks for more than is needed, never for less.
   */
  private static String scope(NormalisedRule rule) {
    String file = rule.place().file();
    int slash = file.lastIndexOf('/') + 1;
    boolean isPart = file.contains(".tf") || file.contains(".tofu");
    String where = isPart ? file.substring(0, slash) : file;
    return where + " " + rule.group().orElse(rule.declaration()) + " " + rule.direction();
  }

  private static Optional<Grant> grant(NormalisedRule rule) {
    boolean seen = rule.unknown().isEmpty() || rule.unknown().equals(List.of("description"));
    if (!seen || !rule.sure() || rule.peer().isEmpty() || rule.protocol().isEmpty()) {
      return Optional.empty();
    }
    Protocol known = Protocols.parse(rule.protocol().get());
    if (known instanceof Protocol.Unrecognised || known instanceof Protocol.Unspecified) {
      return Optional.empty();
    }
    int protocol = Protocols.number(known);
    Optional<int[]> selectors = selectors(rule, protocol);
    Optional<Grant.End> end = end(rule.peer().get());
    if (selectors.isEmpty() || end.isEmpty()) {
      return Optional.empty();
    }
    int number = protocol < 0 ? Traffic.ALL_PROTOCOLS : protocol;
    return Optional.of(new Grant(number, selectors.get()[0], selectors.get()[1], end.get(), true));
  }

  private static Optional<int[]> selectors(NormalisedRule rule, int protocol) {
    NormalisedRule.Range range = rule.ports();
    boolean hasPorts = protocol == Traffic.TCP || protocol == Traffic.UDP;
    if (!hasPorts && !rule.icmp()) {
      return Optional.of(new int[] {0, PortSet.LAST});
    }
    if (range.from().isEmpty() || range.to().isEmpty()) {
      return Optional.empty();
    }
    Optional<Integer> from = number(range.from().get());
    Optional<Integer> to = number(range.to().get());
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    return rule.icmp() ? icmp(from.get(), to.get()) : ports(from.get(), to.get());
  }

  private static Optional<int[]> ports(int from, int to) {
    return from < 0 || to < from || to > PortSet.LAST
        ? Optional.empty()
        : Optional.of(new int[] {from, to});
  }

  private static Optional<int[]> icmp(int type, int code) {
    if (type < 0) {
      return Optional.of(new int[] {0, PortSet.LAST});
    }
    return code < 0
        ? ports(type * CODES, type * CODES + CODES - 1)
        : ports(type * CODES + code, type * CODES + code);
  }

  private static Optional<Integer> number(String text) {
    boolean small = text.length() <= 6 && text.matches("-?[0-9]+");
    return small ? Optional.of(Integer.parseInt(text)) : Optional.empty();
  }

  private static Optional<Grant.End> end(NormalisedRule.PeerText peer) {
    if (!peer.kind().startsWith("ipv")) {
      return Optional.of(new Grant.End.Named(peer.kind() + " " + peer.value()));
    }
    Optional<IpBlock> block = CidrParser.parse(peer.value()).block();
    return block.map(known -> new Grant.End.Block(known.family(), known.interval()));
  }

  /** Whether both allow the same; what cannot be seen has to be written the same. */
  public boolean isSameAs(Allowed other) {
    return unsure.equals(other.unsure) && isWithin(other) && other.isWithin(this);
  }

  private boolean isWithin(Allowed other) {
    for (Map.Entry<String, Set<Grant>> group : grants.entrySet()) {
      if (!isWithin(group.getValue(), other.grants.getOrDefault(group.getKey(), Set.of()))) {
        return false;
      }
    }
    return true;
  }

  /** What others allow already is superfluous beside them. */
  private static boolean isWithin(Set<Grant> some, Set<Grant> others) {
    List<Grant> all = new ArrayList<>(others);
    for (Grant grant : some) {
      if (!others.contains(grant)) {
        all.add(new Grant(grant.protocol(), grant.low(), grant.high(), grant.end(), false));
      }
    }
    Map<Integer, List<Integer>> superfluous = Superfluous.of(all);
    for (int i = others.size(); i < all.size(); i++) {
      if (!superfluous.containsKey(i)) {
        return false;
      }
    }
    return true;
  }
}
