package dev.sglint.review;

import dev.sglint.diff.Permit;
import dev.sglint.net.Interval;
import dev.sglint.net.Intervals;
import dev.sglint.net.IpFamily;
import dev.sglint.reach.Grant;
import dev.sglint.reach.Internet;
import dev.sglint.state.StoredPeer;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Who may reach something, the most first. */
public enum Level {
  INTERNET("internet", "every public address of IPv4 or IPv6"),
  WIDE("wide", "so many public addresses that nobody can mean them one by one"),
  PUBLIC("public", "some public addresses"),
  UNKNOWN("not known", "an end that cannot be seen: it may be anybody"),
  LIST("list", "a prefix list whose entries cannot be seen"),
  PRIVATE("private", "private addresses only"),
  GROUP("group", "other security groups only"),
  NONE("nobody", "nobody");

  private final String words;
  private final String meaning;

  Level(String words, String meaning) {
    this.words = words;
    this.meaning = meaning;
  }

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String words() {
    return words;
  }

  public String meaning() {
    return meaning;
  }

  /** Whether it is at least many public addresses. */
  public boolean isInternet() {
    return this == INTERNET || this == WIDE;
  }

  Level widest(Level other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** Who may reach what permits allow together. */
  static Level of(List<Permit> permits, Internet.Limits limits) {
    Level level = NONE;
    Map<IpFamily, List<Interval>> blocks = new EnumMap<>(IpFamily.class);
    for (Permit permit : permits) {
      if (permit.grant().end() instanceof Grant.End.Block block) {
        blocks.computeIfAbsent(block.family(), f -> new ArrayList<>()).add(block.addresses());
      } else {
        level = level.widest(ofNamed(permit.grant().end()));
      }
    }
    for (Map.Entry<IpFamily, List<Interval>> family : blocks.entrySet()) {
      level = level.widest(of(family.getKey(), Intervals.union(family.getValue()), limits));
    }
    return level;
  }

  private static Level ofNamed(Grant.End end) {
    if (Permit.isUnknown(end)) {
      return UNKNOWN;
    }
    return Ends.is(end, StoredPeer.Kind.SECURITY_GROUP) ? GROUP : LIST;
  }

  private static Level of(IpFamily family, Intervals addresses, Internet.Limits limits) {
    Intervals space = Internet.addresses(family).intervals();
    BigInteger size = addresses.intersect(space).size();
    if (size.signum() == 0) {
      return PRIVATE;
    }
    if (size.compareTo(limits.minimum(family)) < 0) {
      return PUBLIC;
    }
    return Internet.breadth(family, size) == Internet.Breadth.EVERYONE ? INTERNET : WIDE;
  }
}
