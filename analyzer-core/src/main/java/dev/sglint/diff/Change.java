package dev.sglint.diff;

import dev.sglint.net.Interval;
import dev.sglint.net.Intervals;
import dev.sglint.reach.Grant;
import dev.sglint.reach.Region;
import dev.sglint.source.SourceSpan;

/**
 * Traffic that one side allows and the other does not.
 *
 * @param condition under which this side allows it; empty for any
 * @param unseen what it is, where ports or protocol cannot be seen; the region is the most it may
 *     be
 * @param certain whether it is so whatever the values are that cannot be seen
 * @param place the rule that allows it, the first where several do
 */
public record Change(
    Region region, String condition, String unseen, boolean certain, SourceSpan place) {
  /** The kind of the end: {@code ipv4 ipv6 prefix-list security-group unknown}. */
  public String peerKind() {
    if (region.end() instanceof Grant.End.Block block) {
      return switch (block.family()) {
        case IPV4 -> "ipv4";
        case IPV6 -> "ipv6";
      };
    }
    return name().substring(0, name().indexOf(' '));
  }

  /** What the end is called, where it has no addresses. */
  public String peerName() {
    return name().substring(name().indexOf(' ') + 1);
  }

  private String name() {
    return region.end() instanceof Grant.End.Named named ? named.name() : "addresses ";
  }

  /**
   * Whether both are one: they touch, and either their selectors or their addresses are the same.
   */
  boolean canJoin(Change other) {
    boolean same =
        condition.equals(other.condition)
            && unseen.equals(other.unseen)
            && certain == other.certain
            && region.protocols().equals(other.region.protocols())
            && peerKind().equals(other.peerKind());
    if (!same) {
      return false;
    }
    boolean blocks = region.end() instanceof Grant.End.Block;
    boolean sameEnd = blocks || region.end().equals(other.region.end());
    boolean sameAddresses = sameEnd && region.addresses().equals(other.region.addresses());
    boolean sameSelectors = region.selectors().equals(other.region.selectors());
    return (sameAddresses && touch(region.selectors(), other.region.selectors()))
        || (blocks && sameSelectors && touch(region.addresses(), other.region.addresses()));
  }

  private static boolean touch(Intervals one, Intervals other) {
    return one.parts().size() == 1
        && other.parts().size() == 1
        && one.union(other).parts().size() == 1;
  }

  Change join(Change other) {
    Region joined =
        new Region(
            region.protocols(),
            region.selectors().union(other.region.selectors()),
            end(other),
            region.addresses().union(other.region.addresses()));
    SourceSpan first = place.compareTo(other.place) <= 0 ? place : other.place;
    return new Change(joined, condition, unseen, certain, first);
  }

  private Grant.End end(Change other) {
    if (region.end() instanceof Grant.End.Block a
        && other.region.end() instanceof Grant.End.Block b) {
      Interval both =
          new Interval(
              a.addresses().low().min(b.addresses().low()),
              a.addresses().high().max(b.addresses().high()));
      return new Grant.End.Block(a.family(), both);
    }
    return region.end();
  }
}
