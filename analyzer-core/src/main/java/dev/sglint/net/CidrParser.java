package dev.sglint.net;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import inet.ipaddr.IncompatibleAddressException;
import java.util.Optional;

/**
 * Reads CIDR text without throwing and without the generosity of address libraries: no octal, no
 * netmask, no wildcards, no missing octets.
 */
public final class CidrParser {
  private static final int LONGEST = 64;

  private static final IPAddressStringParameters STRICT =
      new IPAddressStringParameters.Builder()
          .allowEmpty(false)
          .allowAll(false)
          .allowSingleSegment(false)
          .allowMask(false)
          .allowPrefixOnly(false)
          .allowWildcardedSeparator(false)
          .setRangeOptions(inet.ipaddr.AddressStringParameters.RangeParameters.NO_RANGE)
          .getIPv4AddressParametersBuilder()
          .allow_inet_aton(false)
          .allowLeadingZeros(false)
          .allowPrefixLengthLeadingZeros(true)
          .allowBinary(false)
          .getParentBuilder()
          .getIPv6AddressParametersBuilder()
          .allowZone(false)
          .allowBase85(false)
          .allowBinary(false)
          .allowPrefixLengthLeadingZeros(true)
          .getParentBuilder()
          .toParams();

  private CidrParser() {}

  public static Cidr parse(String text) {
    String stripped = text.strip();
    if (stripped.isEmpty()) {
      return new Cidr.Malformed(text, "it is empty", Optional.empty());
    }
    if (stripped.length() > LONGEST) {
      return new Cidr.Malformed(text, "it is no address", Optional.empty());
    }
    int slash = stripped.indexOf('/');
    String prefix = slash < 0 ? "" : stripped.substring(slash + 1);
    Optional<IPAddress> address = address(slash < 0 ? stripped : stripped.substring(0, slash));
    if (address.isEmpty()) {
      return new Cidr.Malformed(
          text, "it is no IPv4 or IPv6 address with a prefix length", Optional.empty());
    }
    int bits = address.get().getBitCount();
    if (slash < 0) {
      IpBlock host = IpBlock.of(address.get(), bits);
      return stripped.length() == text.length()
          ? new Cidr.BareAddress(text, host)
          : new Cidr.Malformed(
              text, "it has blanks around it and no prefix length", Optional.of(host));
    }
    if (prefix.isEmpty()
        || prefix.length() > 4
        || !prefix.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return new Cidr.Malformed(text, "its prefix length is no number", Optional.empty());
    }
    int length = Integer.parseInt(prefix);
    if (length > bits) {
      return new Cidr.Malformed(text, "its prefix length is above " + bits, Optional.empty());
    }
    IpBlock block = IpBlock.of(address.get(), length);
    if (prefix.length() > 1 && prefix.charAt(0) == '0') {
      return new Cidr.Malformed(text, "its prefix length has a leading zero", Optional.of(block));
    }
    if (stripped.length() != text.length()) {
      return new Cidr.Malformed(text, "it has blanks around it", Optional.of(block));
    }
    return new Cidr.Valid(text, block, !address.get().getValue().equals(block.first()));
  }

  private static Optional<IPAddress> address(String text) {
    try {
      return Optional.of(new IPAddressString(text, STRICT).toAddress());
    } catch (AddressStringException | IncompatibleAddressException e) {
      return Optional.empty();
    }
  }
}
