package dev.sglint.reach;

import dev.sglint.net.Interval;
import dev.sglint.net.Intervals;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A product of protocols, selectors and the addresses of an end.
 *
 * @param selectors as in {@link Traffic}
 * @param end where the traffic comes from or goes to
 * @param addresses those of the end's that are meant; {@link #POINT} where the end is named
 */
public record Region(Protocols protocols, Intervals selectors, Grant.End end, Intervals addresses) {
  /** The addresses of an end that has none: it is there or not. */
  public static final Intervals POINT = Intervals.of(Interval.of(0, 0));

  /**
   * One protocol, or all but some.
   *
   * @param protocol an IANA number, or {@link Traffic#ALL_PROTOCOLS}
   * @param without those that are not meant; empty for one protocol
   */
  public record Protocols(int protocol, SortedSet<Integer> without) {
    static Protocols one(int protocol) {
      return new Protocols(protocol, new TreeSet<>());
    }

    static Protocols allBut(SortedSet<Integer> without) {
      return new Protocols(Traffic.ALL_PROTOCOLS, without);
    }

    /** The lowest number that is meant. */
    public int lowest() {
      if (protocol != Traffic.ALL_PROTOCOLS) {
        return protocol;
      }
      int lowest = 0;
      while (without.contains(lowest)) {
        lowest++;
      }
      return lowest;
    }
  }

  /** What a grant allows. */
  static Region of(Grant grant) {
    return new Region(
        Protocols.one(grant.protocol()),
        Intervals.of(grant.selectors()),
        grant.end(),
        addresses(grant.end()));
  }

  static Intervals addresses(Grant.End end) {
    return end instanceof Grant.End.Block block ? Intervals.of(block.addresses()) : POINT;
  }

  /** The same of other selectors. */
  public Region with(Intervals other) {
    return new Region(protocols, other, end, addresses);
  }
}
