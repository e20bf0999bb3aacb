package dev.sglint.frontend.terraform.functions;

import dev.sglint.frontend.terraform.value.Collect;
import dev.sglint.frontend.terraform.value.Conversion;
import dev.sglint.frontend.terraform.value.Type;
import dev.sglint.frontend.terraform.value.Unification;
import dev.sglint.frontend.terraform.value.Value;
import dev.sglint.value.UnknownReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The functions of maps and objects. */
final class Maps {
  private static final int ANY = Integer.MAX_VALUE;

  private Maps() {}

  static Optional<Value> call(Invocation call) {
    return switch (call.name()) {
      case "merge" -> Optional.of(Arguments.each(call, 0, ANY, Maps::merge));
      case "lookup" -> Optional.of(Arguments.each(call, 2, 3, Maps::lookup));
      case "keys" -> Optional.of(Arguments.each(call, 1, 1, Maps::keys));
      case "values" -> Optional.of(Arguments.each(call, 1, 1, Maps::values));
      case "zipmap" -> Optional.of(Arguments.each(call, 2, 2, Maps::zipmap));
      case "transpose" -> Optional.of(Arguments.each(call, 1, 1, Maps::transpose));
      default -> Optional.empty();
    };
  }

  private static Value merge(Invocation call) {
    SortedMap<String, Value> entries = new TreeMap<>();
    Optional<UnknownReason> more = Optional.empty();
    List<Type> types = new ArrayList<>();
    for (Value argument : call.arguments()) {
      if (argument instanceof Value.Unknown unknown) {
        // What comes later may replace any entry that is known so far.
        entries.clear();
        more = Optional.of(unknown.reason());
        types.add(argument.type());
      } else if (argument instanceof Value.Mapping mapping) {
        if (mapping.more().isPresent()) {
          entries.clear();
          more = mapping.more();
        }
        entries.putAll(mapping.entries());
        types.add(mapping.type());
      } else if (!(argument instanceof Value.Null)) {
        return call.failure(
            "arguments must be maps or objects, got \"" + Conversion.words(argument.type()) + "\"");
      }
    }
    if (types.isEmpty()) {
      return call.count() == 0
          ? Collect.object(entries, more, call.source())
          : new Value.Null(Type.DYNAMIC, call.source());
    }
    boolean maps =
        types.get(0) instanceof Type.MapOf
            && types.stream().allMatch(type -> type.equals(types.get(0)));
    return maps
        ? Collect.map(((Type.MapOf) types.get(0)).element(), entries, more, call.source())
        : Collect.object(entries, more, call.source());
  }

  private static Value lookup(Invocation call) {
    Value map = call.argument(0);
    if (map instanceof Value.Null) {
      return Arguments.isNull(call, "inputMap");
    }
    if (map instanceof Value.Unknown unknown) {
      return call.unknown(Type.DYNAMIC, unknown.reason());
    }
    if (!(map instanceof Value.Mapping mapping)) {
      return call.failure("lookup() requires a map as the first argument");
    }
    Value key = Conversion.convert(call.argument(1), Type.STRING);
    if (key instanceof Value.Unknown unknown) {
      return call.unknown(Type.DYNAMIC, unknown.reason());
    }
    if (!(key instanceof Value.Text name)) {
      return call.invalid("key", "string required");
    }
    if (mapping.type() instanceof Type.MapOf typed && call.count() == 3) {
      Value otherwise = Conversion.convert(call.argument(2), typed.element());
      if (otherwise instanceof Value.Failure) {
        return call.invalid(
            "default", "the default value must have the same type as the map elements");
      }
    }
    Value entry = mapping.entries().get(name.value());
    if (entry != null) {
      return mapping.source().sensitive() ? entry.with(entry.source().asSensitive()) : entry;
    }
    if (mapping.more().isPresent()) {
      return call.unknown(Type.DYNAMIC, mapping.more().get());
    }
    if (call.count() == 3) {
      return mapping.type() instanceof Type.MapOf typed
          ? Conversion.convert(call.argument(2), typed.element())
          : call.argument(2);
    }
    return call.failure("the given object has no attribute \"" + name.value() + "\"");
  }

