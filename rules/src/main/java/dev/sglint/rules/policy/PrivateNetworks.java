package dev.sglint.rules.policy;

import dev.sglint.net.Cidr;
import dev.sglint.net.CidrParser;
import dev.sglint.net.IpBlock;
import java.util.List;
import java.util.Optional;

/** RFC 1918, the shared space of RFC 6598, and the unique local addresses of RFC 4193. */
final class PrivateNetworks {
  private static final List<IpBlock> ALL =
      List.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "fc00::/7").stream()
          .map(CidrParser::parse)
          .map(Cidr::block)
          .flatMap(Optional::stream)
          .toList();

  private PrivateNetworks() {}

  static boolean contain(IpBlock block) {
    for (IpBlock network : ALL) {
      if (network.family() == block.family() && network.interval().contains(block.interval())) {
        return true;
      }
    }
    return false;
  }
}
