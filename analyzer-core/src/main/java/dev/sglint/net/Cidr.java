package dev.sglint.net;

import java.util.Optional;

/** A CIDR as it was written. */
public sealed interface Cidr {
  /** What stood there, unchanged. */
  String text();

  /**
   * The block that the text stands for, or, where EC2 would refuse the text, the block its author
   * seems to mean.
   */
  Optional<IpBlock> block();

  /**
   * Text that EC2 understands.
   *
   * @param hostBits whether bits after the prefix were set, which EC2 clears
   */
  record Valid(String text, IpBlock value, boolean hostBits) implements Cidr {
    @Override
    public Optional<IpBlock> block() {
      return Optional.of(value);
    }
  }

  /** An address without a prefix length; whether EC2 takes it is not documented. */
  record BareAddress(String text, IpBlock value) implements Cidr {
    @Override
    public Optional<IpBlock> block() {
      return Optional.of(value);
    }
  }

  /**
   * Text that is no CIDR.
   *
   * @param reason what is wrong, as the end of a sentence
   * @param meant the block it seems to mean, if that can be told
   */
  record Malformed(String text, String reason, Optional<IpBlock> meant) implements Cidr {
    @Override
    public Optional<IpBlock> block() {
      return meant;
    }
  }
}
