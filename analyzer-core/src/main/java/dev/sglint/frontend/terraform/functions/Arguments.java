package dev.sglint.frontend.terraform.functions;

import dev.sglint.frontend.terraform.value.Conversion;
import dev.sglint.frontend.terraform.value.Type;
import dev.sglint.frontend.terraform.value.Value;
import dev.sglint.frontend.terraform.value.Worlds;
import dev.sglint.value.UnknownReason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** What functions of all families do with their arguments before they compute with them. */
final class Arguments {
  /** More elements than this are not made by any function. */
  static final int MAX_ELEMENTS = 1_000_000;

  static final UnknownReason TOO_LARGE =
      new UnknownReason(
          UnknownReason.Kind.UNSUPPORTED, "a result of more than " + MAX_ELEMENTS + " elements");

  static final UnknownReason TOO_MANY_WORLDS =
      new UnknownReason(UnknownReason.Kind.UNSUPPORTED, "choices inside of an argument");

  private static final String NULL = "argument must not be null";

  private Arguments() {}

  /** The call in each world of its arguments; the elements of collections may still be choices. */
  static Value lifted(Invocation call, Function<Invocation, Value> function) {
    for (Value argument : call.arguments()) {
      if (argument instanceof Value.Failure) {
        return argument;
      }
    }
    return Worlds.combine(
        call.arguments(), call.source(), world -> function.apply(with(call, world)));
  }

  /**
   * As {@link #lifted}; in more worlds than can be kept apart, the arguments that are choices are
   * unknown.
   */
  static Value liftedOrOpen(Invocation call, Function<Invocation, Value> function) {
    Value value = lifted(call, function);
    boolean choices = call.arguments().stream().anyMatch(Value.OneOf.class::isInstance);
    if (!choices || !(value instanceof Value.Unknown)) {
      return value;
    }
    List<Value> arguments = new ArrayList<>();
    for (Value argument : call.arguments()) {
      arguments.add(
          argument instanceof Value.OneOf
              ? Value.Unknown.of(argument.type(), TOO_MANY_WORLDS, argument.source())
              : argument);
    }
    return function.apply(with(call, arguments));
  }

  /** As {@link #lifted}, and without choices inside of the arguments either. */
  static Value liftedDeep(Invocation call, Type result, Function<Invocation, Value> function) {
    List<Value> spread = new ArrayList<>(call.count());
    for (Value argument : call.arguments()) {
      Value one = Inside.worlds(argument);
      if (!(argument instanceof Value.Unknown) && one instanceof Value.Unknown) {
        return call.unknown(result, TOO_MANY_WORLDS);
      }
      spread.add(one);
    }
    return lifted(with(call, spread), world -> marked(world, function.apply(world)));
  }

  static Invocation with(Invocation call, List<Value> arguments) {
    return new Invocation(call.name(), arguments, call.span(), call.context());
  }

  /** The result, marked if anything in the arguments is: for functions that look at elements. */
  static Value marked(Invocation call, Value result) {
    boolean sensitive = call.arguments().stream().anyMatch(Inside::isMarked);
    return sensitive && !(result instanceof Value.Failure) && !result.source().sensitive()
        ? result.with(result.source().asSensitive())
        : result;
  }

  /** A failure where there are too few arguments or too many. */
  static Optional<Value> arity(Invocation call, int least, int most) {
    if (call.count() >= least && call.count() <= most) {
      return Optional.empty();
    }
    boolean few = call.count() < least;
    return Optional.of(
        new Value.Failure(
            few ? "Not enough function arguments" : "Too many function arguments",
            "Function \""
                + call.name()
                + "\" expects "
                + (few ? (least == most ? "" : "at least ") + least : "only " + most)
                + " argument(s).",
            call.span(),
            call.source()));
  }

  /** {@code Call to function "name" failed: …}. */
  static Value failed(Invocation call, String problem) {
    return new Value.Failure(
        "Error in function call",
        "Call to function \"" + call.name() + "\" failed: " + problem + ".",
        call.span(),
        call.source());
  }

  static Value required(Invocation call, int index, String parameter) {
    Value argument = call.argument(index);
    return argument instanceof Value.Null ? call.invalid(parameter, NULL) : argument;
  }

  /** An argument as its parameter wants it: a value of the type, an unknown or a failure. */
  static Value typed(Invocation call, int index, String parameter, Type type) {
    Value argument = required(call, index, parameter);
    if (argument instanceof Value.Failure) {
      return argument;
    }
    Value converted = Conversion.convert(argument, type);
    return converted instanceof Value.Failure failure
        ? call.invalid(parameter, failure.detail())
        : converted;
  }

  /** What the call gives without a computation: the first failure, else an unknown for one. */
  static Optional<Value> stopped(Invocation call, Type result, List<Value> arguments) {
    for (Value argument : arguments) {
      if (argument instanceof Value.Failure) {
        return Optional.of(argument);
      }
    }
    for (Value argument : arguments) {
      if (argument instanceof Value.Unknown unknown) {
        return Optional.of(call.unknown(result, unknown.reason()));
      }
    }
    return Optional.empty();
  }

  /** Why something in the elements or behind them is not known. */
  static Optional<UnknownReason> unknownIn(Value value) {
    return Inside.unknown(value, Optional.of(TOO_MANY_WORLDS));
  }

  static Optional<UnknownReason> either(
      Optional<UnknownReason> first, Optional<UnknownReason> second) {
    return first.isPresent() ? first : second;
  }

  /** A whole number that fits; Terraform takes no fractions for counts and positions. */
  static Optional<Long> whole(Value number) {
    if (!(number instanceof Value.Numeric numeric) || numeric.value().precision() > 400) {
      return Optional.empty();
    }
    BigDecimal value = numeric.value().stripTrailingZeros();
    boolean fits =
        value.scale() <= 0
            && value.precision() - (long) value.scale() <= 19
            && value.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
    return fits ? Optional.of(value.longValue()) : Optional.empty();
  }

  /** The entries of the types of a mapping that is not known, each unknown. */
  static SortedMap<String, Value> unknownEntries(Type.ObjectOf type, Value.Unknown unknown) {
    SortedMap<String, Value> entries = new TreeMap<>();
    for (Map.Entry<String, Type> attribute : type.attributes().entrySet()) {
      entries.put(
          attribute.getKey(),
          Value.Unknown.of(attribute.getValue(), unknown.reason(), unknown.source()));
    }
    return entries;
  }
}
