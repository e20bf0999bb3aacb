package dev.sglint.reach;

import dev.sglint.net.Interval;
import dev.sglint.net.Intervals;
import dev.sglint.net.PortSet;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Answers questions about the union of many boxes by one pass over the selectors, in O(n log n).
 */
public final class Sweep {
  private Sweep() {}

  /** A range of selectors on which the same number of addresses of the space is covered. */
  public record Level(int low, int high, BigInteger covered) {}

  /**
   * The selectors that boxes of one protocol and family allow, cut where coverage of the space
   * changes.
   */
  public static List<Level> levels(List<Traffic> boxes, Intervals space) {
    List<Interval> ranges = new ArrayList<>();
    TreeMap<Integer, List<Traffic>> begin = new TreeMap<>();
    TreeMap<Integer, List<Traffic>> end = new TreeMap<>();
    TreeMap<Integer, Boolean> cuts = new TreeMap<>();
    for (Traffic box : boxes) {
      ranges.add(box.addresses());
      begin.computeIfAbsent(box.low(), l -> new ArrayList<>()).add(box);
      end.computeIfAbsent(box.high() + 1, h -> new ArrayList<>()).add(box);
      cuts.put(box.low(), true);
      cuts.put(box.high() + 1, true);
    }
    AddressCoverage coverage = new AddressCoverage(ranges, space);
    List<Level> levels = new ArrayList<>();
    for (Map.Entry<Integer, Boolean> cut : cuts.entrySet()) {
      int at = cut.getKey();
      end.getOrDefault(at, List.of()).forEach(box -> coverage.remove(box.addresses()));
      begin.getOrDefault(at, List.of()).forEach(box -> coverage.add(box.addresses()));
      Integer next = cuts.higherKey(at);
      if (next != null && coverage.covered().signum() > 0) {
        append(levels, new Level(at, next - 1, coverage.covered()));
      }
    }
    return levels;
  }

  private static void append(List<Level> levels, Level level) {
    int lastIndex = levels.size() - 1;
    if (lastIndex >= 0) {
      Level last = levels.get(lastIndex);
      if (last.high() + 1 == level.low() && last.covered().equals(level.covered())) {
        levels.set(lastIndex, new Level(last.low(), level.high(), level.covered()));
        return;
      }
    }
    levels.add(level);
  }

  /** The selectors on which at least {@code minimum} addresses of the space are covered. */
  public static PortSet open(List<Traffic> boxes, Intervals space, BigInteger minimum) {
    List<Interval> open = new ArrayList<>();
    for (Level level : levels(boxes, space)) {
      if (level.covered().compareTo(minimum) >= 0) {
        open.add(Interval.of(level.low(), level.high()));
      }
    }
    return new PortSet(Intervals.union(open));
  }

  /** Whether the union of boxes holds every packet of another box. */
  public static boolean covers(List<Traffic> boxes, Traffic asked) {
    List<Traffic> relevant = new ArrayList<>();
    for (Traffic box : boxes) {
      if (box.isOf(asked.protocol()) && box.family() == asked.family()) {
        relevant.add(box);
      }
    }
    Intervals space = Intervals.of(asked.addresses());
    return open(relevant, space, asked.addresses().size()).containsAll(asked.selectors());
  }
}
