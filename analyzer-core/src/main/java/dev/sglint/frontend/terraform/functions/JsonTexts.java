package dev.sglint.frontend.terraform.functions;

import dev.sglint.frontend.terraform.value.Collect;
import dev.sglint.frontend.terraform.value.Conversion;
import dev.sglint.frontend.terraform.value.Type;
import dev.sglint.frontend.terraform.value.Value;
import dev.sglint.json.JsonHandler;
import dev.sglint.json.JsonReader;
import dev.sglint.json.JsonValue;
import dev.sglint.source.TextStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Values as JSON texts, and JSON texts as values. */
final class JsonTexts {
  private static final JsonHandler WHOLE = text -> false;

  private JsonTexts() {}

  /** A known value as JSON without blanks; empty where it is infinite or too long. */
  static Optional<String> encode(Value value) {
    StringBuilder json = new StringBuilder();
    return append(value, json) ? Optional.of(json.toString()) : Optional.empty();
  }

  private static boolean append(Value value, StringBuilder json) {
    if (value instanceof Value.Text text) {
      quote(text.value(), json);
    } else if (value instanceof Value.Numeric number) {
      json.append(Conversion.text(number.value()));
    } else if (value instanceof Value.Bool bool) {
      json.append(bool.value());
    } else if (value instanceof Value.Null) {
      json.append("null");
    } else if (value instanceof Value.Sequence sequence) {
      char before = '[';
      for (Value element : sequence.elements()) {
        json.append(before);
        before = ',';
        if (!append(element, json)) {
          return false;
        }
      }
      json.append(sequence.elements().isEmpty() ? "[]" : "]");
    } else if (value instanceof Value.Mapping mapping) {
      char before = '{';
      for (Map.Entry<String, Value> entry : mapping.entries().entrySet()) {
        quote(entry.getKey(), json.append(before));
        before = ',';
        if (!append(entry.getValue(), json.append(':'))) {
          return false;
        }
      }
      json.append(mapping.entries().isEmpty() ? "{}" : "}");
    } else {
      return false;
    }
    return json.length() <= Texts.MAX_LENGTH;
  }

  static String quoted(String text) {
    StringBuilder json = new StringBuilder();
    quote(text, json);
    return json.toString();
  }

  /** In double quotes, with nothing escaped for HTML. */
  static String quotedForYaml(String text) {
    return quoted(text).replace("\\u003c", "<").replace("\\u003e", ">").replace("\\u0026", "&");
  }

  /** As Go quotes: what HTML gives a meaning is escaped too. */
  private static void quote(String text, StringBuilder json) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> json.append("\\\"");
        case '\\' -> json.append("\\\\");
        case '\n' -> json.append("\\n");
        case '\r' -> json.append("\\r");
        case '\t' -> json.append("\\t");
        case '\b' -> json.append("\\b");
        case '\f' -> json.append("\\f");
        default -> {
          if (c < ' ' || c == '<' || c == '>' || c == '&' || c == 0x2028 || c == 0x2029) {
            json.append(String.format("\\u%04x", (int) c));
          } else {
            json.append(c);
          }
        }
      }
    }
    json.append('"');
  }

  static Value decode(Invocation call, String text) {
    TextStream stream = TextStream.of(call.span().file(), text);
    JsonReader.Outcome outcome = JsonReader.read(stream, 0, WHOLE);
    if (outcome.cut()) {
      return Texts.tooLarge(call, Type.DYNAMIC);
    }
    int end = (int) Math.min(outcome.end(), text.length());
    if (outcome.problem().isPresent() || outcome.value().isEmpty()) {
      return Arguments.failed(call, problem(text, outcome.problem().orElse("")));
    }
    String rest = text.substring(end).strip();
    return rest.isEmpty()
        ? value(call, outcome.value().get())
        : Arguments.failed(
            call, "invalid character '" + rest.charAt(0) + "' after top-level value");
  }

  /** In Go's words where the reader tells what they say. */
  private static String problem(String text, String words) {
    String start = "Unexpected character ('";
    if (text.isBlank() || words.contains("end-of-input")) {
      return text.isBlank() ? "EOF" : "unexpected end of JSON input";
    }
    return words.startsWith(start) && words.length() > start.length()
        ? "invalid character '" + words.charAt(start.length()) + "' looking for beginning of value"
        : words;
  }

  private static Value value(Invocation call, JsonValue json) {
    if (json instanceof JsonValue.ObjectValue object) {
      SortedMap<String, Value> entries = new TreeMap<>();
      for (JsonValue.Member member : object.members()) {
        entries.put(Texts.composed(member.name()), value(call, member.value()));
      }
      return Collect.object(entries, Optional.empty(), call.source());
    }
    if (json instanceof JsonValue.ArrayValue array) {
      List<Value> elements = new ArrayList<>();
      for (JsonValue element : array.elements()) {
        elements.add(value(call, element));
      }
      return Collect.tuple(elements, Optional.empty(), call.source());
    }
    JsonValue.Scalar scalar = (JsonValue.Scalar) json;
    return switch (scalar.type()) {
      case STRING -> call.text(Texts.composed(scalar.text()));
      case NUMBER ->
          Conversion.parseNumber(scalar.text())
              .map(call::number)
              .orElseGet(() -> Texts.tooLarge(call, Type.NUMBER));
      case BOOLEAN -> call.bool(scalar.text().equals("true"));
      case NULL -> new Value.Null(Type.DYNAMIC, call.source());
    };
  }
}
