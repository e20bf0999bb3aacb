package dev.sglint.frontend.terraform.functions;

import dev.sglint.frontend.terraform.value.Source;
import dev.sglint.frontend.terraform.value.Type;
import dev.sglint.frontend.terraform.value.Value;
import dev.sglint.value.UnknownReason;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Functions of numbers. */
final class Numbers {
  /** Longer text is not read as a number. */
  private static final int MAX_DIGITS = 10_000;

  private static final int MAX_BASE = 62;

  /** Up to this base letters of both cases are one digit. */
  private static final int MAX_CASELESS_BASE = 36;

  private Numbers() {}

  static Optional<Value> call(Invocation call) {
    return switch (call.name()) {
      case "abs", "ceil", "floor", "signum" -> Optional.of(Arguments.lifted(call, Numbers::one));
      case "log", "pow" -> Optional.of(Arguments.lifted(call, Numbers::two));
      case "parseint" -> Optional.of(Arguments.lifted(call, Numbers::parseInt));
      default -> Optional.empty();
    };
  }

  private static Value one(Invocation call) {
    Optional<Value> wrong = Arguments.arity(call, 1, 1);
    if (wrong.isPresent()) {
      return wrong.get();
    }
    Value number = Arguments.typed(call, 0, "num", Type.NUMBER);
    Optional<Value> stopped = Arguments.stopped(call, Type.NUMBER, List.of(number));
    if (stopped.isPresent()) {
      return stopped.get();
    }
    if (number instanceof Value.Infinity infinity) {
      return infinity(call, infinity);
    }
    BigDecimal value = ((Value.Numeric) number).value();
    return switch (call.name()) {
      case "abs" -> call.number(value.abs());
      case "signum" -> call.number(BigDecimal.valueOf(value.signum()));
      case "ceil" -> call.number(rounded(value, RoundingMode.CEILING));
      default -> call.number(rounded(value, RoundingMode.FLOOR));
    };
  }

  private static Value infinity(Invocation call, Value.Infinity infinity) {
    return switch (call.name()) {
      case "abs" -> new Value.Infinity(false, call.source());
      case "signum" -> call.number(infinity.negative() ? BigDecimal.ONE.negate() : BigDecimal.ONE);
      default -> infinity.with(call.source());
    };
  }

  /** A number below one is not written out, which could be long. */
  private static BigDecimal rounded(BigDecimal value, RoundingMode mode) {
    boolean fraction = (long) value.precision() - value.scale() <= 0;
    BigDecimal small =
        mode == RoundingMode.CEILING
            ? BigDecimal.valueOf(Math.max(0, value.signum()))
            : BigDecimal.valueOf(Math.min(0, value.signum()));
    if (value.scale() > 0 && fraction) {
      return small;
    }
    return value.scale() <= 0 ? value : value.setScale(0, mode);
  }

  /** As Terraform does: with the numbers of 64 bits. */
  private static Value two(Invocation call) {
    Optional<Value> wrong = Arguments.arity(call, 2, 2);
    if (wrong.isPresent()) {
      return wrong.get();
    }
    boolean power = call.name().equals("pow");
    Value first = Arguments.typed(call, 0, "num", Type.NUMBER);
    Value second = Arguments.typed(call, 1, power ? "power" : "base", Type.NUMBER);
    Optional<Value> stopped = Arguments.stopped(call, Type.NUMBER, List.of(first, second));
    if (stopped.isPresent()) {
      return stopped.get();
    }
    double left = asDouble(first);
    double right = asDouble(second);
    return fromDouble(
        call, power ? Math.pow(left, right) : Math.log(left) / Math.log(right), call.source());
  }

  private static double asDouble(Value number) {
    if (number instanceof Value.Numeric numeric) {
      return numeric.value().doubleValue();
    }
    return ((Value.Infinity) number).negative()
        ? Double.NEGATIVE_INFINITY
        : Double.POSITIVE_INFINITY;
  }

  private static Value fromDouble(Invocation call, double number, Source source) {
    if (Double.isNaN(number)) {
      return Arguments.failed(call, "the result is not a number");
    }
    if (Double.isInfinite(number)) {
      return new Value.Infinity(number < 0, source);
    }
    return call.number(
        number == Math.rint(number) ? new BigDecimal(number) : BigDecimal.valueOf(number));
  }

  private static Value parseInt(Invocation call) {
    Optional<Value> wrong = Arguments.arity(call, 2, 2);
    if (wrong.isPresent()) {
      return wrong.get();
    }
    Value number = Arguments.required(call, 0, "number");
    Value base = Arguments.typed(call, 1, "base", Type.NUMBER);
    Optional<Value> stopped = Arguments.stopped(call, Type.NUMBER, List.of(number, base));
    if (stopped.isPresent()) {
      return stopped.get();
    }
    if (!(number instanceof Value.Text text)) {
      return call.invalid("number", "first argument must be a string");
    }
    Optional<Long> radix = Arguments.whole(base);
    if (radix.isEmpty() || radix.get() < 2 || radix.get() > MAX_BASE) {
      return call.invalid("base", "base must be a whole number between 2 and 62 inclusive");
    }
    if (text.value().length() > MAX_DIGITS) {
      UnknownReason reason =
          new UnknownReason(UnknownReason.Kind.UNSUPPORTED, "a number of so many digits");
      return call.unknown(Type.NUMBER, reason);
    }
    int digits = radix.get().intValue();
    Optional<BigInteger> parsed = parse(text.value(), digits);
    return parsed.isPresent()
        ? call.number(new BigDecimal(parsed.get()))
        : call.invalid(
            "number", "cannot parse \"" + text.value() + "\" as a base " + digits + " integer");
  }

  private static Optional<BigInteger> parse(String text, int base) {
    boolean signed = text.startsWith("-") || text.startsWith("+");
    String digits = signed ? text.substring(1) : text;
    if (digits.isEmpty() || !digits.chars().allMatch(c -> digit(c, base) < base)) {
      return Optional.empty();
    }
    BigInteger number = BigInteger.ZERO;
    if (base <= MAX_CASELESS_BASE) {
      number = new BigInteger(digits, base);
    } else {
      for (int i = 0; i < digits.length(); i++) {
        number =
            number
                .multiply(BigInteger.valueOf(base))
                .add(BigInteger.valueOf(digit(digits.charAt(i), base)));
      }
    }
    return Optional.of(text.startsWith("-") ? number.negate() : number);
  }

  private static int digit(int character, int base) {
    if (character >= '0' && character <= '9') {
      return character - '0';
    }
    if (character >= 'a' && character <= 'z') {
      return character - 'a' + 10;
    }
    if (character >= 'A' && character <= 'Z') {
      return character - 'A' + (base <= MAX_CASELESS_BASE ? 10 : MAX_CASELESS_BASE);
    }
    return MAX_BASE;
  }
}
