package dev.sglint.state;

import dev.sglint.model.GroupIdentity;
import dev.sglint.model.Peer;
import dev.sglint.net.Cidr;
import dev.sglint.net.IpBlock;
import dev.sglint.net.IpFamily;
import java.util.Optional;

/**
 * A peer as EC2 stores it.
 *
 * @param value a canonical CIDR block, an id, or the address of the resource that makes the peer
 */
public record StoredPeer(Kind kind, String value) {
  /** The kinds of peer; none may become another by ModifySecurityGroupRules. */
  public enum Kind {
    IPV4("ipv4", "CidrIpv4", "IPv4 CIDR"),
    IPV6("ipv6", "CidrIpv6", "IPv6 CIDR"),
    PREFIX_LIST("prefix-list", "PrefixListId", "prefix list"),
    SECURITY_GROUP("security-group", "ReferencedGroupId", "security group");

    private final String id;
    private final String member;
    private final String words;

    Kind(String id, String member, String words) {
      this.id = id;
      this.member = member;
      this.words = words;
    }

    /** How reports call it. */
    public String id() {
      return id;
    }

    /** How ModifySecurityGroupRules calls it. */
    public String member() {
      return member;
    }

    /** How EC2's messages call it. */
    public String words() {
      return words;
    }
  }

  /** What EC2 stores of a peer; empty where it would refuse it, or where the peer is named. */
  public static Optional<StoredPeer> of(Peer peer) {
    return peer.accept(
        new Peer.Visitor<Optional<StoredPeer>>() {
          @Override
          public Optional<StoredPeer> ipv4Range(Peer.Ipv4Range range) {
            return block(range.cidr(), IpFamily.IPV4, Kind.IPV4);
          }

          @Override
          public Optional<StoredPeer> ipv6Range(Peer.Ipv6Range range) {
            return block(range.cidr(), IpFamily.IPV6, Kind.IPV6);
          }

          @Override
          public Optional<StoredPeer> prefixList(Peer.PrefixList list) {
            return Optional.of(new StoredPeer(Kind.PREFIX_LIST, list.id()));
          }

          @Override
          public Optional<StoredPeer> securityGroup(Peer.SecurityGroupRef group) {
            GroupIdentity identity = group.group();
            boolean exact =
                identity instanceof GroupIdentity.Id || identity instanceof GroupIdentity.Declared;
            return exact
                ? Optional.of(new StoredPeer(Kind.SECURITY_GROUP, identity.text()))
                : Optional.empty();
          }
        });
  }

  private static Optional<StoredPeer> block(Cidr cidr, IpFamily family, Kind kind) {
    if (!(cidr instanceof Cidr.Valid valid)) {
      return Optional.empty();
    }
    IpBlock block = valid.value();
    return block.family() == family
        ? Optional.of(new StoredPeer(kind, block.text()))
        : Optional.empty();
  }

  // Written out, as the generated ones cost a cold start many classes.
  @Override
  public boolean equals(Object other) {
    return other instanceof StoredPeer that && that.kind == kind && that.value.equals(value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }
}
