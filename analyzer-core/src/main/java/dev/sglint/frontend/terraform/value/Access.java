package dev.sglint.frontend.terraform.value;

import dev.sglint.source.SourceSpan;
import java.math.BigDecimal;
import java.util.List;

/** Attributes and elements of values. */
public final class Access {
  private Access() {}

  /** {@code value.name}. */
  public static Value attribute(Value value, String name, SourceSpan span) {
    if (value instanceof Value.OneOf) {
      return Worlds.map(value, world -> attribute(world, name, span));
    }
    if (value instanceof Value.Failure) {
      return value;
    }
    if (value instanceof Value.Unknown unknown) {
      return Value.Unknown.of(memberType(unknown.type(), name), unknown.reason(), value.source());
    }
    if (value instanceof Value.Null) {
      return failure(
          "Attempt to get attribute from null value",
          "This value is null, so it does not have any attributes.",
          span,
          value);
    }
    if (value instanceof Value.Mapping mapping) {
      Value entry = mapping.entries().get(name);
      if (entry != null) {
        return marked(entry, value);
      }
      if (mapping.more().isPresent()) {
        return Value.Unknown.of(
            memberType(mapping.type(), name), mapping.more().get(), value.source());
      }
      return mapping.isObject()
          ? failure(
              "Unsupported attribute",
              "This object does not have an attribute named \"" + name + "\".",
              span,
              value)
          : failure(
              "Missing map element",
              "This map does not have an element with the key \"" + name + "\".",
              span,
              value);
    }
    return failure(
        "Unsupported attribute",
        value instanceof Value.Sequence
            ? "Can't access attributes on a list of objects. Did you mean to access attribute \""
                + name
                + "\" for a specific element of the list, or across all elements of the list?"
            : "This value does not have any attributes.",
        span,
        value);
  }

  private static Type memberType(Type type, String name) {
    if (type instanceof Type.MapOf map) {
      return map.element();
    }
    return type instanceof Type.ObjectOf object
        ? object.attributes().getOrDefault(name, Type.DYNAMIC)
        : Type.DYNAMIC;
  }

  static Value marked(Value part, Value whole) {
    return whole.source().sensitive() && !part.source().sensitive()
        ? part.with(part.source().asSensitive())
        : part;
  }

  private static Value failure(String summary, String detail, SourceSpan span, Value value) {
    return new Value.Failure(summary, detail, span, value.source());
  }

  /** {@code value[key]}. */
  public static Value index(Value value, Value key, SourceSpan span) {
    return Worlds.combine(
        List.of(value, key), value.source(), both -> indexOne(both.get(0), both.get(1), span));
  }

  private static Value indexOne(Value value, Value key, SourceSpan span) {
    if (value instanceof Value.Failure || key instanceof Value.Failure) {
      return value instanceof Value.Failure ? value : key;
    }
    if (value instanceof Value.Null) {
      return failure(
          "Attempt to index null value",
          "This value is null, so it does not have any indices.",
          span,
          value);
    }
    if (key instanceof Value.Null) {
      return failure("Invalid index", "Can't use a null value as an indexing key.", span, value);
    }
    if (value instanceof Value.Unknown unknown) {
      return Value.Unknown.of(Types.elementType(unknown.type()), unknown.reason(), value.source());
    }
    if (value instanceof Value.Sequence sequence) {
      return element(sequence, key, span);
    }
    if (value instanceof Value.Mapping mapping) {
      return entry(mapping, key, span);
    }
    return failure("Invalid index", "This value does not have any indices.", span, value);
  }

  private static Value element(Value.Sequence sequence, Value key, SourceSpan span) {
    if (sequence.isSet()) {
      return failure(
          "Invalid index",
          "Elements of a set are identified only by their value and don't have any separate index"
              + " or key to select with, so it's only possible to perform operations across all"
              + " elements of the set.",
          span,
          sequence);
    }
    Value number = Conversion.convert(key, Type.NUMBER);
    if (number instanceof Value.Failure) {
      return failure(
          "Invalid index",
          "The given key does not identify an element in this collection value: a number is"
              + " required.",
          span,
          sequence);
    }
    if (number instanceof Value.Unknown unknown) {
      return Value.Unknown.of(
          Types.elementType(sequence.type()), unknown.reason(), sequence.source());
    }
    if (sequence.more().isPresent()) {
      return Value.Unknown.of(
          Types.elementType(sequence.type()), sequence.more().get(), sequence.source());
    }
    if (!(number instanceof Value.Numeric numeric)) {
      return failure(
          "Invalid index",
          "The given key does not identify an element in this collection value.",
          span,
          sequence);
    }
    BigDecimal index = numeric.value();
    boolean inside =
        index.signum() >= 0
            && index.compareTo(BigDecimal.valueOf(sequence.elements().size())) < 0
            && index.stripTrailingZeros().scale() <= 0;
    if (inside) {
      return marked(sequence.elements().get(index.intValue()), sequence);
    }
    String why =
        index.signum() < 0
            ? "a negative number is not a valid index for a sequence."
            : "the given index is greater than or equal to the length of the collection.";
    return failure(
        "Invalid index",
        "The given key does not identify an element in this collection value: " + why,
        span,
        sequence);
  }

  private static Value entry(Value.Mapping mapping, Value key, SourceSpan span) {
    Value text = Conversion.convert(key, Type.STRING);
    if (text instanceof Value.Unknown unknown) {
      return Value.Unknown.of(
          Types.elementType(mapping.type()), unknown.reason(), mapping.source());
    }
    if (text instanceof Value.Text name) {
      Value entry = mapping.entries().get(name.value());
      if (entry != null) {
        return marked(entry, mapping);
      }
      if (mapping.more().isPresent()) {
        return Value.Unknown.of(
            Types.elementType(mapping.type()), mapping.more().get(), mapping.source());
      }
    }
    if (mapping.isObject() && key instanceof Value.Numeric) {
      return failure(
          "Invalid index",
          "The given key does not identify an element in this collection value. An object only"
              + " supports looking up attributes by name, not by numeric index.",
          span,
          mapping);
    }
    return failure(
        "Invalid index",
        "The given key does not identify an element in this collection value.",
        span,
        mapping);
  }
}
