package dev.sglint.net;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * A set of whole numbers as sorted intervals that neither overlap nor touch, so that equal sets are
 * equal.
 */
public final class Intervals {
  public static final Intervals EMPTY = new Intervals(List.of());

  private final List<Interval> parts;

  private Intervals(List<Interval> parts) {
    this.parts = parts;
  }

  public static Intervals of(Interval... intervals) {
    return union(List.of(intervals));
  }

  /** The union, in O(n log n). */
  public static Intervals union(List<Interval> intervals) {
    List<Interval> sorted = new ArrayList<>(intervals);
    sorted.sort((a, b) -> a.low().compareTo(b.low()));
    List<Interval> parts = new ArrayList<>();
    for (Interval next : sorted) {
      int lastIndex = parts.size() - 1;
      if (lastIndex >= 0
          && parts.get(lastIndex).high().add(BigInteger.ONE).compareTo(next.low()) >= 0) {
        Interval last = parts.get(lastIndex);
        parts.set(lastIndex, new Interval(last.low(), last.high().max(next.high())));
      } else {
        parts.add(next);
      }
    }
    return new Intervals(List.copyOf(parts));
  }

  public List<Interval> parts() {
    return parts;
  }

  public boolean isEmpty() {
    return parts.isEmpty();
  }

  public Intervals union(Intervals other) {
    List<Interval> all = new ArrayList<>(parts);
    all.addAll(other.parts);
    return union(all);
  }

  public Intervals intersect(Intervals other) {
    List<Interval> common = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < parts.size() && j < other.parts.size()) {
      Interval a = parts.get(i);
      Interval b = other.parts.get(j);
      if (a.overlaps(b)) {
        common.add(new Interval(a.low().max(b.low()), a.high().min(b.high())));
      }
      if (a.high().compareTo(b.high()) < 0) {
        i++;
      } else {
        j++;
      }
    }
    return union(common);
  }

  public Intervals subtract(Intervals other) {
    List<Interval> left = new ArrayList<>();
    int j = 0;
    for (Interval part : parts) {
      BigInteger low = part.low();
      while (j < other.parts.size() && other.parts.get(j).high().compareTo(low) < 0) {
        j++;
      }
      int k = j;
      while (k < other.parts.size() && other.parts.get(k).low().compareTo(part.high()) <= 0) {
        Interval hole = other.parts.get(k);
        if (hole.low().compareTo(low) > 0) {
          left.add(new Interval(low, hole.low().subtract(BigInteger.ONE)));
        }
        low = low.max(hole.high().add(BigInteger.ONE));
        k++;
      }
      if (low.compareTo(part.high()) <= 0) {
        left.add(new Interval(low, part.high()));
      }
    }
    return union(left);
  }

  public boolean contains(BigInteger point) {
    int low = 0;
    int high = parts.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Interval part = parts.get(middle);
      if (part.contains(point)) {
        return true;
      }
      if (part.high().compareTo(point) < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return false;
  }

  public boolean containsAll(Intervals other) {
    return other.subtract(this).isEmpty();
  }

  /** How many numbers it holds. */
  public BigInteger size() {
    return parts.stream().map(Interval::size).reduce(BigInteger.ZERO, BigInteger::add);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Intervals that && parts.equals(that.parts);
  }

  @Override
  public int hashCode() {
    return parts.hashCode();
  }

  @Override
  public String toString() {
    return parts.toString();
  }
}
