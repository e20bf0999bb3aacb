package dev.sglint.reach;

import dev.sglint.net.Interval;
import dev.sglint.net.IpFamily;

/**
 * What one rule allows, told apart from others by the end that it allows it to.
 *
 * @param protocol an IANA number, or {@link Traffic#ALL_PROTOCOLS}
 * @param low the first selector, see {@link Traffic}
 * @param high the last selector
 * @param isCertain whether it is there in any case, so that others may be superfluous beside it
 */
public record Grant(int protocol, int low, int high, End end, boolean isCertain) {
  /** Where traffic comes from or goes to. */
  public sealed interface End {
    /** A CIDR block: two of them are disjoint, or one holds the other. */
    record Block(IpFamily family, Interval addresses) implements End {}

    /** A group or a prefix list, of which nothing is known but which it is. */
    record Named(String name) implements End {}
  }

  boolean contains(Grant other) {
    return low <= other.low
        && other.high <= high
        && (protocol == Traffic.ALL_PROTOCOLS || protocol == other.protocol);
  }

  /** The same at another end. */
  public Grant at(End other) {
    return new Grant(protocol, low, high, other, isCertain);
  }

  Interval selectors() {
    return Interval.of(low, high);
  }
}
