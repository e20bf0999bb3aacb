package dev.sglint.reach;

import dev.sglint.net.Interval;
import dev.sglint.net.Intervals;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * How many addresses of a space are covered while ranges come and go: a segment tree over the ends
 * of all ranges, so that each change costs O(log n).
 */
final class AddressCoverage {
  private final BigInteger[] starts;
  private final BigInteger[] weights;
  private final int[] counts;
  private final BigInteger[] covered;
  private final int leaves;

  AddressCoverage(List<Interval> ranges, Intervals space) {
    TreeSet<BigInteger> ends = new TreeSet<>();
    for (Interval range : ranges) {
      ends.add(range.low());
      ends.add(range.high().add(BigInteger.ONE));
    }
    starts = ends.toArray(new BigInteger[0]);
    leaves = Math.max(1, starts.length - 1);
    weights = new BigInteger[4 * leaves];
    covered = new BigInteger[4 * leaves];
    counts = new int[4 * leaves];
    Arrays.fill(covered, BigInteger.ZERO);
    weigh(1, 0, leaves - 1, leafWeights(space));
  }

  private BigInteger[] leafWeights(Intervals space) {
    BigInteger[] leafWeights = new BigInteger[leaves];
    Arrays.fill(leafWeights, BigInteger.ZERO);
    List<Interval> parts = space.parts();
    int part = 0;
    for (int i = 0; i + 1 < starts.length; i++) {
      Interval leaf = new Interval(starts[i], starts[i + 1].subtract(BigInteger.ONE));
      while (part < parts.size() && parts.get(part).high().compareTo(leaf.low()) < 0) {
        part++;
      }
      for (int p = part; p < parts.size() && parts.get(p).low().compareTo(leaf.high()) <= 0; p++) {
        BigInteger low = parts.get(p).low().max(leaf.low());
        BigInteger high = parts.get(p).high().min(leaf.high());
        leafWeights[i] = leafWeights[i].add(high.subtract(low).add(BigInteger.ONE));
      }
    }
    return leafWeights;
  }

  private BigInteger weigh(int node, int from, int to, BigInteger[] leafWeights) {
    if (from == to) {
      weights[node] = leafWeights[from];
    } else {
      int middle = (from + to) >>> 1;
      BigInteger left = weigh(2 * node, from, middle, leafWeights);
      weights[node] = left.add(weigh(2 * node + 1, middle + 1, to, leafWeights));
    }
    return weights[node];
  }

  void add(Interval range) {
    change(range, 1);
  }

  void remove(Interval range) {
    change(range, -1);
  }

  private void change(Interval range, int delta) {
    int first = Arrays.binarySearch(starts, range.low());
    int last = Arrays.binarySearch(starts, range.high().add(BigInteger.ONE)) - 1;
    change(1, 0, leaves - 1, first, last, delta);
  }

  private void change(int node, int from, int to, int first, int last, int delta) {
    if (last < from || to < first) {
      return;
    }
    if (first <= from && to <= last) {
      counts[node] += delta;
    } else {
      int middle = (from + to) >>> 1;
      change(2 * node, from, middle, first, last, delta);
      change(2 * node + 1, middle + 1, to, first, last, delta);
    }
    if (counts[node] > 0) {
      covered[node] = weights[node];
    } else {
      covered[node] = from == to ? BigInteger.ZERO : covered[2 * node].add(covered[2 * node + 1]);
    }
  }

  /** The covered part of the space. */
  BigInteger covered() {
    return covered[1];
  }
}