  private static Value keys(Invocation call) {
    Value map = call.argument(0);
    if (map instanceof Value.Unknown unknown) {
      return Choices.open(call, Type.STRING, unknown.reason());
    }
    if (!(map instanceof Value.Mapping mapping)) {
      return map instanceof Value.Null
          ? Arguments.isNull(call, "inputMap")
          : call.invalid("inputMap", "must have map or object type");
    }
    List<Value> keys = new ArrayList<>();
    for (String key : mapping.entries().keySet()) {
      keys.add(call.text(key));
    }
    return mapping.isObject()
        ? Collect.tuple(keys, mapping.more(), call.source())
        : Collect.list(Type.STRING, keys, mapping.more(), call.source());
  }

  private static Value values(Invocation call) {
    Value map = call.argument(0);
    if (map instanceof Value.Unknown unknown) {
      return Collect.tuple(List.of(), Optional.of(unknown.reason()), call.source());
    }
    if (!(map instanceof Value.Mapping mapping)) {
      return map instanceof Value.Null
          ? Arguments.isNull(call, "mapping")
          : call.invalid("mapping", "requires a map as the first argument");
    }
    List<Value> values = List.copyOf(mapping.entries().values());
    return mapping.type() instanceof Type.MapOf typed
        ? Collect.list(typed.element(), values, mapping.more(), call.source())
        : Collect.tuple(values, mapping.more(), call.source());
  }

  private static Value zipmap(Invocation call) {
    Value keys = Conversion.convert(call.argument(0), new Type.ListOf(Type.STRING));
    Value values = call.argument(1);
    Optional<UnknownReason> open = openOf(keys).or(() -> openOf(values));
    if (open.isPresent()) {
      return Collect.object(new TreeMap<>(), open, call.source());
    }
    if (!(keys instanceof Value.Sequence names)) {
      return call.invalid("keys", "list of string required");
    }
    if (!(values instanceof Value.Sequence given) || given.isSet()) {
      return call.invalid("values", "values argument must be a list or tuple value");
    }
    if (names.elements().size() != given.elements().size()) {
      return call.failure(
          "number of keys ("
              + names.elements().size()
              + ") does not match number of values ("
              + given.elements().size()
              + ")");
    }
    SortedMap<String, Value> entries = new TreeMap<>();
    Optional<UnknownReason> more = Optional.empty();
    for (int i = 0; i < names.elements().size(); i++) {
      Value name = names.elements().get(i);
      if (name instanceof Value.Text text) {
        entries.put(text.value(), given.elements().get(i));
      } else if (name instanceof Value.Null) {
        return call.invalid("keys", "a key must not be null");
      } else {
        more = Arguments.unknown(name);
      }
    }
    return given.type() instanceof Type.ListOf list
        ? Collect.map(list.element(), entries, more, call.source())
        : Collect.object(entries, more, call.source());
  }

  private static Optional<UnknownReason> openOf(Value value) {
    if (value instanceof Value.Unknown unknown) {
      return Optional.of(unknown.reason());
    }
    return value instanceof Value.Sequence sequence ? sequence.more() : Optional.empty();
  }

  private static Value transpose(Invocation call) {
    Type lists = new Type.MapOf(new Type.ListOf(Type.STRING));
    Value map = Conversion.convert(call.argument(0), lists);
    Optional<UnknownReason> unknown = Arguments.unknown(map);
    if (unknown.isPresent()) {
      return call.unknown(lists, unknown.get());
    }
    if (!(map instanceof Value.Mapping mapping)) {
      return call.invalid("values", "map of list of string required");
    }
    SortedMap<String, List<Value>> turned = new TreeMap<>();
    for (Map.Entry<String, Value> entry : mapping.entries().entrySet()) {
      if (entry.getValue() instanceof Value.Sequence list) {
        for (Value element : list.elements()) {
          if (element instanceof Value.Text text) {
            turned
                .computeIfAbsent(text.value(), key -> new ArrayList<>())
                .add(call.text(entry.getKey()));
          }
        }
      }
    }
    SortedMap<String, Value> entries = new TreeMap<>();
    turned.forEach(
        (key, names) ->
            entries.put(key, Collect.list(Type.STRING, names, Optional.empty(), call.source())));
    return Collect.map(new Type.ListOf(Type.STRING), entries, Optional.empty(), call.source());
  }

  /** The one type of some values, for collections of one type. */
  static Optional<Type> common(List<Value> values) {
    return Unification.unify(values.stream().map(Value::type).toList());
  }
}
