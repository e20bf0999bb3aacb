package dev.sglint.report;

import dev.sglint.diff.Change;
import dev.sglint.diff.Comparison;
import dev.sglint.diff.GroupChange;
import dev.sglint.model.Direction;
import dev.sglint.net.Interval;
import dev.sglint.net.Intervals;
import dev.sglint.net.IpBlock;
import dev.sglint.net.IpFamily;
import dev.sglint.net.PortSet;
import dev.sglint.reach.Grant;
import dev.sglint.reach.Region;
import dev.sglint.reach.Traffic;
import dev.sglint.rule.Severity;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Changes of what is reachable in words for people. */
final class DiffWords {
  /** More blocks than these are shown as what is left of the block around them. */
  private static final int MOST_BLOCKS = 4;

  private static final int CODES = 256;

  private DiffWords() {}

  /** A group as a heading: {@code aws_security_group.web (was …)}. */
  static String title(GroupChange change) {
    if (change.before().isEmpty()) {
      return change.title() + " (new group)";
    }
    if (change.after().isEmpty()) {
      return change.title() + " (group removed)";
    }
    return change.isRenamed()
        ? change.title() + " (was " + change.before().orElse("") + ")"
        : change.title();
  }

  /** A change without its place: {@code tcp 22 from 0.0.0.0/0}. */
  static String line(Change change, Direction direction) {
    String traffic = change.unseen().isEmpty() ? traffic(change.region()) : change.unseen();
    return traffic + " " + preposition(direction) + " " + peer(change);
  }

  private static String preposition(Direction direction) {
    return direction == Direction.INGRESS ? "from" : "to";
  }

  /** What makes it only possible, or nothing. */
  static String doubt(Change change) {
    if (change.certain()) {
      return "";
    }
    return change.condition().isEmpty() ? "possibly" : "if " + change.condition();
  }

  private static String traffic(Region region) {
    Region.Protocols protocols = region.protocols();
    if (protocols.protocol() == Traffic.ALL_PROTOCOLS) {
      List<String> without = new ArrayList<>();
      protocols.without().forEach(number -> without.add(protocol(number)));
      return without.isEmpty()
          ? "every protocol"
          : "every protocol but " + String.join(", ", without);
    }
    int number = protocols.protocol();
    String name = protocol(number);
    if (number == Traffic.TCP || number == Traffic.UDP) {
      return name + " " + new PortSet(region.selectors()).text();
    }
    boolean icmp = number == Traffic.ICMP || number == Traffic.ICMPV6;
    boolean all = region.selectors().equals(PortSet.ALL.intervals());
    return icmp && !all ? name + " " + types(region.selectors()) : name;
  }

  /** A protocol as EC2 spells it, numbers named as such. */
  static String protocol(int number) {
    return switch (number) {
      case Traffic.TCP -> "tcp";
      case Traffic.UDP -> "udp";
      case Traffic.ICMP -> "icmp";
      case Traffic.ICMPV6 -> "icmpv6";
      default -> "protocol " + number;
    };
  }

  /** Whole types as ranges, codes of others. */
  private static String types(Intervals selectors) {
    List<String> parts = new ArrayList<>();
    for (Interval part : selectors.parts()) {
      int low = part.low().intValue();
      int high = part.high().intValue();
      int firstWhole = (low + CODES - 1) / CODES;
      int lastWhole = (high + 1) / CODES - 1;
      if (low / CODES == high / CODES && firstWhole > lastWhole) {
        parts.add(codes(low, high));
        continue;
      }
      if (low < firstWhole * CODES) {
        parts.add(codes(low, firstWhole * CODES - 1));
      }
      if (firstWhole <= lastWhole) {
        parts.add("type " + range(firstWhole, lastWhole));
      }
      if (high >= (lastWhole + 1) * CODES) {
        parts.add(codes((lastWhole + 1) * CODES, high));
      }
    }
    return String.join(", ", parts);
  }

  private static String codes(int low, int high) {
    return "type " + low / CODES + " code " + range(low % CODES, high % CODES);
  }

  private static String range(int low, int high) {
    return low == high ? Integer.toString(low) : low + "-" + high;
  }

