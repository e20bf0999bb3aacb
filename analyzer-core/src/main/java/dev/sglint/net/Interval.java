package dev.sglint.net;

import java.math.BigInteger;

/** A closed, non-empty interval of whole numbers. */
public record Interval(BigInteger low, BigInteger high) {
  public Interval {
    if (low.compareTo(high) > 0) {
      throw new IllegalArgumentException("empty interval: " + low + ".." + high);
    }
  }

  public static Interval of(long low, long high) {
    return new Interval(BigInteger.valueOf(low), BigInteger.valueOf(high));
  }

  public boolean contains(BigInteger point) {
    return low.compareTo(point) <= 0 && point.compareTo(high) <= 0;
  }

  public boolean overlaps(Interval other) {
    return low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0;
  }

  public boolean contains(Interval other) {
    return low.compareTo(other.low) <= 0 && other.high.compareTo(high) <= 0;
  }

  /** How many numbers it holds. */
  public BigInteger size() {
    return high.subtract(low).add(BigInteger.ONE);
  }
}
