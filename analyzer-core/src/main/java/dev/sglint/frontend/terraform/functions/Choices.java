package dev.sglint.frontend.terraform.functions;

import dev.sglint.frontend.terraform.value.Collect;
import dev.sglint.frontend.terraform.value.Conversion;
import dev.sglint.frontend.terraform.value.Type;
import dev.sglint.frontend.terraform.value.Unification;
import dev.sglint.frontend.terraform.value.Value;
import dev.sglint.value.UnknownReason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The functions that make one of many: the first that counts, the least, the sum. */
final class Choices {
  private static final int ANY = Integer.MAX_VALUE;

  private Choices() {}

  static Optional<Value> call(Invocation call) {
    return switch (call.name()) {
      case "coalesce" -> Optional.of(Arguments.each(call, 0, ANY, Choices::coalesce));
      case "coalescelist" -> Optional.of(Arguments.each(call, 0, ANY, Choices::coalescelist));
      case "sum" -> Optional.of(Arguments.each(call, 1, 1, Choices::sum));
      case "min" -> Optional.of(Arguments.each(call, 0, ANY, c -> extreme(c, -1)));
      case "max" -> Optional.of(Arguments.each(call, 0, ANY, c -> extreme(c, 1)));
      case "alltrue" -> Optional.of(Arguments.each(call, 1, 1, c -> all(c, true)));
      case "anytrue" -> Optional.of(Arguments.each(call, 1, 1, c -> all(c, false)));
      default -> Optional.empty();
    };
  }

  private static Value coalesce(Invocation call) {
    if (call.count() == 0) {
      return call.failure("At least one argument is required.");
    }
    Optional<Type> common = Unification.unify(call.arguments().stream().map(Value::type).toList());
    if (common.isEmpty()) {
      return call.failure("all arguments must have the same type");
    }
    for (Value argument : call.arguments()) {
      Value value = Conversion.convert(argument, common.get());
      if (value instanceof Value.Failure) {
        return value;
      }
      if (value instanceof Value.Unknown unknown) {
        boolean sure = unknown.symbol().isPresent() || !unknown.prefix().isEmpty();
        return sure && unknown.notNull() ? value : call.unknown(value.type(), unknown.reason());
      }
      boolean counts =
          !(value instanceof Value.Null)
              && !(value instanceof Value.Text text && text.value().isEmpty());
      if (counts) {
        return value;
      }
    }
    return call.failure("no non-null, non-empty-string arguments");
  }

  private static Value coalescelist(Invocation call) {
    for (Value argument : call.arguments()) {
      if (argument instanceof Value.Unknown unknown) {
        return call.unknown(Type.DYNAMIC, unknown.reason());
      }
      if (argument instanceof Value.Null) {
        return call.failure("argument must not be null");
      }
      if (!(argument instanceof Value.Sequence sequence) || sequence.isSet()) {
        return call.failure("coalescelist arguments must be lists or tuples");
      }
      if (!sequence.elements().isEmpty()) {
        return argument;
      }
      if (sequence.more().isPresent()) {
        return call.unknown(sequence.type(), sequence.more().get());
      }
    }
    return call.failure("no non-null arguments");
  }

  private static Value sum(Invocation call) {
    Value list = call.argument(0);
    if (list instanceof Value.Unknown unknown) {
      return call.unknown(Type.NUMBER, unknown.reason());
    }
    if (!(list instanceof Value.Sequence sequence)) {
      return call.failure(
          "argument must be list, set, or tuple. Received " + Conversion.words(list.type()));
    }
    return Arguments.inside(
        sequence,
        all -> {
          Optional<UnknownReason> unknown = Arguments.unknown(all);
          if (unknown.isPresent()) {
            return call.unknown(Type.NUMBER, unknown.get());
          }
          if (all.elements().isEmpty()) {
            return call.failure("cannot sum an empty list");
          }
          BigDecimal total = BigDecimal.ZERO;
          for (Value element : all.elements()) {
            if (!(Conversion.convert(element, Type.NUMBER) instanceof Value.Numeric number)) {
              return call.failure("argument must be list, set, or tuple of number values");
            }
            total = total.add(number.value());
          }
          return call.number(total);
        });
  }

  private static Value extreme(Invocation call, int sign) {
    if (call.count() == 0) {
      return call.failure("must pass at least one number");
    }
    Value all = Arguments.numbers(call.arguments(), call);
    if (!(all instanceof Value.Sequence numbers)) {
      return all;
    }
    Optional<UnknownReason> unknown = Arguments.unknown(numbers);
    if (unknown.isPresent()) {
      return call.unknown(Type.NUMBER, unknown.get());
    }
    List<BigDecimal> values = new ArrayList<>();
    for (Value number : numbers.elements()) {
      if (number instanceof Value.Infinity infinity && infinity.negative() == sign < 0) {
        return infinity;
      }
      if (number instanceof Value.Numeric numeric) {
        values.add(numeric.value());
      }
    }
    BigDecimal best = values.get(0);
    for (BigDecimal value : values) {
      best = value.compareTo(best) * sign > 0 ? value : best;
    }
    return call.number(best);
  }

  /** Whether all are true, or any is. */
  private static Value all(Invocation call, boolean every) {
    Value list = Conversion.convert(call.argument(0), new Type.ListOf(Type.BOOL));
    if (list instanceof Value.Unknown unknown) {
      return call.unknown(Type.BOOL, unknown.reason());
    }
    if (!(list instanceof Value.Sequence sequence)) {
      return list instanceof Value.Null
          ? Arguments.isNull(call, "list")
          : call.invalid("list", "list of bool required");
    }
    Optional<UnknownReason> unknown = sequence.more();
    for (Value element : sequence.elements()) {
      if (element instanceof Value.Bool || element instanceof Value.Null) {
        boolean truth = element instanceof Value.Bool bool && bool.value();
        if (truth != every) {
          return call.bool(!every);
        }
      } else {
        unknown = Arguments.unknown(element);
      }
    }
    return unknown.isPresent() ? call.unknown(Type.BOOL, unknown.get()) : call.bool(every);
  }

  /** An open list that is known to hold nothing. */
  static Value open(Invocation call, Type element, UnknownReason reason) {
    return Collect.list(element, List.of(), Optional.of(reason), call.source());
  }
}
