package dev.sglint.model;

import java.math.BigInteger;

/**
 * A {@code FromPort} or {@code ToPort} as written; what the number means depends on the protocol.
 */
public sealed interface PortBound {
  record Unspecified() implements PortBound {}

  record Given(BigInteger value) implements PortBound {
    /** Whether the number lies in the closed range. */
    public boolean in(int low, int high) {
      return value.compareTo(BigInteger.valueOf(low)) >= 0
          && value.compareTo(BigInteger.valueOf(high)) <= 0;
    }
  }

  /** Text that is no whole number. */
  record Malformed(String text) implements PortBound {}

  static PortBound parse(String text) {
    boolean negative = text.startsWith("-");
    String digits = negative ? text.substring(1) : text;
    boolean number =
        !digits.isEmpty()
            && digits.length() <= 20
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? new Given(new BigInteger(text)) : new Malformed(text);
  }
}
