package dev.sglint.model;

import dev.sglint.net.Cidr;
import dev.sglint.net.IpFamily;

/** The other end of a rule: a source for ingress, a destination for egress. */
public sealed interface Peer {
  <R> R accept(Visitor<R> visitor);

  /** One answer for each kind of peer. */
  interface Visitor<R> {
    R ipv4Range(Ipv4Range peer);

    R ipv6Range(Ipv6Range peer);

    R prefixList(PrefixList peer);

    R securityGroup(SecurityGroupRef peer);
  }

  /** {@code IpRanges}; the CIDR is as written and may be malformed or of the wrong family. */
  record Ipv4Range(Cidr cidr) implements Peer {
    public IpFamily family() {
      return IpFamily.IPV4;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.ipv4Range(this);
    }
  }

  /** {@code Ipv6Ranges}; the CIDR is as written and may be malformed or of the wrong family. */
  record Ipv6Range(Cidr cidr) implements Peer {
    public IpFamily family() {
      return IpFamily.IPV6;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.ipv6Range(this);
    }
  }

  record PrefixList(String id) implements Peer {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.prefixList(this);
    }
  }

  record SecurityGroupRef(GroupIdentity group) implements Peer {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.securityGroup(this);
    }
  }
}
