package dev.sglint.frontend.terraform.functions;

import dev.sglint.frontend.terraform.value.Collect;
import dev.sglint.frontend.terraform.value.Conversion;
import dev.sglint.frontend.terraform.value.Equality;
import dev.sglint.frontend.terraform.value.Source;
import dev.sglint.frontend.terraform.value.Type;
import dev.sglint.frontend.terraform.value.Types;
import dev.sglint.frontend.terraform.value.Value;
import dev.sglint.value.UnknownReason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Functions of maps and objects. */
final class Maps {
  private static final Type STRINGS = new Type.ListOf(Type.STRING);

  private Maps() {}

  static Optional<Value> call(Invocation call) {
    return switch (call.name()) {
      case "merge" -> Optional.of(Arguments.liftedOrOpen(call, Maps::merge));
      case "lookup" -> Optional.of(Arguments.lifted(call, Maps::lookup));
      case "keys" -> Optional.of(Arguments.lifted(call, Maps::keys));
      case "values" -> Optional.of(Arguments.lifted(call, Maps::values));
      case "zipmap" -> Optional.of(zipmap(call));
      case "transpose" ->
          Optional.of(Arguments.liftedDeep(call, new Type.MapOf(STRINGS), Maps::transpose));
      default -> Optional.empty();
    };
  }

  private static Value merge(Invocation call) {
    SortedMap<String, Value> entries = new TreeMap<>();
    Optional<UnknownReason> more = Optional.empty();
    Set<Type> types = new HashSet<>();
    Source source = call.source();
    for (Value argument : call.arguments()) {
      Type type = argument.type();
      if (type != Type.DYNAMIC && !Types.isMapping(type)) {
        String given = type instanceof Type.TupleOf ? "tuple" : Conversion.words(type);
        return Arguments.failed(call, "arguments must be maps or objects, got \"" + given + "\"");
      }
      if (!(argument instanceof Value.Null && type == Type.DYNAMIC)) {
        types.add(type);
      }
      if (argument instanceof Value.Mapping mapping) {
        mapping.more().ifPresent(reason -> uncertain(entries, mapping.entries(), reason, source));
        entries.putAll(mapping.entries());
        more = Arguments.either(more, mapping.more());
      } else if (argument instanceof Value.Unknown unknown) {
        if (type instanceof Type.ObjectOf object) {
          entries.putAll(Arguments.unknownEntries(object, unknown));
        } else {
          uncertain(entries, Map.of(), unknown.reason(), source);
          more = Arguments.either(more, Optional.of(unknown.reason()));
        }
      }
    }
    return types.size() == 1 && types.iterator().next() instanceof Type.MapOf map
        ? Collect.map(map.element(), entries, more, source)
        : Collect.object(entries, more, source);
  }

  /** Entries that a later argument may override: they are there, with one value or another. */
  private static void uncertain(
      SortedMap<String, Value> entries,
      Map<String, Value> certain,
      UnknownReason reason,
      Source source) {
    for (Map.Entry<String, Value> entry : entries.entrySet()) {
      if (!certain.containsKey(entry.getKey())) {
        Value old = entry.getValue();
        entry.setValue(
            old instanceof Value.Unknown unknown
                ? Value.Unknown.of(unknown.type(), unknown.reason(), old.source())
                : Value.Unknown.of(Type.DYNAMIC, reason, source));
      }
    }
  }

