package dev.sglint.reach;

import dev.sglint.net.AddressSet;
import dev.sglint.net.IpFamily;
import dev.sglint.net.PublicAddresses;
import java.math.BigInteger;

/**
 * What counts as the internet: so many public addresses that nobody can mean them one by one. The
 * bound is a 256th of the IPv4 space (one /8) and a 4096th of the IPv6 space (one /12).
 */
public final class Internet {
  private Internet() {}

  /** How much of the internet a set of addresses is. */
  public enum Breadth {
    /** Every public address of the family. */
    EVERYONE,
    /** Not every public address, and far too many. */
    WIDE
  }

  /**
   * From which prefix lengths on a public range is the internet.
   *
   * @param ipv4 8 is one /8
   */
  public record Limits(int ipv4, int ipv6) {
    /** One /8 and one /12. */
    public static final Limits DEFAULT = new Limits(8, 12);

    /** The least number of public addresses that is the internet. */
    public BigInteger minimum(IpFamily family) {
      // Such a range may hold a few special-purpose blocks: half of its addresses is enough.
      int bits = family == IpFamily.IPV4 ? 32 - ipv4 : 128 - ipv6;
      return BigInteger.ONE.shiftLeft(Math.max(0, bits - 1));
    }
  }

  public static AddressSet addresses(IpFamily family) {
    return PublicAddresses.of(family);
  }

  public static Breadth breadth(IpFamily family, BigInteger publicAddresses) {
    return publicAddresses.compareTo(addresses(family).size()) >= 0
        ? Breadth.EVERYONE
        : Breadth.WIDE;
  }
}
