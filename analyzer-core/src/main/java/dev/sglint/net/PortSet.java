package dev.sglint.net;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** A set of ports, 0 to 65535. */
public record PortSet(Intervals intervals) {
  /** The highest port. */
  public static final int LAST = 65535;

  public static final PortSet EMPTY = new PortSet(Intervals.EMPTY);
  public static final PortSet ALL = of(0, LAST);

  /** Every port that can be used on the wire: port 0 is reserved. */
  public static final PortSet ALL_USABLE = of(1, LAST);

  public static PortSet of(int low, int high) {
    return new PortSet(Intervals.of(Interval.of(low, high)));
  }

  public boolean contains(int port) {
    return intervals.contains(BigInteger.valueOf(port));
  }

  public boolean containsAll(PortSet other) {
    return intervals.containsAll(other.intervals);
  }

  public boolean isEmpty() {
    return intervals.isEmpty();
  }

  public PortSet union(PortSet other) {
    return new PortSet(intervals.union(other.intervals));
  }

  public PortSet intersect(PortSet other) {
    return new PortSet(intervals.intersect(other.intervals));
  }

  public PortSet subtract(PortSet other) {
    return new PortSet(intervals.subtract(other.intervals));
  }

  /** The lowest port; the set must not be empty. */
  public int lowest() {
    return intervals.parts().get(0).low().intValueExact();
  }

  /** As people write it: {@code 22}, {@code 3000-4000}, {@code 80, 443}. */
  public String text() {
    List<String> parts = new ArrayList<>();
    for (Interval part : intervals.parts()) {
      parts.add(
          part.low().equals(part.high()) ? part.low().toString() : part.low() + "-" + part.high());
    }
    return String.join(", ", parts);
  }
}
