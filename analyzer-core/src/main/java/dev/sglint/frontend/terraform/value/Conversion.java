package dev.sglint.frontend.terraform.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Values of one type as values of another, where Terraform converts them. */
public final class Conversion {
  private static final int MAX_DIGITS = 2_000;

  /** Of values that no text can be converted from, as opposed to a text that does not fit. */
  private static final String MISMATCH = " required, but have ";

  private Conversion() {}

  /** The value as the type, or a failure that says what is required. */
  public static Value convert(Value value, Type type) {
    if (type == Type.DYNAMIC
        || value instanceof Value.Failure
        || (type instanceof Type.Primitive && value.type() == type)) {
      return value;
    }
    if (value instanceof Value.OneOf) {
      return Worlds.map(value, world -> convert(world, type));
    }
    if (value instanceof Value.Null) {
      return new Value.Null(typed(type, value.type()), value.source());
    }
    if (value instanceof Value.Unknown unknown) {
      return unknown(unknown, type);
    }
    if (type instanceof Type.Primitive primitive) {
      return primitive(value, primitive);
    }
    if (type instanceof Type.ListOf list) {
      return sequence(value, list.element(), type);
    }
    if (type instanceof Type.SetOf set) {
      return sequence(value, set.element(), type);
    }
    if (type instanceof Type.MapOf map) {
      return map(value, map);
    }
    return type instanceof Type.TupleOf tuple
        ? tuple(value, tuple)
        : object(value, (Type.ObjectOf) type);
  }

  /** A collection of any type, with the elements that the value's own type has. */
  private static Type typed(Type type, Type own) {
    Type element = Types.elementType(own);
    if (type instanceof Type.ListOf list && list.element() == Type.DYNAMIC) {
      return new Type.ListOf(element);
    }
    if (type instanceof Type.SetOf set && set.element() == Type.DYNAMIC) {
      return new Type.SetOf(element);
    }
    return type instanceof Type.MapOf map && map.element() == Type.DYNAMIC
        ? new Type.MapOf(element)
        : type;
  }

  private static Value unknown(Value.Unknown unknown, Type type) {
    boolean scalar = type instanceof Type.Primitive;
    boolean wasScalar = unknown.type() instanceof Type.Primitive;
    if (unknown.type() != Type.DYNAMIC && scalar != wasScalar) {
      return wrong(unknown, type);
    }
    return new Value.Unknown(
        type,
        unknown.reason(),
        unknown.notNull(),
        type == Type.STRING ? unknown.prefix() : "",
        type == Type.STRING ? unknown.symbol() : Optional.empty(),
        unknown.source());
  }

  private static Value wrong(Value value, Type type) {
    return wrong(value, words(type) + MISMATCH + words(value.type()));
  }

  static Value wrong(Value value, String detail) {
    return new Value.Failure(
        "Inappropriate value", detail, value.source().provenance().span(), value.source());
  }

  /** A type in Terraform's words. */
  public static String words(Type type) {
    if (type instanceof Type.Primitive primitive) {
      return switch (primitive) {
        case STRING -> "string";
        case NUMBER -> "number";
        case BOOL -> "bool";
        case DYNAMIC -> "any type";
      };
    }
    if (type instanceof Type.ListOf list) {
      return "list of " + words(list.element());
    }
    if (type instanceof Type.SetOf set) {
      return "set of " + words(set.element());
    }
    if (type instanceof Type.MapOf map) {
      return "map of " + words(map.element());
    }
    return type instanceof Type.TupleOf ? "tuple" : "object";
  }

  private static Value primitive(Value value, Type.Primitive type) {
    return switch (type) {
      case STRING -> string(value);
      case NUMBER -> number(value);
      case BOOL -> bool(value);
      case DYNAMIC -> value;
    };
  }

  private static Value string(Value value) {
    if (value instanceof Value.Numeric number) {
      return digits(number.value()) > MAX_DIGITS
          ? wrong(value, "a number of fewer digits required")
          : new Value.Text(text(number.value()), value.source());
    }
    return value instanceof Value.Bool bool
        ? new Value.Text(Boolean.toString(bool.value()), value.source())
        : wrong(value, Type.STRING);
  }

  private static long digits(BigDecimal number) {
    return Math.max(number.precision(), Math.abs((long) number.precision() - number.scale()));
  }

