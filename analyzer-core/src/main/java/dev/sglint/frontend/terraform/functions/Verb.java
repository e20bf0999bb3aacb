package dev.sglint.frontend.terraform.functions;

import dev.sglint.frontend.terraform.value.Conversion;
import dev.sglint.frontend.terraform.value.Type;
import dev.sglint.frontend.terraform.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * A verb of a format, as Go writes values with it.
 *
 * @param argument the number of the argument, from 1
 * @param offset where it stands, in bytes of UTF-8
 */
record Verb(
    String raw,
    int offset,
    int argument,
    String flags,
    Optional<Integer> width,
    Optional<Integer> precision,
    char mode) {

  /** What a verb says of a value that it cannot write. */
  static final class UnsupportedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String problem;

    UnsupportedException(String problem) {
      super(problem);
      this.problem = problem;
    }

    String problem() {
      return problem;
    }
  }

  static Verb of(Matcher matcher, int next, int offset) {
    Optional<Integer> index = number(matcher, 2).or(() -> number(matcher, 5));
    Optional<Integer> precision =
        Optional.ofNullable(matcher.group(4))
            .map(digits -> digits.isEmpty() ? 0 : Integer.parseInt(digits));
    return new Verb(
        matcher.group(),
        offset,
        index.orElse(next),
        matcher.group(1),
        number(matcher, 3),
        precision,
        matcher.group(6).charAt(0));
  }

  private static Optional<Integer> number(Matcher matcher, int group) {
    return Optional.ofNullable(matcher.group(group)).map(Integer::valueOf);
  }

  /** Whether it writes the text of a value as it is. */
  boolean isPlain() {
    return (mode == 's' || mode == 'v')
        && flags.isEmpty()
        && width.isEmpty()
        && precision.isEmpty();
  }

  private boolean has(char flag) {
    return flags.indexOf(flag) >= 0;
  }

  String format(Value value) throws UnsupportedException {
    if (mode == 'v') {
      return padded(asIs(value));
    }
    if (value instanceof Value.Null) {
      throw new UnsupportedException("null value cannot be formatted");
    }
    return switch (mode) {
      case 't' ->
          converted(value, Type.BOOL) instanceof Value.Bool bool
              ? Boolean.toString(bool.value())
              : "";
      case 's', 'q' -> string(((Value.Text) converted(value, Type.STRING)).value());
      default -> number(converted(value, Type.NUMBER));
    };
  }

  private static Value converted(Value value, Type type) throws UnsupportedException {
    Value converted = Conversion.convert(value, type);
    if (converted instanceof Value.Failure failure) {
      throw new UnsupportedException(failure.detail());
    }
    return converted;
  }

  private String asIs(Value value) throws UnsupportedException {
    if (!has('#') && value instanceof Value.Text text) {
      return text.value();
    }
    if (!has('#') && value instanceof Value.Numeric number) {
      return Decimals.general(number.value(), Optional.empty());
    }
    if (!has('#') && value instanceof Value.Infinity infinity) {
      return infinity.negative() ? "-Inf" : "+Inf";
    }
    Optional<String> json = JsonTexts.encode(value);
    return json.orElseThrow(() -> new UnsupportedException("cannot serialize value as JSON"));
  }

  private String string(String text) {
    String cut = text;
    if (precision.orElse(0) > 0) {
      List<String> clusters = Texts.clusters(text);
      cut = String.join("", clusters.subList(0, Math.min(clusters.size(), precision.get())));
    }
    return padded(mode == 'q' ? JsonTexts.quoted(cut) : cut);
  }

  private String padded(String text) {
    int missing = width.orElse(0) - (width.isEmpty() ? 0 : Texts.clusters(text).size());
    if (missing <= 0) {
      return text;
    }
    String pads = (has('0') ? "0" : " ").repeat(missing);
    return has('-') ? text + pads : pads + text;
  }

  private String number(Value value) throws UnsupportedException {
    if (value instanceof Value.Infinity infinity) {
      if ("bdoxX".indexOf(mode) >= 0) {
        throw new UnsupportedException("an integer is required");
      }
      return placed(infinity.negative(), "", "Inf", false);
    }
    BigDecimal number = ((Value.Numeric) value).value();
    boolean negative = number.signum() < 0;
    if ("bdoxX".indexOf(mode) >= 0) {
      return integer(number, negative);
    }
    BigDecimal size = number.abs();
    String digits =
        switch (mode) {
          case 'f' -> Decimals.fixed(size, precision.orElse(6));
          case 'g', 'G' -> Decimals.general(size, precision);
          default -> Decimals.scientific(size, precision.orElse(6));
        };
    return placed(
        negative, "", Character.isUpperCase(mode) ? digits.toUpperCase(Locale.ROOT) : digits, true);
  }

  private String integer(BigDecimal number, boolean negative) throws UnsupportedException {
    if (number.stripTrailingZeros().scale() > 0) {
      throw new UnsupportedException("an integer is required");
    }
    BigInteger size = number.abs().toBigInteger();
    String prefix = "";
    String digits;
    switch (mode) {
      case 'b' -> {
        digits = size.toString(2);
        prefix = has('#') ? "0b" : "";
      }
      case 'o' -> {
        digits = size.toString(8);
        prefix = has('#') ? "0" : "";
      }
      case 'x' -> {
        digits = size.toString(16);
        prefix = has('#') ? "0x" : "";
      }
      case 'X' -> {
        digits = size.toString(16).toUpperCase(Locale.ROOT);
        prefix = has('#') ? "0X" : "";
      }
      default -> digits = size.toString();
    }
    int missing = precision.orElse(0) - digits.length();
    return placed(
        negative, prefix, missing > 0 ? "0".repeat(missing) + digits : digits, precision.isEmpty());
  }

  private String placed(boolean negative, String prefix, String digits, boolean zeros) {
    String sign = negative ? "-" : has('+') ? "+" : has(' ') ? " " : "";
    int missing = Math.max(0, width.orElse(0) - (sign + prefix + digits).length());
    if (has('-')) {
      return sign + prefix + digits + " ".repeat(missing);
    }
    return has('0') && zeros
        ? sign + prefix + "0".repeat(missing) + digits
        : " ".repeat(missing) + sign + prefix + digits;
  }
}
