package dev.sglint.net;

import inet.ipaddr.IPAddress;
import inet.ipaddr.ipv4.IPv4Address;
import inet.ipaddr.ipv6.IPv6Address;
import java.math.BigInteger;
import java.util.Optional;

/**
 * A CIDR block in the form EC2 stores: host bits cleared, text canonical (RFC 5952 for IPv6).
 *
 * @param first the lowest address as a number
 */
public record IpBlock(IpFamily family, BigInteger first, int prefixLength, String text) {
  static IpBlock of(IPAddress address, int prefixLength) {
    if (address.isIPv4()) {
      return ipv4(address.toIPv4().intValue(), prefixLength);
    }
    IPAddress block = address.setPrefixLength(prefixLength, false).toPrefixBlock();
    return new IpBlock(
        IpFamily.IPV6, block.getLower().getValue(), prefixLength, block.toCanonicalString());
  }

  private static IpBlock ipv4(int address, int prefixLength) {
    int block = prefixLength == 0 ? 0 : address & (-1 << (32 - prefixLength));
    String text =
        (block >>> 24)
            + "."
            + (block >>> 16 & 0xFF)
            + "."
            + (block >>> 8 & 0xFF)
            + "."
            + (block & 0xFF)
            + "/"
            + prefixLength;
    BigInteger first = BigInteger.valueOf(Integer.toUnsignedLong(block));
    return new IpBlock(IpFamily.IPV4, first, prefixLength, text);
  }

  public BigInteger last() {
    return first
        .add(BigInteger.ONE.shiftLeft(family.bits() - prefixLength))
        .subtract(BigInteger.ONE);
  }

  public Interval interval() {
    return new Interval(first, last());
  }

  /** The block of which this is the lower half and another one the upper; empty where it is not. */
  public Optional<IpBlock> joined(IpBlock upper) {
    boolean halves =
        family == upper.family
            && prefixLength == upper.prefixLength
            && prefixLength > 0
            && upper.first.equals(last().add(BigInteger.ONE))
            && !first.testBit(family.bits() - prefixLength);
    int shorter = prefixLength - 1;
    return halves
        ? Optional.of(
            new IpBlock(family, first, shorter, addressText(family, first) + "/" + shorter))
        : Optional.empty();
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
