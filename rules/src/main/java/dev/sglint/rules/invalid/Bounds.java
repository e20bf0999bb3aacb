package dev.sglint.rules.invalid;

import dev.sglint.model.IpPermission;
import dev.sglint.model.PortBound;
import dev.sglint.model.Protocol;
import dev.sglint.model.Protocols;
import dev.sglint.value.Field;
import dev.sglint.value.Ternary;
import java.math.BigInteger;

/** Questions about protocol and bounds that several rules ask. */
final class Bounds {
  private Bounds() {}

  static Ternary hasPorts(IpPermission permission) {
    return permission.protocol().test(p -> Ternary.of(Protocols.hasPorts(p)));
  }

  static Ternary isIcmp(IpPermission permission) {
    return permission.protocol().test(p -> Ternary.of(Protocols.hasIcmpTypes(p)));
  }

  static Ternary isIcmpv4(IpPermission permission) {
    return permission.protocol().test(p -> Ternary.of(p instanceof Protocol.Icmp));
  }

  static Ternary isAbsent(Field<PortBound> bound) {
    return bound.test(b -> Ternary.of(b instanceof PortBound.Unspecified));
  }

  static Ternary isMalformed(Field<PortBound> bound) {
    return bound.test(b -> Ternary.of(b instanceof PortBound.Malformed));
  }

  static Ternary isOutside(Field<PortBound> bound, int low, int high) {
    return bound.test(b -> Ternary.of(b instanceof PortBound.Given given && !given.in(low, high)));
  }

  static Ternary is(Field<PortBound> bound, int number) {
    return bound.test(
        b -> Ternary.of(b instanceof PortBound.Given given && given.in(number, number)));
  }

  /** Whether both are numbers in their range and the first is above the second. */
  static Ternary areReversed(Field<PortBound> from, Field<PortBound> to) {
    return from.test(
        low ->
            to.test(
                high ->
                    Ternary.of(
                        low instanceof PortBound.Given first
                            && high instanceof PortBound.Given last
                            && first.in(0, 65535)
                            && last.in(0, 65535)
                            && first.value().compareTo(last.value()) > 0)));
  }

  /** The number or text as written, for messages. */
  static String text(Field<PortBound> bound) {
    return bound.alternatives().isEmpty() ? "?" : text(bound.alternatives().get(0).value());
  }

  private static String text(PortBound bound) {
    if (bound instanceof PortBound.Given given) {
      BigInteger value = given.value();
      return value.toString();
    }
    return bound instanceof PortBound.Malformed malformed ? malformed.text() : "";
  }
}
