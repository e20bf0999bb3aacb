package dev.sglint.net;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** A set of addresses of one family. */
public record AddressSet(IpFamily family, Intervals intervals) {
  public static AddressSet of(IpFamily family, List<IpBlock> blocks) {
    List<Interval> intervals = new ArrayList<>();
    for (IpBlock block : blocks) {
      if (block.family() == family) {
        intervals.add(block.interval());
      }
    }
    return new AddressSet(family, Intervals.union(intervals));
  }

  public static AddressSet all(IpFamily family) {
    return new AddressSet(family, Intervals.of(new Interval(BigInteger.ZERO, family.last())));
  }

  public AddressSet intersect(AddressSet other) {
    return new AddressSet(family, intervals.intersect(other.intervals));
  }

  public AddressSet subtract(AddressSet other) {
    return new AddressSet(family, intervals.subtract(other.intervals));
  }

  public boolean containsAll(AddressSet other) {
    return intervals.containsAll(other.intervals);
  }

  /** How many addresses it holds. */
  public BigInteger size() {
    return intervals.size();
  }
}
