package dev.sglint.rules.hygiene;

import dev.sglint.model.Direction;
import dev.sglint.net.CidrParser;
import dev.sglint.net.IpBlock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Addresses that are never at the other end of a packet of a network interface in a VPC, by the
 * IANA special-purpose registries. What a VPC may use, such as 100.64.0.0/10 and 198.18.0.0/15, is
 * not among them.
 *
 * @param words what the addresses are
 * @param isGroup whether they stand for several hosts, which only destinations can
 */
record Unroutable(IpBlock block, String words, boolean isGroup) {
  private static final List<Unroutable> DOCUMENTATION =
      Stream.of("192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", "2001:db8::/32", "3fff::/20")
          .map(block -> of(block, "of a range for examples in documents"))
          .toList();

  private static final List<Unroutable> ALL =
      List.of(
          of("0.0.0.0/8", "of this network, which is no address of a host"),
          of("127.0.0.0/8", "a loopback address"),
          of("169.254.0.0/16", "link-local, which security groups do not look at"),
          new Unroutable(block("224.0.0.0/4"), "multicast, which is no source", true),
          of("240.0.0.0/4", "reserved"),
          of("::/128", "the unspecified address"),
          of("::1/128", "the loopback address"),
          of("100::/64", "of the range whose packets are thrown away"),
          of("fe80::/10", "link-local, which security groups do not look at"),
          new Unroutable(block("ff00::/8"), "multicast, which is no source", true));

  private static Unroutable of(String block, String words) {
    return new Unroutable(block(block), words, false);
  }

  private static IpBlock block(String text) {
    return CidrParser.parse(text).block().orElseThrow();
  }

  /** The addresses that all of a block is of; empty where some of it may be met. */
  static Optional<Unroutable> holding(IpBlock block, Optional<Direction> direction) {
    return holding(ALL, block, direction);
  }

  /** The same among the ranges that are only for documents. */
  static Optional<Unroutable> documentation(IpBlock block) {
    return holding(DOCUMENTATION, block, Optional.empty());
  }

  private static Optional<Unroutable> holding(
      List<Unroutable> among, IpBlock block, Optional<Direction> direction) {
    for (Unroutable unroutable : among) {
      boolean asked =
          !unroutable.isGroup() || direction.filter(d -> d == Direction.INGRESS).isPresent();
      if (asked
          && unroutable.block().family() == block.family()
          && unroutable.block().interval().contains(block.interval())) {
        return Optional.of(unroutable);
      }
    }
    return Optional.empty();
  }
}
