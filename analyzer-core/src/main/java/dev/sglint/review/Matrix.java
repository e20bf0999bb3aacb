package dev.sglint.review;

import java.util.List;

/**
 * Who may reach which service of which group.
 *
 * @param rows the groups that anybody may reach, the most exposed first
 * @param moreColumns ports that have no column of their own
 * @param moreRows groups that are left out
 * @param unreachable groups that nobody may reach
 */
public record Matrix(
    List<Column> columns, List<Row> rows, int moreColumns, int moreRows, int unreachable) {
  public Matrix {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * A service.
   *
   * @param name what it is called; empty where the port has no name
   */
  public record Column(Selector selector, String name, String text) {}

  public record Row(GroupRow group, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * Who may reach one service of one group.
   *
   * @param certain who may in any case
   * @param possible who may at most
   * @param rules those that say so, the widest first
   */
  public record Cell(Level certain, Level possible, List<RuleRow> rules) {
    public Cell {
      rules = List.copyOf(rules);
    }

    public boolean isEmpty() {
      return rules.isEmpty();
    }

    /** Whether what is shown is only possible. */
    public boolean isPossible() {
      return possible != certain;
    }

    /** The rules in words, one a line. */
    public String lines() {
      StringBuilder lines = new StringBuilder();
      for (RuleRow rule : rules.subList(0, Math.min(rules.size(), 8))) {
        lines.append(lines.isEmpty() ? "" : "\n").append(rule.line());
      }
      return rules.size() > 8 ? lines.append("\n\u2026").toString() : lines.toString();
    }
  }
}
