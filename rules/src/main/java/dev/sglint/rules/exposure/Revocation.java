package dev.sglint.rules.exposure;

import dev.sglint.model.GroupIdentity;
import dev.sglint.model.Vocabulary;
import dev.sglint.net.CidrParser;
import dev.sglint.net.IpBlock;
import dev.sglint.net.PortSet;
import dev.sglint.reach.Contribution;
import dev.sglint.reach.Traffic;
import dev.sglint.rule.Fix;
import dev.sglint.value.Field;
import java.util.Optional;
import java.util.regex.Pattern;

/** The command that takes back a rule that a captured request has made. */
final class Revocation {
  private static final int CODES = 256;
  private static final Pattern GROUP_ID = Pattern.compile("sg-[0-9a-f]{8,40}");

  private Revocation() {}

  /** The command for one rule, where all of it is known; files are edited instead. */
  static Optional<Fix> of(Contribution rule) {
    boolean isRequest = rule.origin().declaration().words().equals(Vocabulary.EC2_QUERY);
    Optional<String> permission = permission(rule);
    if (!isRequest
        || !rule.certain()
        || rule.origin().direction().isEmpty()
        || permission.isEmpty()
        || !(rule.origin().group() instanceof Field.Known<GroupIdentity> group)
        || !GROUP_ID.matcher(group.value().text()).matches()) {
      return Optional.empty();
    }
    String command =
        "aws ec2 revoke-security-group-"
            + rule.origin().direction().get().id()
            + " --group-id "
            + group.value().text()
            + " --ip-permissions '"
            + permission.get()
            + "'";
    return Optional.of(Fix.command("take the rule back", command));
  }

  private static Optional<String> permission(Contribution rule) {
    Optional<String> traffic = traffic(rule.traffic());
    Optional<IpBlock> block = CidrParser.parse(rule.peerText()).block();
    if (traffic.isEmpty() || block.isEmpty()) {
      return Optional.empty();
    }
    String ranges =
        switch (block.get().family()) {
          case IPV4 -> "IpRanges=[{CidrIp=";
          case IPV6 -> "Ipv6Ranges=[{CidrIpv6=";
        };
    return Optional.of(traffic.get() + "," + ranges + block.get().text() + "}]");
  }

  private static Optional<String> traffic(Traffic traffic) {
    int low = traffic.low();
    int high = traffic.high();
    return switch (traffic.protocol()) {
      case Traffic.TCP -> Optional.of(numbers("tcp", low, high));
      case Traffic.UDP -> Optional.of(numbers("udp", low, high));
      case Traffic.ICMP -> icmp("icmp", low, high);
      case Traffic.ICMPV6 -> icmp("icmpv6", low, high);
      default -> Optional.of("IpProtocol=" + traffic.protocol());
    };
  }

  private static Optional<String> icmp(String protocol, int low, int high) {
    if (low == 0 && high == PortSet.LAST) {
      return Optional.of(numbers(protocol, -1, -1));
    }
    if (low == high) {
      return Optional.of(numbers(protocol, low / CODES, low % CODES));
    }
    return low % CODES == 0 && high == low + CODES - 1
        ? Optional.of(numbers(protocol, low / CODES, -1))
        : Optional.empty();
  }

  private static String numbers(String protocol, int from, int to) {
    return "IpProtocol=" + protocol + ",FromPort=" + from + ",ToPort=" + to;
  }
}