  private static Value lookup(Invocation call) {
    Optional<Value> wrong = Arguments.arity(call, 2, 3);
    if (wrong.isPresent()) {
      return wrong.get();
    }
    Value input = Arguments.required(call, 0, "inputMap");
    Value key = Arguments.typed(call, 1, "key", Type.STRING);
    if (input instanceof Value.Failure || key instanceof Value.Failure) {
      return input instanceof Value.Failure ? input : key;
    }
    Type element = Types.elementType(input.type());
    if (input.type() != Type.DYNAMIC && !Types.isMapping(input.type())) {
      return call.invalid("inputMap", "lookup() requires a map as the first argument");
    }
    Optional<Value> fallback = Optional.empty();
    if (call.count() == 3) {
      Value converted = Conversion.convert(call.argument(2), element);
      if (converted instanceof Value.Failure) {
        return call.invalid(
            "default", "the default value must have the same type as the map elements");
      }
      fallback = Optional.of(converted);
    }
    if (!(key instanceof Value.Text name)) {
      return call.unknown(element, Arguments.unknownIn(key).orElse(Arguments.TOO_MANY_WORLDS));
    }
    if (input instanceof Value.Unknown unknown) {
      Type type =
          unknown.type() instanceof Type.ObjectOf object
              ? object.attributes().getOrDefault(name.value(), Type.DYNAMIC)
              : element;
      Value unseen = call.unknown(type, unknown.reason());
      return fallback.isPresent() ? call.either(unseen, fallback.get(), unknown.reason()) : unseen;
    }
    return found(call, (Value.Mapping) input, name.value(), fallback);
  }

  private static Value found(
      Invocation call, Value.Mapping input, String key, Optional<Value> fallback) {
    Optional<Value> entry = Optional.ofNullable(input.entries().get(key));
    boolean sensitive = input.source().sensitive() || call.argument(1).source().sensitive();
    if (entry.isPresent()) {
      return sensitive ? entry.get().with(entry.get().source().asSensitive()) : entry.get();
    }
    if (input.more().isPresent()) {
      Value unseen = call.unknown(Types.elementType(input.type()), input.more().get());
      return fallback.isPresent()
          ? call.either(unseen, fallback.get(), input.more().get())
          : unseen;
    }
    if (fallback.isPresent()) {
      Value value = fallback.get();
      return sensitive ? value.with(value.source().asSensitive()) : value;
    }
    return input.isObject()
        ? call.invalid("inputMap", "the given object has no attribute \"" + key + "\"")
        : Arguments.failed(call, "lookup failed to find key \"" + key + "\"");
  }

  /** The only argument as a mapping; an unknown one is open, or of the attributes of its type. */
  private static Value mapping(Invocation call, String parameter) {
    Optional<Value> wrong = Arguments.arity(call, 1, 1);
    if (wrong.isPresent()) {
      return wrong.get();
    }
    Value input = Arguments.required(call, 0, parameter);
    if (input instanceof Value.Failure) {
      return input;
    }
    if (input.type() != Type.DYNAMIC && !Types.isMapping(input.type())) {
      return call.invalid(parameter, "must have map or object type");
    }
    if (!(input instanceof Value.Unknown unknown)) {
      return input;
    }
    Optional<UnknownReason> reason = Optional.of(unknown.reason());
    if (unknown.type() instanceof Type.ObjectOf object) {
      return Collect.object(
          Arguments.unknownEntries(object, unknown), Optional.empty(), unknown.source());
    }
    return unknown.type() instanceof Type.MapOf map
        ? Collect.map(map.element(), new TreeMap<>(), reason, unknown.source())
        : Collect.object(new TreeMap<>(), reason, unknown.source());
  }

  private static Value keys(Invocation call) {
    if (!(mapping(call, "inputMap") instanceof Value.Mapping mapping)) {
      return mapping(call, "inputMap");
    }
    List<Value> keys = new ArrayList<>();
    for (String key : sorted(mapping)) {
      keys.add(call.text(key));
    }
    return mapping.isObject()
        ? Collect.tuple(keys, mapping.more(), call.source())
        : Collect.list(Type.STRING, keys, mapping.more(), call.source());
  }

  private static List<String> sorted(Value.Mapping mapping) {
    return mapping.entries().keySet().stream().sorted(Equality::compareText).toList();
  }

  private static Value values(Invocation call) {
    if (!(mapping(call, "mapping") instanceof Value.Mapping mapping)) {
      return mapping(call, "mapping");
    }
    List<Value> values = new ArrayList<>();
    for (String key : sorted(mapping)) {
      Optional.ofNullable(mapping.entries().get(key)).ifPresent(values::add);
    }
    return mapping.isObject()
        ? Collect.tuple(values, mapping.more(), call.source())
        : Collect.list(Types.elementType(mapping.type()), values, mapping.more(), call.source());
  }

