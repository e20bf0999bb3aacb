package dev.sglint.frontend.terraform.functions;

import dev.sglint.frontend.terraform.value.Conversion;
import dev.sglint.frontend.terraform.value.Type;
import dev.sglint.frontend.terraform.value.Value;
import dev.sglint.value.UnknownReason;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The functions of numbers. */
final class Numbers {
  private static final int LONGEST = 10_000;

  private Numbers() {}

  static Optional<Value> call(Invocation call) {
    return switch (call.name()) {
      case "abs" -> Optional.of(of(call, 1, n -> call.number(n.get(0).abs())));
      case "ceil" ->
          Optional.of(of(call, 1, n -> call.number(round(n.get(0), RoundingMode.CEILING))));
      case "floor" ->
          Optional.of(of(call, 1, n -> call.number(round(n.get(0), RoundingMode.FLOOR))));
      case "signum" ->
          Optional.of(of(call, 1, n -> call.number(BigDecimal.valueOf(n.get(0).signum()))));
      case "log" ->
          Optional.of(
              of(
                  call,
                  2,
                  n ->
                      real(
                          call,
                          Math.log(n.get(0).doubleValue()) / Math.log(n.get(1).doubleValue()))));
      case "pow" ->
          Optional.of(
              of(
                  call,
                  2,
                  n -> real(call, Math.pow(n.get(0).doubleValue(), n.get(1).doubleValue()))));
      case "parseint" -> Optional.of(Arguments.each(call, 2, 2, Numbers::parseint));
      default -> Optional.empty();
    };
  }

  private static Value of(Invocation call, int count, Function<List<BigDecimal>, Value> function) {
    return Arguments.each(
        call,
        count,
        count,
        inner -> {
          Value numbers = Arguments.numbers(inner.arguments(), inner);
          if (!(numbers instanceof Value.Sequence all)) {
            return numbers;
          }
          Optional<UnknownReason> unknown = Arguments.unknown(all);
          if (unknown.isPresent()) {
            return inner.unknown(Type.NUMBER, unknown.get());
          }
          List<BigDecimal> values = new ArrayList<>();
          for (Value value : all.elements()) {
            if (!(value instanceof Value.Numeric number)) {
              return value;
            }
            values.add(number.value());
          }
          return function.apply(values);
        });
  }

  private static BigDecimal round(BigDecimal number, RoundingMode mode) {
    return number.scale() <= 0 ? number : number.setScale(0, mode);
  }

  private static Value real(Invocation call, double number) {
    if (Double.isNaN(number)) {
      return call.failure("the result is not a number");
    }
    return Double.isInfinite(number)
        ? new Value.Infinity(number < 0, call.source())
        : call.number(new BigDecimal(Double.toString(number)));
  }

  private static Value parseint(Invocation call) {
    Value text = call.argument(0);
    Optional<UnknownReason> unknown = Arguments.unknown(call.arguments());
    if (unknown.isPresent()) {
      return call.unknown(Type.NUMBER, unknown.get());
    }
    if (!(text instanceof Value.Text given)) {
      return call.invalid(
          "number", "first argument must be a string, not " + Conversion.words(text.type()));
    }
    Optional<Integer> base = Arguments.integer(call.argument(1));
    if (base.isEmpty() || base.get() < 2 || base.get() > 62) {
      return call.invalid("base", "base must be a whole number between 2 and 62 inclusive");
    }
    Optional<BigInteger> number = parse(given.value(), base.get());
    return number.isPresent()
        ? call.number(new BigDecimal(number.get()))
        : call.invalid(
            "number",
            "cannot parse \"" + given.value() + "\" as a base " + base.get() + " integer");
  }

  /** Up to 36 a letter's case means nothing; above, capitals follow the small letters. */
  private static Optional<BigInteger> parse(String text, int base) {
    boolean signed = text.startsWith("-") || text.startsWith("+");
    String digits = signed ? text.substring(1) : text;
    if (digits.isEmpty() || digits.length() > LONGEST) {
      return Optional.empty();
    }
    BigInteger number = BigInteger.ZERO;
    BigInteger radix = BigInteger.valueOf(base);
    for (int i = 0; i < digits.length(); i++) {
      int digit = digit(digits.charAt(i), base);
      if (digit < 0 || digit >= base) {
        return Optional.empty();
      }
      number = number.multiply(radix).add(BigInteger.valueOf(digit));
    }
    return Optional.of(text.startsWith("-") ? number.negate() : number);
  }

  private static int digit(char c, int base) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    if (c >= 'a' && c <= 'z') {
      return c - 'a' + 10;
    }
    if (c >= 'A' && c <= 'Z') {
      return c - 'A' + (base <= 36 ? 10 : 36);
    }
    return -1;
  }
}
