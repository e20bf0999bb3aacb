package dev.sglint.json;

import dev.sglint.source.MappedText;
import dev.sglint.source.SourceSpan;
import java.util.List;
import java.util.Optional;

/** A JSON value and its place. */
public sealed interface JsonValue {
  SourceSpan span();

  /** A member of an object; a name may stand twice. */
  record Member(String name, SourceSpan nameSpan, JsonValue value) {
    /** From its name to the end of its value. */
    public SourceSpan whole() {
      return nameSpan.to(value.span());
    }
  }

  record ObjectValue(List<Member> members, SourceSpan span) implements JsonValue {
    /** The first member of a name. */
    public Optional<JsonValue> get(String name) {
      for (Member member : members) {
        if (member.name().equals(name)) {
          return Optional.of(member.value());
        }
      }
      return Optional.empty();
    }

    public boolean has(String name) {
      return get(name).isPresent();
    }

    /** The text of a scalar member. */
    public Optional<String> text(String name) {
      return get(name)
          .filter(value -> value instanceof Scalar scalar && !scalar.isNull())
          .map(value -> ((Scalar) value).text());
    }

    public Optional<ObjectValue> object(String name) {
      return get(name).filter(v -> v instanceof ObjectValue).map(v -> (ObjectValue) v);
    }

    public Optional<ArrayValue> array(String name) {
      return get(name).filter(v -> v instanceof ArrayValue).map(v -> (ArrayValue) v);
    }
  }

  record ArrayValue(List<JsonValue> elements, SourceSpan span) implements JsonValue {}

  /**
   * A string, a number, true, false or null.
   *
   * @param text the string's meaning, or the other scalars as written
   * @param span without quotes
   * @param source where each part of a string with escapes stands
   */
  record Scalar(String text, Type type, SourceSpan span, Optional<MappedText> source)
      implements JsonValue {
    /** The kinds of scalar. */
    public enum Type {
      STRING,
      NUMBER,
      BOOLEAN,
      NULL
    }

    public boolean isNull() {
      return type == Type.NULL;
    }

    public boolean isString() {
      return type == Type.STRING;
    }

    /** The text with the places of its parts. */
    public MappedText mapped() {
      return source.orElseGet(() -> MappedText.of(span.file(), text, span.start()));
    }
  }
}
