package dev.sglint.frontend.terraform.functions;

import dev.sglint.frontend.terraform.value.Collect;
import dev.sglint.frontend.terraform.value.Conversion;
import dev.sglint.frontend.terraform.value.Type;
import dev.sglint.frontend.terraform.value.Value;
import dev.sglint.net.Cidr;
import dev.sglint.net.CidrParser;
import dev.sglint.net.IpBlock;
import dev.sglint.net.IpFamily;
import dev.sglint.value.UnknownReason;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The functions of address ranges. */
final class Addresses {
  private static final int ANY = Integer.MAX_VALUE;

  private Addresses() {}

  static Optional<Value> call(Invocation call) {
    return switch (call.name()) {
      case "cidrsubnet" -> Optional.of(Arguments.each(call, 3, 3, Addresses::subnet));
      case "cidrsubnets" -> Optional.of(Arguments.each(call, 1, ANY, Addresses::subnets));
      case "cidrhost" -> Optional.of(Arguments.each(call, 2, 2, Addresses::host));
      case "cidrnetmask" -> Optional.of(Arguments.each(call, 1, 1, Addresses::netmask));
      case "cidrcontains" -> Optional.of(Arguments.each(call, 2, 2, Addresses::contains));
      default -> Optional.empty();
    };
  }

  private static Value refused(Invocation call, String problem) {
    return new Value.Failure(
        "Error in function call",
        "Call to function \"" + call.name() + "\" failed: " + problem + ".",
        call.span(),
        call.source());
  }

  /** Why nothing can be computed, a failure or an unknown value. */
  private static Optional<Value> notReady(Invocation call, Type result) {
    for (Value argument : call.arguments()) {
      if (argument instanceof Value.Null) {
        return Optional.of(Arguments.isNull(call, "prefix"));
      }
    }
    Optional<UnknownReason> unknown = Arguments.unknown(call.arguments());
    return unknown.map(reason -> call.unknown(result, reason));
  }

  /** The range of the first argument; Terraform takes leading zeros. */
  private static Optional<IpBlock> block(Value value) {
    if (!(Conversion.convert(value, Type.STRING) instanceof Value.Text text)) {
      return Optional.empty();
    }
    String plain = text.value().contains(":") ? text.value() : withoutZeros(text.value());
    return CidrParser.parse(plain) instanceof Cidr.Valid valid
        ? Optional.of(valid.value())
        : Optional.empty();
  }