  private static String peer(Change change) {
    if (!(change.region().end() instanceof Grant.End.Block block)) {
      return change.peerName();
    }
    Intervals addresses = change.region().addresses();
    List<String> blocks = blocks(block.family(), addresses, MOST_BLOCKS + 1);
    if (blocks.size() == 1) {
      return blocks.get(0);
    }
    List<String> whole = blocks(block.family(), Intervals.of(block.addresses()), 2);
    List<String> holes =
        blocks(
            block.family(), Intervals.of(block.addresses()).subtract(addresses), MOST_BLOCKS + 1);
    if (whole.size() == 1 && holes.size() < blocks.size()) {
      return whole.get(0) + " but " + String.join(", ", holes);
    }
    return blocks.size() <= MOST_BLOCKS
        ? String.join(", ", blocks)
        : ranges(block.family(), addresses);
  }

  private static String ranges(IpFamily family, Intervals addresses) {
    List<String> ranges = new ArrayList<>();
    for (Interval part : addresses.parts()) {
      if (ranges.size() == MOST_BLOCKS) {
        ranges.add((addresses.parts().size() - MOST_BLOCKS) + " more ranges");
        break;
      }
      ranges.add(
          IpBlock.addressText(family, part.low()) + "-" + IpBlock.addressText(family, part.high()));
    }
    return String.join(", ", ranges);
  }

  /** Addresses as the fewest CIDR blocks, as many of them as are asked for. */
  static List<String> blocks(IpFamily family, Intervals addresses, int most) {
    List<String> blocks = new ArrayList<>();
    for (Interval part : addresses.parts()) {
      BigInteger low = part.low();
      while (low.compareTo(part.high()) <= 0) {
        if (blocks.size() == most) {
          return blocks;
        }
        int bits = low.signum() == 0 ? family.bits() : low.getLowestSetBit();
        while (low.add(BigInteger.ONE.shiftLeft(bits))
                .subtract(BigInteger.ONE)
                .compareTo(part.high())
            > 0) {
          bits--;
        }
        blocks.add(IpBlock.addressText(family, low) + "/" + (family.bits() - bits));
        low = low.add(BigInteger.ONE.shiftLeft(bits));
      }
    }
    return blocks;
  }

  /** One packet of a change, the lowest: {@code tcp 22 from 0.0.0.0}. */
  static String witness(Change change, Direction direction) {
    int protocol = change.region().protocols().lowest();
    int selector = selector(change);
    String traffic =
        switch (protocol) {
          case Traffic.TCP, Traffic.UDP -> protocol(protocol) + " " + selector;
          case Traffic.ICMP, Traffic.ICMPV6 ->
              protocol(protocol) + " type " + selector / CODES + " code " + selector % CODES;
          default -> protocol(protocol);
        };
    return traffic + " " + preposition(direction) + " " + end(change);
  }

  /** The lowest port, or type and code, of a change. */
  static int selector(Change change) {
    return change.region().selectors().parts().get(0).low().intValue();
  }

  /** The lowest address of a change, or what its end is called. */
  static String end(Change change) {
    Optional<Grant.End.Block> block =
        change.region().end() instanceof Grant.End.Block known
            ? Optional.of(known)
            : Optional.empty();
    return block
        .map(b -> IpBlock.addressText(b.family(), change.region().addresses().parts().get(0).low()))
        .orElseGet(change::peerName);
  }

  /** The last line of a report. */
  static String summary(Comparison comparison) {
    String reach =
        comparison.groups().isEmpty()
            ? "nothing changed in what is reachable"
            : groups(comparison.opening()) + " more, " + comparison.closing() + " less";
    List<String> counts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      int count = comparison.count(severity);
      if (count > 0) {
        counts.add(count + " " + severity.id());
      }
    }
    String fresh =
        counts.isEmpty() ? "no new findings" : "new findings: " + String.join(", ", counts);
    String gone = comparison.gone().isEmpty() ? "" : ", gone: " + comparison.gone().size();
    return reach + "; " + fresh + gone;
  }

  private static String groups(int count) {
    return count == 1 ? "1 group opens" : count + " groups open";
  }
}
