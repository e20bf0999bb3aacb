package dev.sglint.net;

import java.util.ArrayList;
import java.util.List;

/**
 * The addresses that the internet routes: everything but the blocks that the IANA special-purpose
 * registries (as of 2026-07-18) mark as not globally reachable, and multicast; for IPv6 the global
 * unicast block 2000::/3 without them.
 */
public final class PublicAddresses {
  private static final List<String> NOT_PUBLIC_IPV4 =
      List.of(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.168.0.0/16",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/4",
          "240.0.0.0/4");

  private static final List<String> NOT_PUBLIC_IPV6 =
      List.of("2001:2::/48", "2001:10::/28", "2001:db8::/32", "2002::/16", "3fff::/20");

  private static final AddressSet IPV4 =
      AddressSet.all(IpFamily.IPV4).subtract(parse(IpFamily.IPV4, NOT_PUBLIC_IPV4));

  private static final AddressSet IPV6 =
      parse(IpFamily.IPV6, List.of("2000::/3")).subtract(parse(IpFamily.IPV6, NOT_PUBLIC_IPV6));

  private PublicAddresses() {}

  public static AddressSet of(IpFamily family) {
    return family == IpFamily.IPV4 ? IPV4 : IPV6;
  }

  private static AddressSet parse(IpFamily family, List<String> blocks) {
    List<IpBlock> parsed = new ArrayList<>();
    for (String block : blocks) {
      parsed.add(CidrParser.parse(block).block().orElseThrow());
    }
    return AddressSet.of(family, parsed);
  }
}
