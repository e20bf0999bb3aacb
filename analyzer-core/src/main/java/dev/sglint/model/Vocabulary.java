package dev.sglint.model;

/**
 * What the writer of a declaration calls its parts, so that findings speak the words of the file
 * they are about.
 *
 * @param ipv4 where IPv4 ranges stand
 * @param ipv6 where IPv6 ranges stand
 * @param prefixLists where prefix lists stand
 * @param groups where security groups stand
 * @param clearsHostBits whether a range with host bits reaches EC2, which clears them; else the
 *     tool in between, which looks at all ranges, refuses it
 * @param textsReachEc2 whether EC2 sees names and descriptions of rules that it refuses; else the
 *     tool in between does
 */
public record Vocabulary(
    String protocol,
    String fromPort,
    String toPort,
    String ipv4,
    String ipv6,
    String prefixLists,
    String groups,
    String groupName,
    String groupDescription,
    boolean clearsHostBits,
    boolean textsReachEc2) {
  /** The names of EC2's Query requests. */
  public static final Vocabulary EC2_QUERY =
      new Vocabulary(
          "IpProtocol",
          "FromPort",
          "ToPort",
          "IpRanges.N.CidrIp",
          "Ipv6Ranges.N.CidrIpv6",
          "PrefixListIds.N.PrefixListId",
          "Groups.N.GroupId",
          "GroupName",
          "GroupDescription",
          true,
          true);

  /** The words of a tool that lets through both or neither. */
  public Vocabulary(
      String protocol,
      String fromPort,
      String toPort,
      String ipv4,
      String ipv6,
      String prefixLists,
      String groups,
      String groupName,
      String groupDescription,
      boolean clearsHostBits) {
    this(
        protocol,
        fromPort,
        toPort,
        ipv4,
        ipv6,
        prefixLists,
        groups,
        groupName,
        groupDescription,
        clearsHostBits,
        clearsHostBits);
  }
}
