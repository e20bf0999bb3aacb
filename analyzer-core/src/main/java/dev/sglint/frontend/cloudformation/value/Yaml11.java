package dev.sglint.frontend.cloudformation.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as CloudFormation reads them: YAML 1.1's where they are bare, else plain decimals. */
public final class Yaml11 {
  private static final Pattern DECIMAL = Pattern.compile("[-+]?(?:0|[1-9][0-9_]*)");
  private static final Pattern OCTAL = Pattern.compile("[-+]?0[0-7_]+");
  private static final Pattern HEX = Pattern.compile("[-+]?0x[0-9a-fA-F_]+");
  private static final Pattern BINARY = Pattern.compile("[-+]?0b[01_]+");
  private static final Pattern SEXAGESIMAL = Pattern.compile("[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+");
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?[0-9]{1,40}(?:\\.[0-9]{0,40})?(?:[eE][-+]?[0-9]{1,2})?");
  private static final int LONGEST = 40;
  private static final BigInteger SIXTY = BigInteger.valueOf(60);

  private Yaml11() {}

  /** The whole number that a text stands for; empty where it is none. */
  public static Optional<BigInteger> integer(Datum.Text datum) {
    String text = datum.isBare() ? datum.text() : datum.text().strip();
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    return datum.isBare() ? bare(text) : decimal(text);
  }

  private static Optional<BigInteger> bare(String text) {
    String digits = text.replace("_", "").replace("+", "");
    if (DECIMAL.matcher(text).matches()) {
      return Optional.of(new BigInteger(digits));
    }
    if (OCTAL.matcher(text).matches()) {
      return Optional.of(new BigInteger(digits, 8));
    }
    if (HEX.matcher(text).matches()) {
      return Optional.of(new BigInteger(digits.replaceFirst("0x", ""), 16));
    }
    if (BINARY.matcher(text).matches()) {
      return Optional.of(new BigInteger(digits.replaceFirst("0b", ""), 2));
    }
    return SEXAGESIMAL.matcher(text).matches() ? Optional.of(sexagesimal(digits)) : decimal(text);
  }

  private static BigInteger sexagesimal(String digits) {
    boolean negative = digits.startsWith("-");
    BigInteger value = BigInteger.ZERO;
    for (String part : (negative ? digits.substring(1) : digits).split(":", -1)) {
      value = value.multiply(SIXTY).add(new BigInteger(part));
    }
    return negative ? value.negate() : value;
  }

  /** {@code 443} and {@code 443.0}. */
  private static Optional<BigInteger> decimal(String text) {
    if (!NUMBER.matcher(text).matches()) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(text);
    boolean whole = number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
    return whole ? Optional.of(number.toBigInteger()) : Optional.empty();
  }
}
