package dev.sglint.net;

import inet.ipaddr.IPAddress;
import inet.ipaddr.ipv4.IPv4Address;
import inet.ipaddr.ipv6.IPv6Address;
import java.math.BigInteger;

/**
 * A CIDR block in the form EC2 stores: host bits cleared, text canonical (RFC 5952 for IPv6).
 *
 * @param first the lowest address as a number
 */
public record IpBlock(IpFamily family, BigInteger first, int prefixLength, String text) {
  static IpBlock of(IPAddress address, int prefixLength) {
    IPAddress block = address.setPrefixLength(prefixLength, false).toPrefixBlock();
    IpFamily family = block.isIPv4() ? IpFamily.IPV4 : IpFamily.IPV6;
    return new IpBlock(
        family, block.getLower().getValue(), prefixLength, block.toCanonicalString());
  }

  public BigInteger last() {
    return first
        .add(BigInteger.ONE.shiftLeft(family.bits() - prefixLength))
        .subtract(BigInteger.ONE);
  }

  public Interval interval() {
    return new Interval(first, last());
  }

  /** An address of a family, given as a number, in canonical text. */
  public static String addressText(IpFamily family, BigInteger address) {
    byte[] bytes = new byte[family.bits() / 8];
    byte[] value = address.toByteArray();
    for (int i = 0; i < Math.min(bytes.length, value.length); i++) {
      bytes[bytes.length - 1 - i] = value[value.length - 1 - i];
    }
    IPAddress parsed = family == IpFamily.IPV4 ? new IPv4Address(bytes) : new IPv6Address(bytes);
    return parsed.toCanonicalString();
  }
}
