package dev.sglint.frontend.terraform.value;

import dev.sglint.value.Alternative;
import dev.sglint.value.Field;
import dev.sglint.value.Guard;
import dev.sglint.value.UnknownReason;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Does what is done to values in each world that they may be in. */
public final class Worlds {
  private Worlds() {}

  /** One combination of values that can be at once. */
  private record World(List<Value> values, Guard guard) {}

  /** A function of one value, never called with a choice. */
  public static Value map(Value value, Function<Value, Value> function) {
    if (!(value instanceof Value.OneOf choice)) {
      return function.apply(value);
    }
    List<Alternative<Value>> results = new ArrayList<>();
    for (Alternative<Value> world : choice.alternatives()) {
      Value result = function.apply(world.value());
      results.add(new Alternative<>(result, world.guard(), result.source().provenance()));
    }
    return Collect.oneOf(results, choice.source());
  }

  /** A function of several values, never called with choices. */
  public static Value combine(
      List<Value> values, Source source, Function<List<Value>, Value> function) {
    List<World> worlds = new ArrayList<>(List.of(new World(List.of(), Guard.ALWAYS)));
    boolean choices = false;
    for (Value value : values) {
      choices |= value instanceof Value.OneOf;
    }
    if (!choices) {
      return function.apply(values);
    }
    for (Value value : values) {
      worlds = extended(worlds, value);
      if (worlds.size() > Field.MAX_ALTERNATIVES) {
        UnknownReason reason =
            new UnknownReason(
                UnknownReason.Kind.UNSUPPORTED, "more than " + Field.MAX_ALTERNATIVES + " worlds");
        return Value.Unknown.of(Type.DYNAMIC, reason, source);
      }
    }
    List<Alternative<Value>> results = new ArrayList<>();
    for (World world : worlds) {
      Value result = function.apply(world.values());
      results.add(new Alternative<>(result, world.guard(), result.source().provenance()));
    }
    return Collect.oneOf(results, source);
  }

  private static List<World> extended(List<World> worlds, Value value) {
    List<World> extended = new ArrayList<>();
    for (World world : worlds) {
      if (value instanceof Value.OneOf choice) {
        for (Alternative<Value> alternative : choice.alternatives()) {
          if (!world.guard().contradicts(alternative.guard())) {
            extended.add(with(world, alternative.value(), world.guard().and(alternative.guard())));
          }
        }
      } else {
        extended.add(with(world, value, world.guard()));
      }
    }
    return extended;
  }

  private static World with(World world, Value value, Guard guard) {
    List<Value> values = new ArrayList<>(world.values());
    values.add(value);
    return new World(values, guard);
  }
}