  private static String withoutZeros(String text) {
    StringBuilder plain = new StringBuilder();
    boolean begins = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean digitFollows = i + 1 < text.length() && Character.isDigit(text.charAt(i + 1));
      if (!(begins && c == '0' && digitFollows)) {
        plain.append(c);
        begins = !Character.isDigit(c);
      }
    }
    return plain.toString();
  }

  private static Value malformed(Invocation call) {
    String text =
        Conversion.convert(call.argument(0), Type.STRING) instanceof Value.Text given
            ? given.value()
            : "";
    return refused(call, "invalid CIDR expression: invalid CIDR address: " + text);
  }

  private static String text(IpFamily family, BigInteger first, int length) {
    return IpBlock.addressText(family, first) + "/" + length;
  }

  private static Value subnet(Invocation call) {
    Optional<Value> notReady = notReady(call, Type.STRING);
    if (notReady.isPresent()) {
      return notReady.get();
    }
    Optional<IpBlock> block = block(call.argument(0));
    if (block.isEmpty()) {
      return malformed(call);
    }
    Optional<Integer> bits = Arguments.integer(call.argument(1));
    Value number = Conversion.convert(call.argument(2), Type.NUMBER);
    if (bits.isEmpty() || bits.get() < 0 || !(number instanceof Value.Numeric numeric)) {
      return call.invalid("newbits", "a whole number is required");
    }
    boolean whole =
        numeric.value().signum() == 0 || numeric.value().stripTrailingZeros().scale() <= 0;
    if (!whole || numeric.value().precision() - numeric.value().scale() > 50) {
      return call.invalid("netnum", "a whole number is required");
    }
    IpBlock base = block.get();
    int length = base.prefixLength() + bits.get();
    int most = base.family().bits();
    if (bits.get() > most || length > most) {
      return refused(
          call,
          "insufficient address space to extend prefix of "
              + base.prefixLength()
              + " by "
              + bits.get());
    }
    BigInteger count = BigInteger.ONE.shiftLeft(bits.get());
    BigInteger index = numeric.value().toBigInteger();
    boolean inside =
        index.signum() < 0 ? index.negate().compareTo(count) <= 0 : index.compareTo(count) < 0;
    if (!inside) {
      return refused(
          call,
          "prefix extension of " + bits.get() + " does not accommodate a subnet numbered " + index);
    }
    if (index.signum() < 0) {
      // Counted in host numbers from the end of all addresses, as OpenTofu does it.
      BigInteger wrapped = count.add(index).shiftLeft(most - length);
      BigInteger first = wrapped.mod(BigInteger.ONE.shiftLeft(most - base.prefixLength()));
      BigInteger own = first.shiftRight(most - length).shiftLeft(most - length);
      return call.text(text(base.family(), negative(base, own, length, index), length));
    }
    BigInteger first = base.first().add(index.shiftLeft(most - length));
    return call.text(text(base.family(), first, length));
  }

  /** {@code cidrsubnet("10.0.0.0/16", 8, -1)} is {@code 0.0.1.0/24}: measured, and kept. */
  private static BigInteger negative(IpBlock base, BigInteger own, int length, BigInteger index) {
    int most = base.family().bits();
    BigInteger shifted = index.negate().shiftLeft(most - length);
    return own.signum() >= 0 ? shifted : own;
  }

  private static Value subnets(Invocation call) {
    Type list = new Type.ListOf(Type.STRING);
    Optional<Value> notReady = notReady(call, list);
    if (notReady.isPresent()) {
      return notReady.get();
    }
    Optional<IpBlock> block = block(call.argument(0));
    if (block.isEmpty()) {
      return malformed(call);
    }
    IpBlock base = block.get();
    int most = base.family().bits();
    BigInteger next = base.first();
    List<Value> ranges = new ArrayList<>();
    for (Value argument : call.arguments().subList(1, call.count())) {
      Optional<Integer> bits = Arguments.integer(argument);
      if (bits.isEmpty() || bits.get() < 1) {
        return call.invalid("newbits", "must extend prefix by at least one bit");
      }
      int length = base.prefixLength() + bits.get();
      if (bits.get() > most || length > most) {
        return call.invalid(
            "newbits",
            "would extend prefix to " + length + " bits, which is too long for an address");
      }
      BigInteger size = BigInteger.ONE.shiftLeft(most - length);
      BigInteger rest = next.mod(size);
      BigInteger first = rest.signum() == 0 ? next : next.add(size).subtract(rest);
      if (first.add(size).subtract(BigInteger.ONE).compareTo(base.last()) > 0) {
        String before =
            ranges.isEmpty() ? base.text() : ((Value.Text) ranges.get(ranges.size() - 1)).value();
        return call.invalid(
            "newbits",
            "not enough remaining address space for a subnet with a prefix of "
                + length
                + " bits after "
                + before);
      }
      ranges.add(call.text(text(base.family(), first, length)));
      next = first.add(size);
    }
    return Collect.list(Type.STRING, ranges, Optional.empty(), call.source());
  }

  private static Value host(Invocation call) {
    Optional<Value> notReady = notReady(call, Type.STRING);
    if (notReady.isPresent()) {
      return notReady.get();
    }
    Optional<IpBlock> block = block(call.argument(0));
    if (block.isEmpty()) {
      return malformed(call);
    }
    Value number = Conversion.convert(call.argument(1), Type.NUMBER);
    if (!(number instanceof Value.Numeric numeric)
        || numeric.value().precision() - numeric.value().scale() > 50) {
      return call.invalid("hostnum", "a whole number is required");
    }
    IpBlock base = block.get();
    BigInteger size = BigInteger.ONE.shiftLeft(base.family().bits() - base.prefixLength());
    BigInteger index = numeric.value().toBigInteger();
    boolean inside =
        index.signum() < 0 ? index.negate().compareTo(size) <= 0 : index.compareTo(size) < 0;
    if (!inside) {
      return refused(
          call,
          "prefix of " + base.prefixLength() + " does not accommodate a host numbered " + index);
    }
    BigInteger address =
        index.signum() < 0 ? base.first().add(size).add(index) : base.first().add(index);
    return call.text(IpBlock.addressText(base.family(), address));
  }

  private static Value netmask(Invocation call) {
    Optional<Value> notReady = notReady(call, Type.STRING);
    if (notReady.isPresent()) {
      return notReady.get();
    }
    Optional<IpBlock> block = block(call.argument(0));
    if (block.isEmpty()) {
      return malformed(call);
    }
    IpBlock base = block.get();
    if (base.family() == IpFamily.IPV6) {
      return refused(call, "IPv6 addresses cannot have a netmask: " + base.text());
    }
    BigInteger all = BigInteger.ONE.shiftLeft(32).subtract(BigInteger.ONE);
    int hostBits = 32 - base.prefixLength();
    BigInteger mask = all.shiftRight(hostBits).shiftLeft(hostBits);
    return call.text(IpBlock.addressText(IpFamily.IPV4, mask));
  }

  private static Value contains(Invocation call) {
    Optional<Value> notReady = notReady(call, Type.BOOL);
    if (notReady.isPresent()) {
      return notReady.get();
    }
    Optional<IpBlock> outer = block(call.argument(0));
    if (outer.isEmpty()) {
      return malformed(call);
    }
    String text =
        Conversion.convert(call.argument(1), Type.STRING) instanceof Value.Text given
            ? given.value()
            : "";
    String range = text.contains("/") ? text : text + (text.contains(":") ? "/128" : "/32");
    Optional<IpBlock> inner = block(call.text(range));
    if (inner.isEmpty()) {
      return refused(call, "invalid IP address or prefix: " + text);
    }
    if (outer.get().family() != inner.get().family()) {
      return refused(call, "address family mismatch: " + outer.get().text() + " vs. " + text);
    }
    return call.bool(
        inner.get().first().compareTo(outer.get().first()) >= 0
            && inner.get().last().compareTo(outer.get().last()) <= 0);
  }
}
