package dev.sglint.review;

import dev.sglint.diff.Permit;
import dev.sglint.reach.Internet;
import dev.sglint.rule.Settings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts groups and services side by side. */
final class MatrixMaker {
  static final int MOST_COLUMNS = 16;
  static final int MOST_ROWS = 200;

  /** A range of more ports is a column of its own, and not one for each service in it. */
  private static final int NARROW = 16;

  private final Internet.Limits limits;
  private final Map<Selector, String> names = new LinkedHashMap<>();
  private final Map<Selector, Integer> ranks = new HashMap<>();

  /**
   * @param services those that have names, those that matter most first
   */
  MatrixMaker(List<Settings.Service> services, Internet.Limits limits) {
    this.limits = limits;
    for (Settings.Service service : services) {
      Selector selector = Selector.port(service.protocol(), service.port());
      ranks.putIfAbsent(selector, ranks.size());
      names.putIfAbsent(selector, service.name());
    }
  }

  Matrix of(List<GroupRow> groups) {
    List<GroupRow> reachable =
        groups.stream()
            .filter(group -> group.possible() != Level.NONE)
            .sorted(GroupRow.MOST_EXPOSED_FIRST)
            .toList();
    List<GroupRow> shown = reachable.subList(0, Math.min(reachable.size(), MOST_ROWS));
    List<Selector> selectors = selectors(shown);
    List<Selector> kept = selectors.subList(0, Math.min(selectors.size(), MOST_COLUMNS));
    List<Matrix.Column> columns = new ArrayList<>();
    for (Selector selector : kept) {
      columns.add(new Matrix.Column(selector, names.getOrDefault(selector, ""), selector.text()));
    }
    List<Matrix.Row> rows = new ArrayList<>();
    for (GroupRow group : shown) {
      rows.add(new Matrix.Row(group, kept.stream().map(column -> cell(group, column)).toList()));
    }
    rows.sort(
        Comparator.comparing((Matrix.Row row) -> row.group().possible())
            .thenComparing(row -> row.group().certain())
            .thenComparingInt(MatrixMaker::gravest));
    return new Matrix(
        columns,
        rows,
        selectors.size() - kept.size(),
        reachable.size() - shown.size(),
        groups.size() - reachable.size());
  }

  /** The first column that is as open as the row: they stand in the order in which they matter. */
  private static int gravest(Matrix.Row row) {
    for (int i = 0; i < row.cells().size(); i++) {
      if (row.cells().get(i).possible() == row.group().possible()) {
        return i;
      }
    }
    return row.cells().size();
  }

  /** All traffic, then services by how much they matter, then what has no name. */
  private List<Selector> selectors(List<GroupRow> groups) {
    Map<Selector, Level> widest = new HashMap<>();
    for (GroupRow group : groups) {
      for (RuleRow rule : group.ingress()) {
        for (Selector column : columns(Selector.of(rule.permit().grant()))) {
          widest.merge(column, rule.level(), Level::widest);
        }
      }
    }
    Comparator<Selector> order =
        Comparator.comparing((Selector selector) -> !selector.equals(Selector.EVERYTHING))
            .thenComparing(selector -> !widest.getOrDefault(selector, Level.NONE).isInternet())
            .thenComparing(selector -> ranks.getOrDefault(selector, Integer.MAX_VALUE))
            .thenComparing(Selector::protocol)
            .thenComparing(Selector::low)
            .thenComparing(Selector::high);
    return widest.keySet().stream().sorted(order).toList();
  }

  private Set<Selector> columns(Selector rule) {
    Set<Selector> columns = new LinkedHashSet<>();
    if (rule.hasPorts() && rule.high() - rule.low() < NARROW) {
      for (Selector service : names.keySet()) {
        if (rule.holds(service)) {
          columns.add(service);
        }
      }
    }
    if (columns.isEmpty()) {
      columns.add(rule);
    }
    return columns;
  }

  private Matrix.Cell cell(GroupRow group, Selector column) {
    List<RuleRow> rules =
        group.ingress().stream()
            .filter(rule -> column.isIn(rule.permit().grant()))
            .sorted(Comparator.comparing(RuleRow::level).thenComparing(rule -> !rule.isCertain()))
            .toList();
    List<Permit> all = rules.stream().map(RuleRow::permit).toList();
    List<Permit> sure = rules.stream().filter(RuleRow::isCertain).map(RuleRow::permit).toList();
    return new Matrix.Cell(Level.of(sure, limits), Level.of(all, limits), rules);
  }
}
