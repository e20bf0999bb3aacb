package dev.sglint.frontend.terraform.functions;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/** Numbers as Go's formats write them. */
final class Decimals {
  private static final int MIN_EXPONENT = -4;
  private static final int SHORTEST = 6;

  private Decimals() {}

  static String fixed(BigDecimal number, int precision) {
    return number.setScale(precision, RoundingMode.HALF_EVEN).toPlainString();
  }

  /** {@code d.ddde±dd}. */
  static String scientific(BigDecimal number, int precision) {
    BigDecimal rounded = number.round(new MathContext(precision + 1, RoundingMode.HALF_EVEN));
    return scientific(rounded, digits(rounded), precision);
  }

  private static String scientific(BigDecimal number, String digits, int precision) {
    int exponent = number.signum() == 0 ? 0 : number.precision() - number.scale() - 1;
    StringBuilder made = new StringBuilder(number.signum() < 0 ? "-" : "");
    made.append(digits.charAt(0));
    if (precision > 0) {
      String rest = digits.substring(1, Math.min(digits.length(), precision + 1));
      made.append('.').append(rest).append("0".repeat(precision - rest.length()));
    }
    made.append(exponent < 0 ? "e-" : "e+");
    return made.append(Math.abs(exponent) < 10 ? "0" : "").append(Math.abs(exponent)).toString();
  }

  private static String digits(BigDecimal number) {
    return number.signum() == 0
        ? "0"
        : number.stripTrailingZeros().unscaledValue().abs().toString();
  }

  /** With an exponent where it is large or small; without a precision all digits stand. */
  static String general(BigDecimal number, Optional<Integer> precision) {
    int wanted = Math.max(1, precision.orElse(1));
    BigDecimal rounded =
        precision.isPresent()
            ? number.round(new MathContext(wanted, RoundingMode.HALF_EVEN))
            : number;
    if (rounded.signum() == 0) {
      return "0";
    }
    BigDecimal stripped = rounded.stripTrailingZeros();
    String digits = digits(stripped);
    int exponent = stripped.precision() - stripped.scale() - 1;
    int limit =
        precision.isEmpty()
            ? SHORTEST
            : wanted > digits.length() && digits.length() > exponent ? digits.length() : wanted;
    return exponent < MIN_EXPONENT || exponent >= limit
        ? scientific(stripped, digits, digits.length() - 1)
        : stripped.toPlainString();
  }
}
