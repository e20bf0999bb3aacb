package dev.sglint.state;

/**
 * How much of the internet a peer may be, from above and cheaply: 1 is the least that counts as the
 * internet. Only where the peers of a group sum up to 1 is it worth measuring their union.
 */
final class Weights {
  /** {@link dev.sglint.reach.Internet#minimum} as prefix lengths. */
  private static final int IPV4_MINIMUM = 9;

  private static final int IPV6_MINIMUM = 13;

  private Weights() {}

  static double of(StoredPeer peer) {
    return switch (peer.kind()) {
      case IPV4 -> peer.value().startsWith("10.") ? 0 : of(peer.value(), IPV4_MINIMUM);
      case IPV6 ->
          peer.value().startsWith("fc") || peer.value().startsWith("fd")
              ? 0
              : of(peer.value(), IPV6_MINIMUM);
      case PREFIX_LIST, SECURITY_GROUP -> 0;
    };
  }

  private static double of(String block, int minimum) {
    int slash = block.lastIndexOf('/');
    return Math.scalb(1.0, minimum - Integer.parseInt(block.substring(slash + 1)));
  }
}
