package dev.sglint.frontend.terraform.functions;

import dev.sglint.frontend.hcl.syntax.Expression.BinaryOperator;
import dev.sglint.frontend.terraform.value.Collect;
import dev.sglint.frontend.terraform.value.Conversion;
import dev.sglint.frontend.terraform.value.Operators;
import dev.sglint.frontend.terraform.value.Type;
import dev.sglint.frontend.terraform.value.Value;
import dev.sglint.value.UnknownReason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One value of all the elements of a list, and the lists that are counted. */
final class Sums {
  /** More values than Terraform generates. */
  private static final int MAX_RANGE = 1024;

  private Sums() {}

  static Optional<Value> call(Invocation call) {
    return switch (call.name()) {
      case "sum" -> Optional.of(Arguments.liftedDeep(call, Type.NUMBER, Sums::sum));
      case "min", "max" -> Optional.of(Arguments.lifted(call, Sums::extreme));
      case "alltrue", "anytrue" -> Optional.of(Arguments.liftedDeep(call, Type.BOOL, Sums::all));
      case "range" -> Optional.of(Arguments.lifted(call, Sums::range));
      default -> Optional.empty();
    };
  }

  private static Value sum(Invocation call) {
    Optional<Value> wrong = Arguments.arity(call, 1, 1);
    if (wrong.isPresent()) {
      return wrong.get();
    }
    Value list = Arguments.required(call, 0, "list");
    Optional<Value> stopped = Arguments.stopped(call, Type.NUMBER, List.of(list));
    if (stopped.isPresent()) {
      return stopped.get();
    }
    String wanted = "argument must be list, set, or tuple of number values";
    if (!(list instanceof Value.Sequence sequence)) {
      return call.invalid("list", wanted);
    }
    if (sequence.elements().isEmpty() && sequence.more().isEmpty()) {
      return call.invalid("list", "cannot sum an empty list");
    }
    Value sum = call.number(BigDecimal.ZERO);
    for (Value element : sequence.elements()) {
      Value number = Conversion.convert(element, Type.NUMBER);
      if (number instanceof Value.Failure || number instanceof Value.Null) {
        return call.invalid("list", wanted);
      }
      sum = Operators.binary(BinaryOperator.ADD, sum, number, call.span());
      if (sum instanceof Value.Failure) {
        return sum;
      }
    }
    return sequence.more().isPresent()
        ? call.unknown(Type.NUMBER, sequence.more().get())
        : sum.with(call.source());
  }

  private static Value extreme(Invocation call) {
    if (call.count() == 0) {
      return Arguments.failed(call, "must pass at least one number");
    }
    List<Value> numbers = new ArrayList<>();
    for (int i = 0; i < call.count(); i++) {
      numbers.add(Arguments.typed(call, i, "numbers", Type.NUMBER));
    }
    Optional<Value> stopped = Arguments.stopped(call, Type.NUMBER, numbers);
    if (stopped.isPresent()) {
      return stopped.get();
    }
    BinaryOperator better =
        call.name().equals("max") ? BinaryOperator.GREATER : BinaryOperator.LESS;
    Value best = numbers.get(0);
    for (Value number : numbers) {
      Value replaces = Operators.binary(better, number, best, call.span());
      best = replaces instanceof Value.Bool bool && bool.value() ? number : best;
    }
    return best.with(call.source());
  }

  /** One element may decide, whatever the others are. */
  private static Value all(Invocation call) {
    Optional<Value> wrong = Arguments.arity(call, 1, 1);
    if (wrong.isPresent()) {
      return wrong.get();
    }
    Value list = Arguments.typed(call, 0, "list", new Type.ListOf(Type.BOOL));
    Optional<Value> stopped = Arguments.stopped(call, Type.BOOL, List.of(list));
    if (stopped.isPresent()) {
      return stopped.get();
    }
    Value.Sequence sequence = (Value.Sequence) list;
    boolean any = call.name().equals("anytrue");
    Optional<UnknownReason> unknown = sequence.more();
    for (Value element : sequence.elements()) {
      boolean holds = element instanceof Value.Bool bool && bool.value();
      if (element instanceof Value.Unknown hidden) {
        unknown = Arguments.either(unknown, Optional.of(hidden.reason()));
      } else if (holds == any) {
        return call.bool(any);
      }
    }
    return unknown.isPresent() ? call.unknown(Type.BOOL, unknown.get()) : call.bool(!any);
  }

  private static Value range(Invocation call) {
    if (call.count() < 1 || call.count() > 3) {
      return Arguments.failed(call, "must have one, two, or three arguments");
    }
    List<Value> numbers = new ArrayList<>();
    for (int i = 0; i < call.count(); i++) {
      numbers.add(Arguments.typed(call, i, "params", Type.NUMBER));
    }
    Optional<Value> stopped = Arguments.stopped(call, new Type.ListOf(Type.NUMBER), numbers);
    if (stopped.isPresent()) {
      return stopped.get();
    }
    List<BigDecimal> limits = new ArrayList<>();
    for (Value number : numbers) {
      if (!(number instanceof Value.Numeric numeric)
          || Math.abs((long) numeric.value().scale()) > MAX_RANGE) {
        return Arguments.failed(call, "numbers of fewer digits are required");
      }
      limits.add(numeric.value());
    }
    BigDecimal start = limits.size() == 1 ? BigDecimal.ZERO : limits.get(0);
    BigDecimal end = limits.size() == 1 ? limits.get(0) : limits.get(1);
    boolean down = end.compareTo(start) < 0;
    BigDecimal one = down ? BigDecimal.ONE.negate() : BigDecimal.ONE;
    return counted(call, start, end, limits.size() == 3 ? limits.get(2) : one);
  }

  private static Value counted(Invocation call, BigDecimal start, BigDecimal end, BigDecimal step) {
    boolean down = step.signum() < 0;
    if (down && end.compareTo(start) > 0) {
      return Arguments.failed(call, "end must be less than start when step is negative");
    }
    if (!down && end.compareTo(start) < 0) {
      return Arguments.failed(call, "end must be greater than start when step is positive");
    }
    List<Value> values = new ArrayList<>();
    BigDecimal next = start;
    while (down ? next.compareTo(end) > 0 : next.compareTo(end) < 0) {
      if (values.size() >= MAX_RANGE) {
        return Arguments.failed(
            call,
            "more than 1024 values were generated; either decrease the difference between start"
                + " and end or use a smaller step");
      }
      values.add(call.number(next));
      next = next.add(step);
    }
    return Collect.list(Type.NUMBER, values, Optional.empty(), call.source());
  }
}