  /** Keys are told apart, so they are lifted; values stay as they are. */
  private static Value zipmap(Invocation call) {
    Optional<Value> wrong = Arguments.arity(call, 2, 2);
    if (wrong.isPresent()) {
      return wrong.get();
    }
    Value keys = Inside.worlds(call.argument(0));
    return Arguments.lifted(Arguments.with(call, List.of(keys, call.argument(1))), Maps::zipmapOne);
  }

  private static Value zipmapOne(Invocation call) {
    Value keys = Arguments.typed(call, 0, "keys", STRINGS);
    Value values = Arguments.required(call, 1, "values");
    if (keys instanceof Value.Failure || values instanceof Value.Failure) {
      return keys instanceof Value.Failure ? keys : values;
    }
    if (values.type() != Type.DYNAMIC
        && !(values.type() instanceof Type.ListOf)
        && !(values.type() instanceof Type.TupleOf)) {
      return call.invalid("values", "values parameter must be a list or tuple value");
    }
    Type element = Types.elementType(values.type());
    boolean map = values.type() instanceof Type.ListOf;
    Optional<UnknownReason> more = open(keys);
    SortedMap<String, Value> entries = new TreeMap<>();
    Source source = call.source();
    if (keys instanceof Value.Sequence names) {
      Optional<UnknownReason> hidden = Arguments.either(more, open(values));
      int count = names.elements().size();
      if (hidden.isEmpty() && count != ((Value.Sequence) values).elements().size()) {
        return Arguments.failed(
            call,
            "number of keys ("
                + count
                + ") does not match number of values ("
                + ((Value.Sequence) values).elements().size()
                + ")");
      }
      for (int i = 0; i < count; i++) {
        Value key = names.elements().get(i);
        if (key instanceof Value.Null) {
          return Arguments.failed(call, "keys must not be null");
        }
        if (key instanceof Value.Text name) {
          entries.put(
              name.value(),
              hidden.isPresent()
                  ? call.unknown(element, hidden.get())
                  : ((Value.Sequence) values).elements().get(i));
        } else {
          Optional<UnknownReason> reason = Arguments.unknownIn(key);
          reason.ifPresent(why -> uncertain(entries, Map.of(), why, source));
          more = Arguments.either(more, reason);
        }
      }
    }
    return map
        ? Collect.map(element, entries, more, source)
        : Collect.object(entries, more, source);
  }

  private static Optional<UnknownReason> open(Value value) {
    if (value instanceof Value.Unknown unknown) {
      return Optional.of(unknown.reason());
    }
    return value instanceof Value.Sequence sequence ? sequence.more() : Optional.empty();
  }

  private static Value transpose(Invocation call) {
    Optional<Value> wrong = Arguments.arity(call, 1, 1);
    if (wrong.isPresent()) {
      return wrong.get();
    }
    Type result = new Type.MapOf(STRINGS);
    Value values = Arguments.typed(call, 0, "values", result);
    Optional<Value> stopped = Arguments.stopped(call, result, List.of(values));
    if (stopped.isPresent()) {
      return stopped.get();
    }
    Value.Mapping mapping = (Value.Mapping) values;
    Optional<UnknownReason> more = Arguments.unknownIn(mapping);
    SortedMap<String, List<Value>> transposed = new TreeMap<>();
    for (String key : sorted(mapping)) {
      if (!(mapping.entries().get(key) instanceof Value.Sequence list)) {
        continue;
      }
      for (Value value : list.elements()) {
        if (value instanceof Value.Null) {
          return Arguments.failed(call, "input must not contain null values");
        }
        if (value instanceof Value.Text text) {
          transposed.computeIfAbsent(text.value(), unused -> new ArrayList<>()).add(call.text(key));
        }
      }
    }
    SortedMap<String, Value> entries = new TreeMap<>();
    transposed.forEach(
        (key, list) -> entries.put(key, Collect.list(Type.STRING, list, more, call.source())));
    return Collect.map(STRINGS, entries, more, call.source());
  }
}
