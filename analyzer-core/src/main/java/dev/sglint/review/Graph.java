package dev.sglint.review;

import java.util.List;

/**
 * Who may reach whom.
 *
 * @param nodes networks and groups
 * @param more groups that somebody may reach and that are left out
 * @param unreachable groups that nobody may reach, and that reach nobody; left out too
 */
public record Graph(List<Node> nodes, List<Edge> edges, int more, int unreachable) {
  public Graph {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }

  /**
   * A network or a group.
   *
   * @param isGroup whether it is a group of the review, which has an anchor
   * @param level how much of the world it is, or who may reach it
   * @param anchor where more is said of it; empty for a network
   */
  public record Node(String title, String detail, boolean isGroup, Level level, String anchor) {}

  /**
   * Traffic that is let through from one node to another.
   *
   * @param from an index of nodes
   * @param to an index of nodes, which is a group
   * @param certain whether it is so in any case
   */
  public record Edge(int from, int to, String traffic, Level level, boolean certain) {}
}
