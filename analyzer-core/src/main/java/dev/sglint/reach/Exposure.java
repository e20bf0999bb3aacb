package dev.sglint.reach;

import dev.sglint.model.Direction;
import dev.sglint.net.IpFamily;
import dev.sglint.net.PortSet;
import java.math.BigInteger;
import java.util.List;

/**
 * Traffic between a group and the internet.
 *
 * @param protocol an IANA number, or {@link Traffic#ALL_PROTOCOLS}
 * @param ports the ports (or ICMP selectors) that are open
 * @param publicAddresses how many public addresses of the family can be reached, at least, on each
 *     of them
 * @param contributions the rules that make it up, in the order of their places; one alone, or
 *     several that only together amount to the internet
 * @param certain whether it holds whatever the values that we do not know
 */
public record Exposure(
    Direction direction,
    IpFamily family,
    int protocol,
    PortSet ports,
    BigInteger publicAddresses,
    List<Contribution> contributions,
    boolean certain) {
  public Exposure {
    contributions = List.copyOf(contributions);
  }

  public Internet.Breadth breadth() {
    return Internet.breadth(family, publicAddresses);
  }

  /** Whether it opens all that there is to a protocol. */
  public boolean everyPort() {
    return protocol == Traffic.ALL_PROTOCOLS
        || ((protocol == Traffic.TCP || protocol == Traffic.UDP)
            && ports.containsAll(PortSet.ALL_USABLE));
  }

  /** The rule at which the exposure stands: the last one that it needs. */
  public Contribution last() {
    return contributions.get(contributions.size() - 1);
  }

  /** The lowest address that can be reached on a port of it. */
  public BigInteger lowestAddress(int port) {
    BigInteger lowest = family.last();
    for (Contribution contribution : contributions) {
      if (contribution.traffic().selectors().contains(port)) {
        lowest = lowest.min(contribution.traffic().addresses().low());
      }
    }
    return lowest;
  }
}
