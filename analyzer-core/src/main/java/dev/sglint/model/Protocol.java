package dev.sglint.model;

/** An {@code IpProtocol} as written, after EC2's reading of names, case and numbers. */
public sealed interface Protocol {
  <R> R accept(Visitor<R> visitor);

  /** One answer for each kind of protocol. */
  interface Visitor<R> {
    R all(All protocol);

    R tcp(Tcp protocol);

    R udp(Udp protocol);

    R icmp(Icmp protocol);

    R icmpv6(Icmpv6 protocol);

    R other(Other protocol);

    R unspecified(Unspecified protocol);

    R unrecognised(Unrecognised protocol);
  }

  /** {@code -1}: every protocol and every port. */
  record All() implements Protocol {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.all(this);
    }
  }

  record Tcp() implements Protocol {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.tcp(this);
    }
  }

  record Udp() implements Protocol {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.udp(this);
    }
  }

  record Icmp() implements Protocol {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.icmp(this);
    }
  }

  record Icmpv6() implements Protocol {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.icmpv6(this);
    }
  }

  /** A protocol without ports, by its IANA number. */
  record Other(int number) implements Protocol {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.other(this);
    }
  }

  /** No protocol was given. */
  record Unspecified() implements Protocol {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.unspecified(this);
    }
  }

  /** Text that EC2 does not know as a protocol. */
  record Unrecognised(String text) implements Protocol {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.unrecognised(this);
    }
  }
}
