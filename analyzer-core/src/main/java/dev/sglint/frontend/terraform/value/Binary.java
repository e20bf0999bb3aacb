package dev.sglint.frontend.terraform.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Quotients as Terraform has them: binary numbers of 512 bits, written with as few digits as do.
 */
final class Binary {
  private static final int BITS = 512;
  private static final int FEWEST_DIGITS = 152;
  private static final int MOST_DIGITS = 158;
  private static final MathContext EXACT_ENOUGH = new MathContext(200, RoundingMode.HALF_EVEN);

  private Binary() {}

  static BigDecimal quotient(BigDecimal a, BigDecimal b) {
    BigDecimal quotient = a.divide(b, EXACT_ENOUGH);
    if (quotient.precision() < FEWEST_DIGITS) {
      return quotient;
    }
    BigDecimal binary = rounded(quotient);
    for (int digits = FEWEST_DIGITS; digits < MOST_DIGITS; digits++) {
      BigDecimal shorter = binary.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (rounded(shorter).compareTo(binary) == 0) {
        return shorter;
      }
    }
    return binary;
  }

  /** The nearest number whose mantissa has 512 bits. */
  private static BigDecimal rounded(BigDecimal number) {
    if (number.signum() == 0) {
      return number;
    }
    int magnitude = number.precision() - number.scale();
    // log2(10) is about 3.3219; a few bits too many are taken off again.
    int shift = BITS - (int) Math.ceil(magnitude * 3.3219281) + 4;
    BigDecimal scaled = shifted(number, shift);
    int excess = scaled.setScale(0, RoundingMode.DOWN).toBigInteger().abs().bitLength() - BITS;
    BigDecimal whole = shifted(scaled, -excess).setScale(0, RoundingMode.HALF_EVEN);
    return shifted(whole, excess - shift);
  }

  /** Times a power of two. */
  private static BigDecimal shifted(BigDecimal number, int bits) {
    BigDecimal power = new BigDecimal(BigInteger.ONE.shiftLeft(Math.abs(bits)));
    return bits >= 0 ? number.multiply(power) : number.divide(power);
  }
}
