package dev.sglint.model;

import dev.sglint.net.Cidr;
import dev.sglint.net.IpFamily;
import dev.sglint.value.Elements;
import dev.sglint.value.Field;
import dev.sglint.value.UnknownReason;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The other end of a rule: a source for ingress, a destination for egress. */
public sealed interface Peer {
  <R> R accept(Visitor<R> visitor);

  /** The range of addresses as written; empty where it is something else. */
  default Optional<Cidr> range() {
    if (this instanceof Ipv4Range range) {
      return Optional.of(range.cidr());
    }
    return this instanceof Ipv6Range range ? Optional.of(range.cidr()) : Optional.empty();
  }

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

  /**
   * A prefix list.
   *
   * @param id its id, or the address of the resource that makes it
   * @param entries its ranges, as far as what makes it was read
   * @param isDeclared whether a resource that was read makes it
   * @param name the name that it was looked up by, where it is one of AWS's
   * @param maxEntries how many entries it has room for, where that is known
   */
  record PrefixList(
      String id,
      Elements<Field<Cidr>> entries,
      boolean isDeclared,
      Optional<String> name,
      OptionalInt maxEntries)
      implements Peer {
    /** A list of which nothing else is known. */
    public PrefixList(String id, Elements<Field<Cidr>> entries, boolean isDeclared) {
      this(id, entries, isDeclared, Optional.empty(), OptionalInt.empty());
    }

    /** A list that a resource makes. */
    public PrefixList(String address, Elements<Field<Cidr>> entries) {
      this(address, entries, true);
    }

    /** A list that is known by its id alone. */
    public static PrefixList ofId(String id) {
      UnknownReason elsewhere =
          new UnknownReason(UnknownReason.Kind.OUTSIDE_TREE, "the entries of " + id);
      return new PrefixList(id, new Elements<>(List.of(), Optional.of(elsewhere)), false);
    }

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
