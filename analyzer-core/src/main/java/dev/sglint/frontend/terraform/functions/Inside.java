package dev.sglint.frontend.terraform.functions;

import dev.sglint.frontend.terraform.value.Collect;
import dev.sglint.frontend.terraform.value.Type;
import dev.sglint.frontend.terraform.value.Value;
import dev.sglint.frontend.terraform.value.Worlds;
import dev.sglint.value.UnknownReason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Looks at all that is inside a value. */
final class Inside {
  private Inside() {}

  /** Why something in a value is not known; {@code ofChoice} is why a choice is not. */
  static Optional<UnknownReason> unknown(Value value, Optional<UnknownReason> ofChoice) {
    if (value instanceof Value.Unknown unknown) {
      return Optional.of(unknown.reason());
    }
    if (value instanceof Value.Sequence sequence) {
      return sequence.more().or(() -> first(sequence.elements(), ofChoice));
    }
    if (value instanceof Value.Mapping mapping) {
      return mapping.more().or(() -> first(mapping.entries().values(), ofChoice));
    }
    return value instanceof Value.OneOf ? ofChoice : Optional.empty();
  }

  private static Optional<UnknownReason> first(
      Collection<Value> values, Optional<UnknownReason> ofChoice) {
    for (Value value : values) {
      Optional<UnknownReason> unknown = unknown(value, ofChoice);
      if (unknown.isPresent()) {
        return unknown;
      }
    }
    return Optional.empty();
  }

  /** The value, marked if something inside it is. */
  static Value marked(Value value) {
    return isMarked(value) ? value.with(value.source().asSensitive()) : value;
  }

  static boolean isMarked(Value value) {
    if (value.source().sensitive()) {
      return true;
    }
    if (value instanceof Value.Sequence sequence) {
      return sequence.elements().stream().anyMatch(Inside::isMarked);
    }
    return value instanceof Value.Mapping mapping
        && mapping.entries().values().stream().anyMatch(Inside::isMarked);
  }

  /** A choice between values without choices inside. */
  static Value worlds(Value value) {
    if (!hasChoice(value)) {
      return value;
    }
    if (value instanceof Value.Sequence sequence) {
      List<Value> elements = sequence.elements().stream().map(Inside::worlds).toList();
      return Worlds.combine(
          elements, value.source(), world -> sequence(sequence, world, value.type()));
    }
    if (value instanceof Value.Mapping mapping) {
      List<String> keys = List.copyOf(mapping.entries().keySet());
      List<Value> values = mapping.entries().values().stream().map(Inside::worlds).toList();
      return Worlds.combine(values, value.source(), world -> mapping(mapping, keys, world));
    }
    return Worlds.map(value, Inside::worlds);
  }

  /**
   * A choice between sequences in which it is known of every element whether it is a sequence
   * itself; other choices stay inside.
   */
  static Value sequenceWorlds(Value.Sequence whole) {
    List<Value> elements = new ArrayList<>(whole.elements());
    List<Integer> places = new ArrayList<>();
    List<Value> choices = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      Value element = elements.get(i);
      Value inside =
          element instanceof Value.Sequence sequence ? sequenceWorlds(sequence) : element;
      if (element instanceof Value.OneOf choice && holdsSequence(choice)) {
        inside = Worlds.map(choice, Inside::ofSequence);
      }
      if (inside instanceof Value.OneOf choice && holdsSequence(choice)) {
        places.add(i);
        choices.add(inside);
      } else {
        elements.set(i, inside);
      }
    }
    if (choices.isEmpty()) {
      return whole;
    }
    return Worlds.combine(
        choices,
        whole.source(),
        world -> {
          List<Value> chosen = new ArrayList<>(elements);
          for (int i = 0; i < places.size(); i++) {
            chosen.set(places.get(i), world.get(i));
          }
          return Collect.tuple(chosen, whole.more(), whole.source());
        });
  }

  private static Value ofSequence(Value value) {
    return value instanceof Value.Sequence sequence ? sequenceWorlds(sequence) : value;
  }

  private static boolean holdsSequence(Value.OneOf choice) {
    return choice.alternatives().stream()
        .anyMatch(alternative -> alternative.value() instanceof Value.Sequence);
  }

  private static boolean hasChoice(Value value) {
    if (value instanceof Value.OneOf) {
      return true;
    }
    if (value instanceof Value.Sequence sequence) {
      return sequence.elements().stream().anyMatch(Inside::hasChoice);
    }
    return value instanceof Value.Mapping mapping
        && mapping.entries().values().stream().anyMatch(Inside::hasChoice);
  }

  private static Value sequence(Value.Sequence whole, List<Value> elements, Type type) {
    if (whole.isTuple()) {
      return Collect.tuple(elements, whole.more(), whole.source());
    }
    return type instanceof Type.SetOf set
        ? Collect.set(set.element(), elements, whole.more(), whole.source())
        : new Value.Sequence(type, elements, whole.more(), whole.source());
  }

  private static Value mapping(Value.Mapping whole, List<String> keys, List<Value> values) {
    SortedMap<String, Value> entries = new TreeMap<>();
    List<Value> rest = new ArrayList<>(values);
    for (int i = 0; i < keys.size(); i++) {
      entries.put(keys.get(i), rest.get(i));
    }
    return whole.isObject()
        ? Collect.object(entries, whole.more(), whole.source())
        : new Value.Mapping(whole.type(), entries, whole.more(), whole.source());
  }
}
