package dev.sglint.report.html;

import dev.sglint.review.Graph;
import dev.sglint.review.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A graph as boxes and lines: networks on the left, then groups, each to the right of those that
 * reach it. A group has a row for each kind of traffic that it lets in, where the lines end.
 */
public final class Picture {
  static final int BOX_WIDTH = 246;
  private static final int COLUMN = BOX_WIDTH + 120;
  private static final int MARGIN = 8;
  private static final int HEAD = 30;

  /** With a second line. */
  private static final int TALL_HEAD = 44;

  private static final int ROW = 19;
  private static final int GAP = 18;
  private static final int LABEL = 29;
  private static final int DETAIL = 34;

  /** What is let in beyond these is one row. */
  private static final int MOST_ROWS = 8;

  private final Graph graph;
  private final Map<Integer, Box> boxes = new TreeMap<>();
  private final List<Line> lines = new ArrayList<>();
  private int width;
  private int height;

  /**
   * One node.
   *
   * @param label its title, cut to the width of the box
   * @param detail what else is said of it, cut too
   */
  public record Box(
      Graph.Node node, int x, int y, int height, String label, String detail, List<Row> rows) {
    public int width() {
      return BOX_WIDTH;
    }
  }

  /**
   * What a group lets in.
   *
   * @param y the middle of the row
   */
  public record Row(String text, int y, Level level, boolean certain) {}

  /** A curve from a box to a row. */
  public record Line(String path, String title, Level level, boolean certain) {}

  private Picture(Graph graph) {
    this.graph = graph;
  }

  static Picture of(Graph graph) {
    Picture picture = new Picture(graph);
    picture.place();
    picture.connect();
    return picture;
  }

  public Graph graph() {
    return graph;
  }

  /** In the order of the nodes. */
  public List<Box> boxes() {
    return List.copyOf(boxes.values());
  }

  public List<Line> lines() {
    return lines;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  private void place() {
    int[] layers = Layers.of(graph);
    int last = 0;
    for (int layer : layers) {
      last = Math.max(last, layer);
    }
    int[] middle = new int[layers.length];
    for (int layer = 0; layer <= last; layer++) {
      List<Integer> members = members(layers, layer, middle);
      int y = MARGIN;
      for (int node : members) {
        Box box = box(node, MARGIN + layer * COLUMN, y);
        boxes.put(node, box);
        middle[node] = y + box.height() / 2;
        y += box.height() + GAP;
      }
      height = Math.max(height, y - GAP + MARGIN);
    }
    width = MARGIN * 2 + last * COLUMN + BOX_WIDTH;
  }

  /** The nodes of a layer: networks by how wide they are, groups near those that reach them. */
  private List<Integer> members(int[] layers, int layer, int[] middle) {
    List<Integer> members = new ArrayList<>();
    for (int node = 0; node < layers.length; node++) {
      if (layers[node] == layer) {
        members.add(node);
      }
    }
    if (layer == 0) {
      members.sort(
          Comparator.comparing((Integer node) -> graph.nodes().get(node).level())
              .thenComparing(node -> graph.nodes().get(node).title()));
    } else {
      members.sort(Comparator.comparingDouble(node -> sources(node, layers, middle)));
    }
    return members;
  }

  private double sources(int node, int[] layers, int[] middle) {
    return graph.edges().stream()
        .filter(edge -> edge.to() == node && layers[edge.from()] < layers[node])
        .mapToInt(edge -> middle[edge.from()])
        .average()
        .orElse(Double.MAX_VALUE);
  }

  private Box box(int node, int x, int y) {
    Graph.Node of = graph.nodes().get(node);
    List<Row> rows = new ArrayList<>();
    int next = y + (of.detail().isEmpty() ? HEAD : TALL_HEAD) + ROW / 2;
    for (Row row : traffic(node)) {
      rows.add(new Row(row.text(), next, row.level(), row.certain()));
      next += ROW;
    }
    int head = of.isGroup() && of.detail().isEmpty() ? HEAD : TALL_HEAD;
    int tall = head + rows.size() * ROW + (rows.isEmpty() ? 0 : 5);
    return new Box(of, x, y, tall, cut(of.title(), LABEL), cut(of.detail(), DETAIL), rows);
  }

  private List<Row> traffic(int node) {
    List<Row> rows = new ArrayList<>();
    for (Graph.Edge edge : into(node)) {
      int at = index(rows, edge.traffic());
      boolean self = edge.from() == node;
      if (at < 0) {
        rows.add(new Row(edge.traffic(), 0, self ? Level.GROUP : edge.level(), edge.certain()));
      } else if (edge.level().compareTo(rows.get(at).level()) < 0) {
        rows.set(at, new Row(edge.traffic(), 0, edge.level(), edge.certain()));
      }
    }
    rows.sort(Comparator.comparing(Row::level));
    if (rows.size() > MOST_ROWS) {
      Row rest = rows.get(MOST_ROWS - 1);
      String more = (rows.size() - MOST_ROWS + 1) + " more";
      rows.subList(MOST_ROWS - 1, rows.size()).clear();
      rows.add(new Row(more, 0, rest.level(), rest.certain()));
    }
    return rows;
  }

  private List<Graph.Edge> into(int node) {
    return graph.edges().stream().filter(edge -> edge.to() == node).toList();
  }

  private static int index(List<Row> rows, String text) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).text().equals(text)) {
        return i;
      }
    }
    return -1;
  }

  private void connect() {
    List<Box> all = boxes();
    for (Graph.Edge edge : graph.edges()) {
      Box from = all.get(edge.from());
      Box to = all.get(edge.to());
      int at = index(to.rows(), edge.traffic());
      Row row = to.rows().get(at < 0 ? to.rows().size() - 1 : at);
      String title =
          from.node().title() + " may reach " + to.node().title() + ": " + edge.traffic();
      if (!edge.certain()) {
        title += " (possibly)";
      }
      lines.add(new Line(path(from, to, row), title, edge.level(), edge.certain()));
    }
  }

  private static String path(Box from, Box to, Row row) {
    int x1 = from.x() + BOX_WIDTH;
    int y1 = from.y() + (from.node().isGroup() ? HEAD / 2 : from.height() / 2);
    int x2 = to.x() - 3;
    int bend = Math.max(60, Math.abs(x2 - x1) / 2);
    return "M"
        + x1
        + " "
        + y1
        + "C"
        + (x1 + bend)
        + " "
        + y1
        + " "
        + (x2 - bend)
        + " "
        + row.y()
        + " "
        + x2
        + " "
        + row.y();
  }

  /** The end of a title tells more than its middle. */
  private static String cut(String title, int most) {
    if (title.length() <= most) {
      return title;
    }
    int tail = most * 2 / 3;
    return title.substring(0, most - tail - 1) + "\u2026" + title.substring(title.length() - tail);
  }
}
