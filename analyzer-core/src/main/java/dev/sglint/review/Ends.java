package dev.sglint.review;

import dev.sglint.net.Interval;
import dev.sglint.net.IpBlock;
import dev.sglint.net.IpFamily;
import dev.sglint.reach.Grant;
import dev.sglint.state.StoredPeer;

/** Ends of traffic in words. */
final class Ends {
  private Ends() {}

  static boolean is(Grant.End end, StoredPeer.Kind kind) {
    return end instanceof Grant.End.Named named && named.name().startsWith(kind.id() + " ");
  }

  /** An end as a reader knows it: a block, or what a group or a list is called. */
  static String text(Grant.End end) {
    if (end instanceof Grant.End.Block block) {
      return text(block.family(), block.addresses());
    }
    String name = end instanceof Grant.End.Named named ? named.name() : "";
    return name.substring(name.indexOf(' ') + 1);
  }

  private static String text(IpFamily family, Interval addresses) {
    int free = addresses.size().bitLength() - 1;
    return IpBlock.addressText(family, addresses.low()) + "/" + (family.bits() - free);
  }
}
