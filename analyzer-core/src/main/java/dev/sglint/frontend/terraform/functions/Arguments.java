package dev.sglint.frontend.terraform.functions;

import dev.sglint.frontend.terraform.value.Conversion;
import dev.sglint.frontend.terraform.value.Type;
import dev.sglint.frontend.terraform.value.Value;
import dev.sglint.frontend.terraform.value.Worlds;
import dev.sglint.value.UnknownReason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What functions over collections ask of their arguments. */
final class Arguments {
  /** No function makes more elements. */
  static final int MAX_ELEMENTS = 1_000_000;

  private static final Type NUMBERS = new Type.ListOf(Type.NUMBER);

  private Arguments() {}

  /** Runs a function in each world of its arguments; failures and wrong counts are passed on. */
  static Value each(Invocation call, int least, int most, Function<Invocation, Value> function) {
    if (call.count() < least || call.count() > most) {
      String few = call.count() < least ? "Not enough" : "Too many";
      return new Value.Failure(
          few + " function arguments",
          "Function \""
              + call.name()
              + "\" expects "
              + (least == most ? Integer.toString(least) : "at least " + least)
              + " argument(s).",
          call.span(),
          call.source());
    }
    for (Value argument : call.arguments()) {
      if (argument instanceof Value.Failure) {
        return argument;
      }
    }
    return Worlds.combine(
        call.arguments(),
        call.source(),
        values -> function.apply(new Invocation(call.name(), values, call.span(), call.context())));
  }

  static Value isNull(Invocation call, String parameter) {
    return call.invalid(parameter, "argument must not be null");
  }

  /** Why something about values cannot be told, if so. */
  static Optional<UnknownReason> unknown(List<Value> values) {
    for (Value value : values) {
      Optional<UnknownReason> reason = unknown(value);
      if (reason.isPresent()) {
        return reason;
      }
    }
    return Optional.empty();
  }

  static Optional<UnknownReason> unknown(Value value) {
    if (value instanceof Value.Unknown unknown) {
      return Optional.of(unknown.reason());
    }
    if (value instanceof Value.OneOf choice) {
      return Optional.of(choice.reason());
    }
    if (value instanceof Value.Sequence sequence) {
      return sequence.more().isPresent() ? sequence.more() : unknown(sequence.elements());
    }
    if (value instanceof Value.Mapping mapping) {
      return mapping.more().isPresent()
          ? mapping.more()
          : unknown(List.copyOf(mapping.entries().values()));
    }
    return Optional.empty();
  }

  /** A sequence as a function sees it that looks at its elements: in each of their worlds. */
  static Value inside(Value.Sequence sequence, Function<Value.Sequence, Value> function) {
    boolean choices = sequence.elements().stream().anyMatch(e -> e instanceof Value.OneOf);
    if (!choices) {
      return function.apply(sequence);
    }
    return Worlds.combine(
        sequence.elements(),
        sequence.source(),
        elements ->
            function.apply(
                new Value.Sequence(sequence.type(), elements, sequence.more(), sequence.source())));
  }

  /** A whole number; empty where it is none, or larger than any count. */
  static Optional<Integer> integer(Value value) {
    if (Conversion.convert(value, Type.NUMBER) instanceof Value.Numeric number) {
      boolean whole =
          number.value().signum() == 0 || number.value().stripTrailingZeros().scale() <= 0;
      boolean small = number.value().abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
      return whole && small ? Optional.of(number.value().intValue()) : Optional.empty();
    }
    return Optional.empty();
  }

  /** The numbers of arguments, or what keeps them from being that. */
  static Value numbers(List<Value> values, Invocation call) {
    List<Value> numbers = new ArrayList<>();
    for (Value value : values) {
      Value number = Conversion.convert(value, Type.NUMBER);
      if (number instanceof Value.Failure failure) {
        return call.invalid("numbers", failure.detail());
      }
      if (number instanceof Value.Null) {
        return isNull(call, "numbers");
      }
      numbers.add(number);
    }
    return new Value.Sequence(NUMBERS, numbers, Optional.empty(), call.source());
  }

  static Value tooMany(Invocation call, Type type) {
    return call.unknown(
        type,
        new UnknownReason(
            UnknownReason.Kind.UNSUPPORTED, "more than " + MAX_ELEMENTS + " elements"));
  }
}
