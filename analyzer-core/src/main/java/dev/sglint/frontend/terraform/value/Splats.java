package dev.sglint.frontend.terraform.value;

import dev.sglint.source.SourceSpan;
import dev.sglint.value.UnknownReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What {@code [*]} makes of a value. */
public final class Splats {
  private static final UnknownReason NOTHING =
      new UnknownReason(UnknownReason.Kind.RUN_TIME_VALUE, "an element of an empty list");

  private Splats() {}

  /**
   * The results for all elements: of a list or set a list, else a tuple.
   *
   * @param each what is made of one element
   */
  public static Value map(Value value, SourceSpan span, Function<Value, Value> each) {
    if (value instanceof Value.OneOf) {
      return Worlds.map(value, world -> map(world, span, each));
    }
    if (value instanceof Value.Failure) {
      return value;
    }
    if (value instanceof Value.Sequence sequence) {
      return sequence(sequence, each);
    }
    if (value instanceof Value.Null nothing) {
      return Types.isSequence(nothing.type())
          ? new Value.Failure(
              "Splat of null value",
              "Splat expressions (with the * symbol) cannot be applied to null sequences.",
              span,
              value.source())
          : Collect.tuple(List.of(), Optional.empty(), value.source());
    }
    if (value instanceof Value.Unknown unknown) {
      return unknown(unknown, each);
    }
    return Collect.tuple(List.of(each.apply(value)), Optional.empty(), value.source());
  }

  /** Of a list that is not known nothing is; a scalar that may be null is at most one element. */
  private static Value unknown(Value.Unknown unknown, Function<Value, Value> each) {
    boolean scalar =
        unknown.notNull()
            && (unknown.type() instanceof Type.Primitive || unknown.type() instanceof Type.ObjectOf)
            && unknown.type() != Type.DYNAMIC;
    if (scalar) {
      return Collect.tuple(List.of(each.apply(unknown)), Optional.empty(), unknown.source());
    }
    Type element = Types.elementType(unknown.type());
    boolean list = unknown.type() instanceof Type.ListOf || unknown.type() instanceof Type.SetOf;
    if (list) {
      Value any = Value.Unknown.of(element, unknown.reason(), unknown.source());
      Type result = each.apply(any).type();
      return Collect.list(result, List.of(), Optional.of(unknown.reason()), unknown.source());
    }
    return Collect.tuple(List.of(), Optional.of(unknown.reason()), unknown.source());
  }

  private static Value sequence(Value.Sequence sequence, Function<Value, Value> each) {
    List<Value> results = new ArrayList<>(sequence.elements().size());
    for (Value element : sequence.elements()) {
      Value result = each.apply(Access.marked(element, sequence));
      if (result instanceof Value.Failure) {
        return result;
      }
      results.add(result);
    }
    if (sequence.isTuple()) {
      return Collect.tuple(results, sequence.more(), sequence.source());
    }
    Type type =
        results.isEmpty()
            ? each.apply(
                    Value.Unknown.of(
                        Types.elementType(sequence.type()),
                        sequence.more().orElse(NOTHING),
                        sequence.source()))
                .type()
            : results.get(0).type();
    return Collect.list(type, results, sequence.more(), sequence.source());
  }
}
