package dev.sglint.review;

import dev.sglint.reach.Grant;
import dev.sglint.state.StoredPeer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Draws lines between groups, of those that are most exposed. */
final class GraphMaker {
  static final int MOST_GROUPS = 40;

  /** More blocks of a kind are one node. */
  private static final int MOST_BLOCKS = 12;

  private final List<Graph.Node> nodes = new ArrayList<>();
  private final Map<String, Integer> networks = new HashMap<>();
  private final Map<Integer, Integer> groups = new HashMap<>();
  private final Map<Level, Set<String>> blocks = new EnumMap<>(Level.class);
  private final Map<List<Object>, Graph.Edge> edges = new LinkedHashMap<>();
  private final Map<String, Integer> known = new HashMap<>();

  Graph of(List<GroupRow> all) {
    for (GroupRow group : all) {
      known.putIfAbsent(key(group.group().root(), group.group().text()), group.number());
    }
    List<GroupRow> connected =
        all.stream()
            .filter(group -> group.possible() != Level.NONE || isNamed(group, all))
            .sorted(GroupRow.MOST_EXPOSED_FIRST)
            .toList();
    List<GroupRow> shown = connected.subList(0, Math.min(connected.size(), MOST_GROUPS));
    for (GroupRow group : shown) {
      groups.put(group.number(), nodes.size());
      nodes.add(new Graph.Node(group.title(), group.root(), true, group.possible(), group.id()));
      count(group);
    }
    shown.forEach(this::connect);
    return new Graph(
        nodes,
        List.copyOf(edges.values()),
        connected.size() - shown.size(),
        all.size() - connected.size());
  }

  private boolean isNamed(GroupRow group, List<GroupRow> all) {
    // Only a small picture has room for groups that do nothing but reach others.
    return all.size() <= MOST_GROUPS
        && all.stream()
            .flatMap(other -> other.ingress().stream().map(rule -> peer(other, rule)))
            .anyMatch(number -> number == group.number());
  }

  /** The number of the group that a rule names, or -1. */
  private int peer(GroupRow group, RuleRow rule) {
    Grant.End end = rule.permit().grant().end();
    if (!Ends.is(end, StoredPeer.Kind.SECURITY_GROUP)) {
      return -1;
    }
    String text = Ends.text(end);
    Integer own = known.get(key(group.group().root(), text));
    Integer any = known.get(key("", text));
    return own != null ? own : any != null ? any : -1;
  }

  private static String key(String root, String text) {
    return root + "\u0000" + text;
  }

  private void count(GroupRow group) {
    for (RuleRow rule : group.ingress()) {
      if (rule.permit().grant().end() instanceof Grant.End.Block) {
        blocks.computeIfAbsent(rule.level(), level -> new TreeSet<>()).add(rule.peer());
      }
    }
  }

  private void connect(GroupRow group) {
    int to = groups.getOrDefault(group.number(), 0);
    for (RuleRow rule : group.ingress()) {
      int from = source(group, rule);
      boolean sure = rule.isCertain();
      Graph.Edge edge = new Graph.Edge(from, to, rule.traffic(), rule.level(), sure);
      edges.merge(List.of(from, to, rule.traffic()), edge, (a, b) -> a.certain() ? a : b);
    }
  }

  private int source(GroupRow group, RuleRow rule) {
    Level level = rule.level();
    Integer drawn = groups.get(peer(group, rule));
    if (drawn != null) {
      return drawn;
    }
    if (level == Level.GROUP) {
      boolean left = peer(group, rule) >= 0;
      return network(rule.peer(), left ? "group, not drawn" : "group, made elsewhere", level);
    }
    if (level == Level.INTERNET) {
      return network("Internet", "every public address", level);
    }
    if (level == Level.UNKNOWN) {
      return network("Not known", "may be anybody", level);
    }
    Set<String> alike = blocks.getOrDefault(level, Set.of());
    String kind = level == Level.PRIVATE ? "private" : level == Level.WIDE ? "wide" : "public";
    if (alike.size() > MOST_BLOCKS && level != Level.LIST) {
      return network(alike.size() + " " + kind + " ranges", "", level);
    }
    String detail =
        level == Level.LIST ? "prefix list" : level.isInternet() ? "much of it" : kind + " range";
    return network(rule.peer(), detail, level);
  }

  private int network(String title, String detail, Level level) {
    return networks.computeIfAbsent(
        level + title,
        t -> {
          nodes.add(new Graph.Node(title, detail, false, level, ""));
          return nodes.size() - 1;
        });
  }
}
