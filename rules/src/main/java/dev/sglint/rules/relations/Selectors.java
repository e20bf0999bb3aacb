package dev.sglint.rules.relations;

import dev.sglint.net.Interval;
import dev.sglint.net.Intervals;
import dev.sglint.state.StoredRule;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What some rules let through, by protocol; asked about one rule in O(log n). */
final class Selectors {
  private static final int ALL = -1;

  private final Map<Integer, List<Interval>> collected = new HashMap<>();
  private final Map<Integer, Intervals> merged = new HashMap<>();

  void add(StoredRule rule) {
    collected.computeIfAbsent(rule.protocol(), p -> new ArrayList<>()).add(range(rule));
  }

  /** Whether they let through some of what a rule does. */
  boolean meet(StoredRule rule) {
    return collected.containsKey(ALL)
        || (rule.protocol() == ALL ? !collected.isEmpty() : meet(rule.protocol(), range(rule)));
  }

  private boolean meet(int protocol, Interval asked) {
    List<Interval> parts =
        merged
            .computeIfAbsent(protocol, p -> Intervals.union(collected.getOrDefault(p, List.of())))
            .parts();
    int low = 0;
    int high = parts.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Interval part = parts.get(middle);
      if (part.overlaps(asked)) {
        return true;
      }
      if (part.high().compareTo(asked.low()) < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return false;
  }

  private static Interval range(StoredRule rule) {
    boolean all = !rule.hasPorts() && (!rule.hasIcmpTypes() || rule.low() < 0);
    return all
        ? new Interval(BigInteger.ZERO, BigInteger.valueOf(65535))
        : rule.hasPorts()
            ? Interval.of(rule.low(), rule.high())
            : Interval.of(rule.low() * 256L, rule.low() * 256L + 255);
  }
}
