package dev.sglint.frontend.terraform.functions;

import dev.sglint.frontend.terraform.value.Collect;
import dev.sglint.frontend.terraform.value.Conversion;
import dev.sglint.frontend.terraform.value.Equality;
import dev.sglint.frontend.terraform.value.Type;
import dev.sglint.frontend.terraform.value.Unification;
import dev.sglint.frontend.terraform.value.Value;
import dev.sglint.value.Ternary;
import dev.sglint.value.UnknownReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The functions of sets. */
final class Sets {
  private static final int ANY = Integer.MAX_VALUE;

  private Sets() {}

  static Optional<Value> call(Invocation call) {
    return switch (call.name()) {
      case "setunion" -> Optional.of(Arguments.each(call, 1, ANY, Sets::union));
      case "setintersection" -> Optional.of(Arguments.each(call, 1, ANY, Sets::intersection));
      case "setsubtract" -> Optional.of(Arguments.each(call, 2, 2, Sets::subtract));
      case "setsymmetricdifference" -> Optional.of(Arguments.each(call, 2, 2, Sets::difference));
      case "setproduct" -> Optional.of(Arguments.each(call, 2, ANY, Sets::product));
      default -> Optional.empty();
    };
  }

  /** The arguments as sets of one type, unknown ones open; or a failure in the list. */
  private static List<Value> sets(Invocation call) {
    List<Type> types = new ArrayList<>();
    List<Value> typed = new ArrayList<>();
    for (Value argument : call.arguments()) {
      if (argument instanceof Value.Null) {
        return List.of(Arguments.isNull(call, "sets"));
      }
      Value set = Conversion.convert(argument, new Type.SetOf(Type.DYNAMIC));
      if (set instanceof Value.Failure) {
        return List.of(call.invalid("sets", "set of any type required"));
      }
      typed.add(set);
      types.add(set instanceof Value.Sequence sequence ? element(sequence) : Type.DYNAMIC);
    }
    Optional<Type> common = Unification.unify(types);
    if (common.isEmpty()) {
      return List.of(call.failure("given sets must all have compatible element types"));
    }
    List<Value> sets = new ArrayList<>();
    for (Value set : typed) {
      Value converted = Conversion.convert(set, new Type.SetOf(common.get()));
      sets.add(
          converted instanceof Value.Unknown unknown
              ? Collect.set(common.get(), List.of(), Optional.of(unknown.reason()), call.source())
              : converted);
    }
    return sets;
  }

  private static Type element(Value.Sequence sequence) {
    return sequence.type() instanceof Type.SetOf set ? set.element() : Type.DYNAMIC;
  }

  private static Value union(Invocation call) {
    List<Value> elements = new ArrayList<>();
    Optional<UnknownReason> more = Optional.empty();
    Type type = Type.DYNAMIC;
    for (Value set : sets(call)) {
      if (!(set instanceof Value.Sequence sequence)) {
        return set;
      }
      elements.addAll(sequence.elements());
      more = sequence.more().isPresent() ? sequence.more() : more;
      type = element(sequence);
    }
    return Collect.set(type, elements, more, call.source());
  }

  private static Ternary holds(Value.Sequence set, Value wanted) {
    Ternary found = set.more().isPresent() ? Ternary.UNKNOWN : Ternary.FALSE;
    for (Value element : set.elements()) {
      found = found.or(Equality.equal(element, wanted));
    }
    return found;
  }

  /** The elements of the first set for which the others say so; what they cannot tell is open. */
  private static Value kept(Invocation call, boolean inOthers) {
    List<Value> sets = sets(call);
    if (!(sets.get(0) instanceof Value.Sequence first)) {
      return sets.get(0);
    }
    List<Value> elements = new ArrayList<>();
    Optional<UnknownReason> more = first.more();
    for (Value element : first.elements()) {
      Ternary stays = Ternary.TRUE;
      for (Value other : sets.subList(1, sets.size())) {
        Ternary held = holds((Value.Sequence) other, element);
        stays = stays.and(inOthers ? held : held.not());
      }
      if (stays == Ternary.TRUE) {
        elements.add(element);
      } else if (stays == Ternary.UNKNOWN) {
        more = Optional.of(Arguments.unknown(sets).orElse(Value.UNTOLD));
      }
    }
    return Collect.set(element(first), elements, more, call.source());
  }

  private static Value intersection(Invocation call) {
    return kept(call, true);
  }

  private static Value subtract(Invocation call) {
    return kept(call, false);
  }

  private static Value difference(Invocation call) {
    Value left = kept(call, false);
    List<Value> turned = List.of(call.argument(1), call.argument(0));
    Value right = kept(new Invocation(call.name(), turned, call.span(), call.context()), false);
    return union(new Invocation(call.name(), List.of(left, right), call.span(), call.context()));
  }

  private static Value product(Invocation call) {
    boolean set = call.arguments().stream().anyMatch(a -> a.type() instanceof Type.SetOf);
    List<Value.Sequence> factors = new ArrayList<>();
    List<Type> types = new ArrayList<>();
    Optional<UnknownReason> more = Optional.empty();
    long size = 1;
    for (Value argument : call.arguments()) {
      if (argument instanceof Value.Unknown unknown) {
        return Collect.tuple(List.of(), Optional.of(unknown.reason()), call.source());
      }
      if (!(argument instanceof Value.Sequence given)) {
        return call.failure("a set or a list is required");
      }
      Value list = given.isSet() ? given : Conversion.convert(given, new Type.ListOf(Type.DYNAMIC));
      if (!(list instanceof Value.Sequence sequence)) {
        return call.failure("all elements must be of the same type");
      }
      factors.add(sequence);
      types.add(elementOf(sequence));
      more = sequence.more().isPresent() ? sequence.more() : more;
      size *= sequence.elements().size();
      if (size > Arguments.MAX_ELEMENTS) {
        return Arguments.tooMany(call, Type.DYNAMIC);
      }
    }
    List<List<Value>> rows = new ArrayList<>(List.of(List.of()));
    for (Value.Sequence factor : factors) {
      List<List<Value>> longer = new ArrayList<>();
      for (List<Value> row : rows) {
        for (Value element : factor.elements()) {
          List<Value> next = new ArrayList<>(row);
          next.add(element);
          longer.add(next);
        }
      }
      rows = longer;
    }
    List<Value> tuples = new ArrayList<>();
    for (List<Value> row : rows) {
      tuples.add(Collect.tuple(row, Optional.empty(), call.source()));
    }
    Type type = new Type.TupleOf(types);
    return set
        ? Collect.set(type, tuples, more, call.source())
        : Collect.list(type, tuples, more, call.source());
  }

  private static Type elementOf(Value.Sequence sequence) {
    return sequence.type() instanceof Type.ListOf list ? list.element() : element(sequence);
  }
}
