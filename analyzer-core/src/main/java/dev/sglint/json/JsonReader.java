package dev.sglint.json;

import dev.sglint.source.Escapes;
import dev.sglint.source.MappedText;
import dev.sglint.source.SourceSpan;
import dev.sglint.source.TextStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads one JSON value of a text, in bounded memory where its large arrays stream. */
public final class JsonReader {
  /** More values than this in one object of a capture are not kept. */
  private static final int MAX_NODES = 100_000;

  /** More values than this are not kept of a whole text. */
  private static final int MAX_TREE = 20_000_000;

  /** What the library says of another place, which it does not know. */
  private static final Pattern SOURCE = Pattern.compile(" \\([^(\\[]*\\[Source: [^\\]]*]\\)");

  private static final int MAX_STRING = 16 * 1024 * 1024;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(500)
                  .maxStringLength(MAX_STRING)
                  .build())
          .build();

  private final TextStream text;
  private final long base;
  private final JsonHandler handler;
  private final JsonParser parser;
  private final int maxNodes;
  private int nodes;
  private boolean streaming;
  private boolean cut;

  /**
   * What reading gave.
   *
   * @param value the root; what streamed or was cut is not in it
   * @param end the offset after it, or where it stops being JSON
   * @param problem why it stops being JSON
   * @param cut whether there was more than is kept
   */
  public record Outcome(
      Optional<JsonValue> value, long end, Optional<String> problem, boolean cut) {}

  private JsonReader(TextStream text, long base, JsonHandler handler, int maxNodes) {
    this.text = text;
    this.maxNodes = maxNodes;
    this.base = base;
    this.handler = handler;
    this.parser = FACTORY.createParser(ObjectReadContext.empty(), text.from(base));
  }

  /** Reads the value that begins at an offset of a text. */
  public static Outcome read(TextStream text, long offset, JsonHandler handler) {
    return read(text, offset, handler, MAX_NODES);
  }

  /** The same, where another number of values is kept of one object or array. */
  public static Outcome read(TextStream text, long offset, JsonHandler handler, int maxNodes) {
    return new JsonReader(text, offset, handler, maxNodes).read();
  }

  /** Reads a whole text into a tree. */
  public static Outcome readAll(TextStream text) {
    return new JsonReader(text, 0, string -> false, MAX_TREE).read();
  }

  /** Reads JSON that stands inside another text, a string for instance. */
  public static Outcome read(MappedText nested, JsonHandler handler) {
    TextStream inner = TextStream.of(nested.file(), nested.text());
    Outcome outcome = new JsonReader(inner, 0, handler, MAX_NODES).read();
    return new Outcome(
        outcome.value().map(value -> moved(value, nested)),
        nested.span(0, (int) outcome.end()).end(),
        outcome.problem(),
        outcome.cut());
  }

  private static JsonValue moved(JsonValue value, MappedText nested) {
    SourceSpan span = moved(value.span(), nested);
    if (value instanceof JsonValue.ObjectValue object) {
      List<JsonValue.Member> members = new ArrayList<>();
      for (JsonValue.Member member : object.members()) {
        SourceSpan name = moved(member.nameSpan(), nested);
        members.add(new JsonValue.Member(member.name(), name, moved(member.value(), nested)));
      }
      return new JsonValue.ObjectValue(members, span);
    }
    if (value instanceof JsonValue.ArrayValue array) {
      return new JsonValue.ArrayValue(
          array.elements().stream().map(element -> moved(element, nested)).toList(), span);
    }
    JsonValue.Scalar scalar = (JsonValue.Scalar) value;
    return new JsonValue.Scalar(scalar.text(), scalar.type(), span, Optional.empty());
  }

  private static SourceSpan moved(SourceSpan span, MappedText nested) {
    return nested.span((int) span.start(), (int) span.end());
  }

  private Outcome read() {
    Optional<JsonValue> value = Optional.empty();
    Optional<String> problem = Optional.empty();
    try {
      JsonToken first = parser.nextToken();
      if (first != null) {
        value =
            Optional.of(
                first == JsonToken.START_ARRAY && handler.streams("") ? root() : value(first));
      }
    } catch (JacksonException e) {
      problem = Optional.of(words(e));
    }
    long end = offset(parser.currentLocation());
    return new Outcome(value, end, problem, cut);
  }

  private static String words(JacksonException e) {
    String message = e.getOriginalMessage();
    return message == null
        ? "it is malformed"
        : SOURCE.matcher(message.lines().findFirst().orElse("")).replaceAll("");
  }

  private long offset(TokenStreamLocation location) {
    return base + Math.max(0, location.getCharOffset());
  }

  /** The elements of an array that is the whole document stream. */
  private JsonValue root() {
    long start = offset(parser.currentTokenLocation());
    stream();
    return new JsonValue.ArrayValue(List.of(), span(start));
  }

  private void stream() {
    boolean before = streaming;
    int kept = nodes;
    streaming = true;
    for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
      nodes = 0;
      handler.element(value(t));
    }
    nodes = kept;
    streaming = before;
  }

  private JsonValue value(JsonToken token) {
    nodes++;
    return switch (token) {
      case START_OBJECT -> object();
      case START_ARRAY -> array();
      default -> scalar(token);
    };
  }

  private JsonValue object() {
    long start = offset(parser.currentTokenLocation());
    text.release(start);
    List<JsonValue.Member> members = new ArrayList<>();
    boolean skipped = false;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      release();
      String name = parser.currentName();
      SourceSpan nameSpan = nameSpan(name);
      handler.member(name);
      JsonToken token = parser.nextToken();
      if (token == JsonToken.START_ARRAY && !streaming && handler.streams(name)) {
        stream();
      } else if (skipped || nodes > maxNodes) {
        cut |= !skipped;
        skip(token);
      } else {
        JsonValue value = value(token);
        members.add(new JsonValue.Member(name, nameSpan, value));
        skipped = value instanceof JsonValue.Scalar scalar && handler.skips(name, scalar.text());
      }
    }
    return new JsonValue.ObjectValue(skipped ? List.of() : members, span(start));
  }

  /** What stands before the next token is no longer needed. */
  private void release() {
    text.release(offset(parser.currentTokenLocation()));
  }

  private void skip(JsonToken token) {
    int depth = token.isStructStart() ? 1 : 0;
    while (depth > 0) {
      JsonToken next = parser.nextToken();
      depth += next.isStructStart() ? 1 : next.isStructEnd() ? -1 : 0;
      release();
    }
  }

  private SourceSpan nameSpan(String name) {
    long start = offset(parser.currentTokenLocation()) + 1;
    return new SourceSpan(text.path(), start, start + name.length());
  }

  private JsonValue array() {
    long start = offset(parser.currentTokenLocation());
    List<JsonValue> elements = new ArrayList<>();
    for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
      release();
      if (nodes > maxNodes) {
        cut = true;
        skip(t);
      } else {
        elements.add(value(t));
      }
    }
    return new JsonValue.ArrayValue(elements, span(start));
  }

  private JsonValue scalar(JsonToken token) {
    long start = offset(parser.currentTokenLocation());
    String value = parser.getString();
    if (token != JsonToken.VALUE_STRING) {
      JsonValue.Scalar.Type type =
          token.isNumeric()
              ? JsonValue.Scalar.Type.NUMBER
              : token.isBoolean() ? JsonValue.Scalar.Type.BOOLEAN : JsonValue.Scalar.Type.NULL;
      SourceSpan span = new SourceSpan(text.path(), start, start + value.length());
      return new JsonValue.Scalar(value, type, span, Optional.empty());
    }
    long end = offset(parser.currentLocation()) - 1;
    SourceSpan span = new SourceSpan(text.path(), start + 1, Math.max(start + 1, end));
    boolean escaped = end - start - 1 != value.length() && handler.looksInto(value);
    Optional<MappedText> source =
        escaped && text.start() <= start
            ? Optional.of(Escapes.read(text.path(), text.text(start + 1, end), start + 1))
            : Optional.empty();
    return new JsonValue.Scalar(value, JsonValue.Scalar.Type.STRING, span, source);
  }

  private SourceSpan span(long start) {
    return new SourceSpan(text.path(), start, Math.max(start, offset(parser.currentLocation())));
  }
}
