package dev.sglint.frontend.terraform.functions;

import dev.sglint.frontend.terraform.value.Collect;
import dev.sglint.frontend.terraform.value.Conversion;
import dev.sglint.frontend.terraform.value.Equality;
import dev.sglint.frontend.terraform.value.Type;
import dev.sglint.frontend.terraform.value.Types;
import dev.sglint.frontend.terraform.value.Unification;
import dev.sglint.frontend.terraform.value.Value;
import dev.sglint.value.Ternary;
import dev.sglint.value.UnknownReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Functions of sets. Elements that may or may not be in the result are left to its remainder. */
final class Sets {
  private static final int ANY = Integer.MAX_VALUE;

  private Sets() {}

  static Optional<Value> call(Invocation call) {
    return switch (call.name()) {
      case "setunion", "setintersection", "setsubtract" ->
          Optional.of(Arguments.liftedDeep(call, new Type.SetOf(Type.DYNAMIC), Sets::operation));
      case "setproduct" -> Optional.of(Arguments.lifted(call, Sets::product));
      default -> Optional.empty();
    };
  }

  /** The arguments as sets of one type; an unknown one is an open set. */
  private static Value operation(Invocation call) {
    boolean subtract = call.name().equals("setsubtract");
    Optional<Value> wrong = Arguments.arity(call, subtract ? 2 : 1, subtract ? 2 : ANY);
    if (wrong.isPresent()) {
      return wrong.get();
    }
    List<Value.Sequence> sets = new ArrayList<>();
    List<Type> types = new ArrayList<>();
    for (int i = 0; i < call.count(); i++) {
      String parameter = subtract ? (i == 0 ? "a" : "b") : i == 0 ? "first_set" : "other_sets";
      Type element = Types.elementType(call.argument(i).type());
      Value set = Arguments.typed(call, i, parameter, new Type.SetOf(element));
      if (set instanceof Value.Failure) {
        return set;
      }
      if (set instanceof Value.Unknown unknown) {
        set = Collect.set(element, List.of(), Optional.of(unknown.reason()), unknown.source());
      }
      sets.add((Value.Sequence) set);
      types.add(Types.elementType(set.type()));
    }
    Optional<Type> common = Unification.unify(types);
    if (common.isEmpty()) {
      return Arguments.failed(call, "given sets must all have compatible element types");
    }
    Value.Sequence result = converted(sets.get(0), common.get());
    for (Value.Sequence other : sets.subList(1, sets.size())) {
      result = combined(call, result, converted(other, common.get()));
    }
    return result.with(call.source());
  }

  private static Value.Sequence converted(Value.Sequence set, Type element) {
    return Conversion.convert(set, new Type.SetOf(element)) instanceof Value.Sequence converted
        ? converted
        : set;
  }

  private static Value.Sequence combined(Invocation call, Value.Sequence a, Value.Sequence b) {
    List<Value> elements = new ArrayList<>();
    Optional<UnknownReason> more;
    switch (call.name()) {
      case "setunion" -> {
        elements.addAll(a.elements());
        elements.addAll(b.elements());
        more = Arguments.either(a.more(), b.more());
      }
      case "setintersection" -> {
        more = kept(a, b, Ternary.TRUE, elements);
        more = a.more().isPresent() ? Arguments.either(more, a.more()) : more;
      }
      default -> more = Arguments.either(kept(a, b, Ternary.FALSE, elements), a.more());
    }
    return new Value.Sequence(a.type(), Equality.distinctSorted(elements), more, call.source());
  }

  /**
   * Adds the elements of one set that are in another, or are not.
   *
   * @return why others may have to be added too
   */
  private static Optional<UnknownReason> kept(
      Value.Sequence set, Value.Sequence other, Ternary wanted, List<Value> kept) {
    Optional<UnknownReason> more = Optional.empty();
    Membership members = new Membership(other);
    for (Value element : set.elements()) {
      Ternary in = members.has(element);
      if (in == wanted) {
        kept.add(element);
      } else if (in == Ternary.UNKNOWN) {
        Optional<UnknownReason> reason =
            Arguments.either(Arguments.unknownIn(element), Arguments.unknownIn(other));
        more = Arguments.either(more, reason);
      }
    }
    return more;
  }

  /** All combinations; of open arguments those that are certain. */
  private static Value product(Invocation call) {
    if (call.count() < 2) {
      return Arguments.failed(call, "at least two arguments are required");
    }
    boolean set = false;
    List<Type> types = new ArrayList<>();
    List<Value.Sequence> factors = new ArrayList<>();
    long count = 1;
    for (int i = 0; i < call.count(); i++) {
      Value argument = Arguments.required(call, i, "sets");
      if (argument instanceof Value.Failure) {
        return argument;
      }
      if (argument instanceof Value.Unknown unknown) {
        Type element = Types.elementType(unknown.type());
        argument =
            new Value.Sequence(
                unknown.type() instanceof Type.SetOf ? unknown.type() : new Type.ListOf(element),
                List.of(),
                Optional.of(unknown.reason()),
                unknown.source());
      }
      if (!(argument instanceof Value.Sequence sequence)) {
        return call.invalid("sets", "a set or a list is required");
      }
      set |= sequence.isSet();
      Value list =
          sequence.isSet()
              ? sequence
              : Conversion.convert(sequence, new Type.ListOf(Types.elementType(sequence.type())));
      if (!(list instanceof Value.Sequence factor)) {
        return call.invalid("sets", "all elements must be of the same type");
      }
      factors.add(factor);
      types.add(Types.elementType(factor.type()));
      count *= factor.elements().size();
      if (count > Arguments.MAX_ELEMENTS) {
        return call.unknown(new Type.ListOf(new Type.TupleOf(types)), Arguments.TOO_LARGE);
      }
    }
    return multiplied(call, factors, new Type.TupleOf(types), set);
  }

  private static Value multiplied(
      Invocation call, List<Value.Sequence> factors, Type element, boolean set) {
    List<List<Value>> rows = List.of(List.of());
    Optional<UnknownReason> more = Optional.empty();
    for (Value.Sequence factor : factors) {
      more = Arguments.either(more, factor.more());
      List<List<Value>> longer = new ArrayList<>();
      for (List<Value> row : rows) {
        for (Value value : factor.elements()) {
          List<Value> extended = new ArrayList<>(row);
          extended.add(value);
          longer.add(extended);
        }
      }
      rows = longer;
    }
    List<Value> tuples = new ArrayList<>(rows.size());
    for (List<Value> row : rows) {
      tuples.add(new Value.Sequence(element, row, Optional.empty(), call.source()));
    }
    boolean empty = factors.stream().anyMatch(f -> f.elements().isEmpty() && f.more().isEmpty());
    Optional<UnknownReason> rest = empty ? Optional.empty() : more;
    return set
        ? Collect.set(element, tuples, rest, call.source())
        : Collect.list(element, tuples, rest, call.source());
  }
}
