package dev.sglint.net;

import java.math.BigInteger;

/** An IP version and the size of its addresses. */
public enum IpFamily {
  IPV4(32, "IPv4"),
  IPV6(128, "IPv6");

  private final int bits;
  private final String displayName;
  private final BigInteger last;

  IpFamily(int bits, String displayName) {
    this.bits = bits;
    this.displayName = displayName;
    this.last = BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE);
  }

  public int bits() {
    return bits;
  }

  public String displayName() {
    return displayName;
  }

  /** The highest address as a number; the lowest is 0. */
  public BigInteger last() {
    return last;
  }
}