  /** A number as Terraform writes it: without exponent and without zeros at its end. */
  public static String text(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static Value number(Value value) {
    Optional<BigDecimal> parsed =
        value instanceof Value.Text text ? parseNumber(text.value()) : Optional.empty();
    if (parsed.isPresent()) {
      return new Value.Numeric(parsed.get(), value.source());
    }
    return value instanceof Value.Text
        ? wrong(value, "a number is required")
        : wrong(value, Type.NUMBER);
  }

  /** A decimal number, with a fraction or an exponent. */
  public static Optional<BigDecimal> parseNumber(String text) {
    boolean plain =
        !text.isEmpty()
            && text.length() <= MAX_DIGITS
            && text.chars().allMatch(c -> (c >= '0' && c <= '9') || ".eE+-".indexOf(c) >= 0);
    if (!plain) {
      return Optional.empty();
    }
    try {
      return Optional.of(new BigDecimal(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Value bool(Value value) {
    if (value instanceof Value.Text text) {
      return switch (text.value()) {
        case "true", "1" -> new Value.Bool(true, value.source());
        case "false", "0" -> new Value.Bool(false, value.source());
        default -> wrong(value, "a bool is required");
      };
    }
    return wrong(value, Type.BOOL);
  }

  private static Value sequence(Value value, Type element, Type type) {
    if (!(value instanceof Value.Sequence sequence)) {
      return wrong(value, type);
    }
    Optional<Type> common =
        element == Type.DYNAMIC
            ? Unification.unify(sequence.elements().stream().map(Value::type).toList())
            : Optional.of(element);
    if (common.isEmpty()) {
      return wrong(value, "all elements must have the same type");
    }
    List<Value> elements = new ArrayList<>(sequence.elements().size());
    for (Value inner : sequence.elements()) {
      Value converted = convert(inner, common.get());
      if (converted instanceof Value.Failure failure) {
        String detail =
            type instanceof Type.ListOf && failure.detail().contains(MISMATCH)
                ? "element " + elements.size() + ": " + failure.detail()
                : failure.detail();
        return new Value.Failure(failure.summary(), detail, failure.place(), failure.source());
      }
      elements.add(converted);
    }
    return type instanceof Type.SetOf
        ? Collect.set(common.get(), elements, sequence.more(), value.source())
        : Collect.list(common.get(), elements, sequence.more(), value.source());
  }

  private static Value map(Value value, Type.MapOf type) {
    if (!(value instanceof Value.Mapping mapping)) {
      return wrong(value, type);
    }
    Optional<Type> common =
        type.element() == Type.DYNAMIC
            ? Unification.unify(mapping.entries().values().stream().map(Value::type).toList())
            : Optional.of(type.element());
    if (common.isEmpty()) {
      return wrong(value, "all map elements must have the same type");
    }
    SortedMap<String, Value> entries = new TreeMap<>();
    for (Map.Entry<String, Value> entry : mapping.entries().entrySet()) {
      Value converted = convert(entry.getValue(), common.get());
      if (converted instanceof Value.Failure failure) {
        return new Value.Failure(
            failure.summary(),
            "element \"" + entry.getKey() + "\": " + failure.detail(),
            failure.place(),
            failure.source());
      }
      entries.put(entry.getKey(), converted);
    }
    return Collect.map(common.get(), entries, mapping.more(), value.source());
  }

  private static Value tuple(Value value, Type.TupleOf type) {
    if (!(value instanceof Value.Sequence sequence)
        || sequence.isSet()
        || (sequence.more().isEmpty() && sequence.elements().size() != type.elements().size())) {
      return wrong(value, type);
    }
    if (sequence.more().isPresent()) {
      return Value.Unknown.of(type, sequence.more().get(), value.source());
    }
    List<Value> elements = new ArrayList<>();
    for (Value inner : sequence.elements()) {
      Value converted = convert(inner, type.elements().get(elements.size()));
      if (converted instanceof Value.Failure) {
        return converted;
      }
      elements.add(converted);
    }
    return Collect.tuple(elements, Optional.empty(), value.source());
  }

  private static Value object(Value value, Type.ObjectOf type) {
    if (!(value instanceof Value.Mapping mapping)) {
      return wrong(value, type);
    }
    SortedMap<String, Value> entries = new TreeMap<>();
    for (Map.Entry<String, Type> attribute : type.attributes().entrySet()) {
      String name = attribute.getKey();
      Value given = mapping.entries().get(name);
      Value converted;
      if (given != null) {
        converted = convert(given, attribute.getValue());
      } else if (mapping.more().isPresent()) {
        converted = Value.Unknown.of(attribute.getValue(), mapping.more().get(), value.source());
      } else if (type.optional().contains(name)) {
        converted = new Value.Null(attribute.getValue(), value.source());
      } else {
        return wrong(value, "attribute \"" + name + "\" is required");
      }
      if (converted instanceof Value.Failure failure) {
        return new Value.Failure(
            failure.summary(),
            "attribute \"" + name + "\": " + failure.detail(),
            failure.place(),
            failure.source());
      }
      entries.put(name, converted);
    }
    return Collect.object(entries, Optional.empty(), value.source());
  }

  /** A known value as text, for order only. */
  static String shown(Value value) {
    if (value instanceof Value.Text text) {
      return text.value();
    }
    if (value instanceof Value.Numeric number) {
      return number.value().toString();
    }
    if (value instanceof Value.Bool bool) {
      return Boolean.toString(bool.value());
    }
    if (value instanceof Value.Sequence sequence) {
      return sequence.elements().stream().map(Conversion::shown).toList().toString();
    }
    if (value instanceof Value.Mapping mapping) {
      StringBuilder all = new StringBuilder();
      mapping.entries().forEach((name, entry) -> all.append(name).append('=').append(shown(entry)));
      return all.toString();
    }
    return "";
  }
}
