package dev.sglint.frontend.terraform.value;

import dev.sglint.source.SourceSpan;
import dev.sglint.value.Alternative;
import dev.sglint.value.Guard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** The one type that values of several types can all have. */
public final class Unification {
  private Unification() {}

  /** The common type; empty where there is none. What is of no type yet fits everywhere. */
  public static Optional<Type> unify(List<Type> types) {
    List<Type> known = types.stream().filter(type -> type != Type.DYNAMIC).distinct().toList();
    if (known.isEmpty()) {
      return Optional.of(Type.DYNAMIC);
    }
    if (known.size() == 1) {
      return Optional.of(known.get(0));
    }
    if (all(known, Type.Primitive.class)) {
      return known.contains(Type.STRING) ? Optional.of(Type.STRING) : Optional.empty();
    }
    if (known.stream().allMatch(Types::isSequence)) {
      return sequences(known);
    }
    return known.stream()
            .allMatch(type -> type instanceof Type.MapOf || type instanceof Type.ObjectOf)
        ? mappings(known)
        : Optional.empty();
  }

  private static boolean all(List<Type> types, Class<?> kind) {
    return types.stream().allMatch(kind::isInstance);
  }

  private static Optional<Type> sequences(List<Type> types) {
    if (all(types, Type.TupleOf.class)) {
      int length = ((Type.TupleOf) types.get(0)).elements().size();
      boolean same =
          types.stream().allMatch(type -> ((Type.TupleOf) type).elements().size() == length);
      if (same) {
        return tuples(types, length);
      }
    }
    List<Type> elements = new ArrayList<>();
    for (Type type : types) {
      if (type instanceof Type.ListOf list) {
        elements.add(list.element());
      } else if (type instanceof Type.SetOf set) {
        elements.add(set.element());
      } else if (type instanceof Type.TupleOf tuple) {
        elements.addAll(tuple.elements());
      }
    }
    boolean anySet = types.stream().anyMatch(type -> type instanceof Type.SetOf);
    boolean noList = types.stream().noneMatch(type -> type instanceof Type.ListOf);
    Function<Type, Type> collection = anySet && noList ? Type.SetOf::new : Type.ListOf::new;
    return unify(elements).map(collection);
  }

  private static Optional<Type> tuples(List<Type> types, int length) {
    List<Type> elements = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      int index = i;
      Optional<Type> element =
          unify(types.stream().map(t -> ((Type.TupleOf) t).elements().get(index)).toList());
      if (element.isEmpty()) {
        return Optional.empty();
      }
      elements.add(element.get());
    }
    return Optional.of(new Type.TupleOf(elements));
  }

  private static Optional<Type> mappings(List<Type> types) {
    if (all(types, Type.ObjectOf.class)) {
      Set<String> names = ((Type.ObjectOf) types.get(0)).attributes().keySet();
      boolean same =
          types.stream().allMatch(t -> ((Type.ObjectOf) t).attributes().keySet().equals(names));
      if (same) {
        return objects(types, names);
      }
    }
    List<Type> elements = new ArrayList<>();
    for (Type type : types) {
      if (type instanceof Type.MapOf map) {
        elements.add(map.element());
      } else if (type instanceof Type.ObjectOf object) {
        elements.addAll(object.attributes().values());
      }
    }
    return unify(elements).map(Type.MapOf::new);
  }

  private static Optional<Type> objects(List<Type> types, Set<String> names) {
    SortedMap<String, Type> attributes = new TreeMap<>();
    for (String name : names) {
      Optional<Type> attribute =
          unify(
              types.stream()
                  .map(t -> ((Type.ObjectOf) t).attributes().getOrDefault(name, Type.DYNAMIC))
                  .toList());
      if (attribute.isEmpty()) {
        return Optional.empty();
      }
      attributes.put(name, attribute.get());
    }
    return Optional.of(new Type.ObjectOf(attributes, Set.of()));
  }

  /**
   * {@code condition ? whenTrue : whenFalse}. An unknown condition leaves both, guarded.
   *
   * @param atom the name of the condition in guards
   */
  public static Value conditional(
      Value condition, Value whenTrue, Value whenFalse, String atom, SourceSpan span) {
    if (condition instanceof Value.Failure) {
      return condition;
    }
    Value bool = Conversion.convert(condition, Type.BOOL);
    if (bool instanceof Value.Failure) {
      return failure(
          "Incorrect condition type",
          "The condition expression must be of type bool.",
          span,
          condition);
    }
    if (bool instanceof Value.Null) {
      return failure(
          "Null condition",
          "The condition value is null. Conditions must either be true or false.",
          span,
          condition);
    }
    Optional<Type> common = commonType(whenTrue, whenFalse);
    if (common.isEmpty()) {
      return failure(
          "Inconsistent conditional result types",
          "The true and false result expressions must have consistent types.",
          span,
          condition);
    }
    Value left = Conversion.convert(whenTrue, common.get());
    Value right = Conversion.convert(whenFalse, common.get());
    Value chosen = choose(bool, left, right, atom);
    return condition.source().sensitive() && !(chosen instanceof Value.Failure)
        ? chosen.with(chosen.source().asSensitive())
        : chosen;
  }

  private static Optional<Type> commonType(Value whenTrue, Value whenFalse) {
    boolean failed = whenTrue instanceof Value.Failure || whenFalse instanceof Value.Failure;
    return failed ? Optional.of(Type.DYNAMIC) : unify(List.of(whenTrue.type(), whenFalse.type()));
  }

  private static Value failure(String summary, String detail, SourceSpan span, Value condition) {
    return new Value.Failure(summary, detail, span, condition.source());
  }

  private static Value choose(Value condition, Value whenTrue, Value whenFalse, String atom) {
    if (condition instanceof Value.Bool bool) {
      return bool.value() ? whenTrue : whenFalse;
    }
    List<Alternative<Value>> worlds = new ArrayList<>();
    if (condition instanceof Value.OneOf choice) {
      for (Alternative<Value> world : choice.alternatives()) {
        Value branch = choose(world.value(), whenTrue, whenFalse, atom);
        worlds.add(new Alternative<>(branch, world.guard(), branch.source().provenance()));
      }
    } else {
      worlds.add(
          new Alternative<>(whenTrue, Guard.of(atom, "true"), whenTrue.source().provenance()));
      worlds.add(
          new Alternative<>(whenFalse, Guard.of(atom, "false"), whenFalse.source().provenance()));
    }
    return Collect.oneOf(worlds, condition.open().orElse(Value.UNTOLD), condition.source());
  }
}
