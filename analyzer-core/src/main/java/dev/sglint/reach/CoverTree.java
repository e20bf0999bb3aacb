package dev.sglint.reach;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Counts how many ranges of two sides cover each of some points, and knows whether there is a point
 * that is wanted and not held: a segment tree that never hands counts down, in O(log n) a change.
 */
final class CoverTree {
  static final int WANTED = 0;
  static final int HELD = 1;

  /** The set that has but the state of a point that no side covers; bit 0 is that state. */
  private static final int NEITHER = 1;

  /** The set that has but the state of a point that is wanted and not held. */
  private static final int MISSING = 1 << 1;

  private final int points;
  private final int[][] counts;

  /** The states of the points below a node, as a set of bits; counts above it left aside. */
  private final int[] states;

  CoverTree(int points) {
    this.points = points;
    int nodes = 4 * Math.max(points, 1);
    this.counts = new int[2][nodes];
    this.states = new int[nodes];
    Arrays.fill(states, NEITHER);
  }

  /** Adds to the count of a side at the points from one up to another, which is left out. */
  void add(int side, int from, int to, int count) {
    add(1, 0, points, side, from, to, count);
  }

  private void add(int node, int low, int high, int side, int from, int to, int count) {
    if (to <= low || high <= from) {
      return;
    }
    if (from <= low && high <= to) {
      counts[side][node] += count;
    } else {
      int middle = (low + high) >>> 1;
      add(2 * node, low, middle, side, from, to, count);
      add(2 * node + 1, middle, high, side, from, to, count);
    }
    boolean leaf = high - low == 1;
    int below = leaf ? NEITHER : states[2 * node] | states[2 * node + 1];
    states[node] = covered(below, covers(node));
  }

  private int covers(int node) {
    return (counts[WANTED][node] > 0 ? 1 : 0) | (counts[HELD][node] > 0 ? 2 : 0);
  }

  /** The states once all of their points are covered by some sides more. */
  private static int covered(int states, int sides) {
    int after = 0;
    for (int state = 0; state < 4; state++) {
      if ((states & 1 << state) != 0) {
        after |= 1 << (state | sides);
      }
    }
    return after;
  }

  /** The first point that is wanted and not held. */
  OptionalInt first() {
    if ((states[1] & MISSING) == 0) {
      return OptionalInt.empty();
    }
    int node = 1;
    int low = 0;
    int high = points;
    int above = covers(1);
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if ((covered(states[2 * node], above) & MISSING) != 0) {
        node = 2 * node;
        high = middle;
      } else {
        node = 2 * node + 1;
        low = middle;
      }
      above |= covers(node);
    }
    return OptionalInt.of(low);
  }
}
