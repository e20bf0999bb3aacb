package dev.sglint.frontend.terraform.value;

import dev.sglint.value.Alternative;
import dev.sglint.value.Field;
import dev.sglint.value.Guard;
import dev.sglint.value.UnknownReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes values of values, and their types with them. */
public final class Collect {
  private Collect() {}

  /** A tuple; {@code more} is why there may be further elements. */
  public static Value tuple(List<Value> elements, Optional<UnknownReason> more, Source source) {
    for (Value element : elements) {
      if (element instanceof Value.Failure) {
        return element;
      }
    }
    return new Value.Sequence(
        new Type.TupleOf(elements.stream().map(Value::type).toList()), elements, more, source);
  }

  /** A list whose elements are of its type already. */
  public static Value list(
      Type element, List<Value> elements, Optional<UnknownReason> more, Source source) {
    return new Value.Sequence(new Type.ListOf(element), elements, more, source);
  }

  /** A set whose elements are of its type already; equal ones stand once, in Terraform's order. */
  public static Value set(
      Type element, List<Value> elements, Optional<UnknownReason> more, Source source) {
    return new Value.Sequence(
        new Type.SetOf(element), Equality.distinctSorted(elements), more, source);
  }

  /** An object; {@code more} is why there may be further attributes. */
  public static Value object(
      SortedMap<String, Value> entries, Optional<UnknownReason> more, Source source) {
    SortedMap<String, Type> types = new TreeMap<>();
    for (Map.Entry<String, Value> entry : entries.entrySet()) {
      if (entry.getValue() instanceof Value.Failure) {
        return entry.getValue();
      }
      types.put(entry.getKey(), entry.getValue().type());
    }
    return new Value.Mapping(new Type.ObjectOf(types, Set.of()), entries, more, source);
  }

  /** A map whose entries are of its type already. */
  public static Value map(
      Type element, SortedMap<String, Value> entries, Optional<UnknownReason> more, Source source) {
    return new Value.Mapping(new Type.MapOf(element), entries, more, source);
  }

  /**
   * The value of several worlds. Choices inside are flattened, worlds that cannot be are dropped,
   * and so are those that Terraform refuses as long as one is left.
   */
  public static Value oneOf(List<Alternative<Value>> worlds, Source source) {
    return oneOf(worlds, Value.UNTOLD, source);
  }

  /** The same, with why it cannot be told which world it is. */
  public static Value oneOf(List<Alternative<Value>> worlds, UnknownReason reason, Source source) {
    UnknownReason why = reason;
    List<Alternative<Value>> flat = new ArrayList<>();
    Optional<Value> failure = Optional.empty();
    for (Alternative<Value> world : worlds) {
      if (world.value() instanceof Value.Failure) {
        failure = failure.isPresent() ? failure : Optional.of(world.value());
      } else if (world.value() instanceof Value.OneOf inner) {
        why = why.equals(Value.UNTOLD) ? inner.reason() : why;
        for (Alternative<Value> alternative : inner.alternatives()) {
          if (!world.guard().contradicts(alternative.guard())) {
            Guard both = world.guard().and(alternative.guard());
            flat.add(new Alternative<>(alternative.value(), both, alternative.provenance()));
          }
        }
      } else {
        flat.add(world);
      }
    }
    if (flat.isEmpty()) {
      return failure.orElseGet(() -> Value.Unknown.of(Type.DYNAMIC, tooMany(0), source));
    }
    if (flat.size() == 1 || allSame(flat)) {
      return flat.get(0).value();
    }
    return flat.size() > Field.MAX_ALTERNATIVES
        ? Value.Unknown.of(flat.get(0).value().type(), tooMany(flat.size()), source)
        : new Value.OneOf(flat, why, source);
  }

  private static UnknownReason tooMany(int count) {
    return new UnknownReason(UnknownReason.Kind.UNSUPPORTED, count + " alternatives");
  }

  private static boolean allSame(List<Alternative<Value>> worlds) {
    Value first = worlds.get(0).value();
    for (Alternative<Value> world : worlds) {
      if (!Equality.same(first, world.value())) {
        return false;
      }
    }
    return true;
  }
}
