package dev.sglint.frontend.terraform.functions;

import dev.sglint.frontend.terraform.value.Collect;
import dev.sglint.frontend.terraform.value.Conversion;
import dev.sglint.frontend.terraform.value.Source;
import dev.sglint.frontend.terraform.value.Symbol;
import dev.sglint.frontend.terraform.value.Type;
import dev.sglint.frontend.terraform.value.Value;
import dev.sglint.source.SourceSpan;
import dev.sglint.value.Alternative;
import dev.sglint.value.Guard;
import dev.sglint.value.Provenance;
import dev.sglint.value.UnknownReason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Values and calls as text, for tests: {@code ["a", 1, ..]} is an open tuple, {@code list["a"]},
 * {@code set["a"]}, <code>{"k": 1}</code> an object, <code>map{"k": 1}</code>, {@code ?string}
 * unknown, {@code $id} a symbol, {@code <"a" | "b">} a choice, {@code !"a"} sensitive.
 */
final class Notation {
  static final SourceSpan SPAN = new SourceSpan("main.tf", 0, 1);
  static final UnknownReason REASON =
      new UnknownReason(UnknownReason.Kind.INPUT_NOT_GIVEN, "var.x");
  private static final Source SOURCE = Source.of(Provenance.literal("x", SPAN));

  private static final FunctionContext NO_FILES =
      new FunctionContext() {
        @Override
        public Optional<String> read(String path) {
          return Optional.empty();
        }

        @Override
        public boolean isFile(String path) {
          return false;
        }

        @Override
        public List<String> files(String directory) {
          return List.of();
        }

        @Override
        public Value template(
            String text, String path, Map<String, Value> variables, SourceSpan span) {
          return new Value.Text(text, SOURCE);
        }
      };

  private final String text;
  private int at;
  private int choices;

  private Notation(String text) {
    this.text = text;
  }

  /** The value of a text, calls in it called. */
  static Value evaluate(String text) {
    Notation notation = new Notation(text);
    Value value = notation.value();
    notation.spaces();
    if (notation.at != text.length()) {
      throw new IllegalArgumentException(text.substring(notation.at));
    }
    return value;
  }

  private void spaces() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
  }

  private boolean take(String token) {
    spaces();
    boolean there = text.startsWith(token, at);
    at += there ? token.length() : 0;
    return there;
  }

  private Value value() {
    if (take("!")) {
      Value plain = value();
      return plain.with(plain.source().asSensitive());
    }
    if (take("\"")) {
      int end = text.indexOf('"', at);
      String string = text.substring(at, end);
      at = end + 1;
      return new Value.Text(string, SOURCE);
    }
    if (take("[")) {
      List<Value> elements = new ArrayList<>();
      boolean open = values(elements, "]");
      return Collect.tuple(elements, more(open), SOURCE);
    }
    if (take("{")) {
      return object();
    }
    if (take("<")) {
      return choice();
    }
    if (take("$")) {
      return Value.Unknown.symbol(new Symbol(word(), "id"), REASON, SOURCE);
    }
    if (take("?")) {
      return Value.Unknown.of(type(word()), REASON, SOURCE);
    }
    return named(word());
  }

  private static Optional<UnknownReason> more(boolean open) {
    return open ? Optional.of(REASON) : Optional.empty();
  }

  private boolean values(List<Value> values, String end) {
    while (!take(end)) {
      if (take("..")) {
        take(end);
        return true;
      }
      values.add(value());
      take(",");
    }
    return false;
  }

  private Value object() {
    SortedMap<String, Value> entries = new TreeMap<>();
    boolean open = false;
    while (!take("}")) {
      if (take("..")) {
        open = true;
        continue;
      }
      Value key = value();
      take(":");
      entries.put(((Value.Text) key).value(), value());
      take(",");
    }
    return Collect.object(entries, more(open), SOURCE);
  }

  private Value choice() {
    List<Alternative<Value>> worlds = new ArrayList<>();
    String atom = "choice " + choices;
    choices++;
    do {
      Value value = value();
      worlds.add(
          new Alternative<>(
              value, Guard.of(atom, worlds.size() + ""), value.source().provenance()));
    } while (take("|"));
    take(">");
    return Collect.oneOf(worlds, SOURCE);
  }

  private String word() {
    spaces();
    int start = at;
    while (at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || "_.-+:".indexOf(text.charAt(at)) >= 0)
        && !text.startsWith("..", at)) {
      at++;
    }
    return text.substring(start, at);
  }

  private static Type type(String word) {
    return switch (word) {
      case "" -> Type.DYNAMIC;
      case "string" -> Type.STRING;
      case "number" -> Type.NUMBER;
      case "bool" -> Type.BOOL;
      case "list" -> new Type.ListOf(Type.STRING);
      case "set" -> new Type.SetOf(Type.STRING);
      case "map" -> new Type.MapOf(Type.STRING);
      default -> throw new IllegalArgumentException(word);
    };
  }

  private Value named(String word) {
    return switch (word) {
      case "null" -> new Value.Null(Type.DYNAMIC, SOURCE);
      case "true", "false" -> new Value.Bool(word.equals("true"), SOURCE);
      case "nulllist" -> new Value.Null(new Type.ListOf(Type.STRING), SOURCE);
      case "list" -> Conversion.convert(value(), new Type.ListOf(Type.DYNAMIC));
      case "set" -> Conversion.convert(value(), new Type.SetOf(Type.DYNAMIC));
      case "map" -> Conversion.convert(value(), new Type.MapOf(Type.DYNAMIC));
      default -> numberOrCall(word);
    };
  }

  private Value numberOrCall(String word) {
    if (!take("(")) {
      return new Value.Numeric(new BigDecimal(word), SOURCE);
    }
    List<Value> arguments = new ArrayList<>();
    values(arguments, ")");
    return Functions.call(word, arguments, SPAN, NO_FILES);
  }

  /** A value as text; of failures the detail. */
  static String show(Value value) {
    String mark = value.source().sensitive() && !(value instanceof Value.Failure) ? "!" : "";
    return mark + unmarked(value);
  }

  private static String unmarked(Value value) {
    if (value instanceof Value.Text string) {
      return '"' + string.value() + '"';
    }
    if (value instanceof Value.Numeric number) {
      return Conversion.text(number.value());
    }
    if (value instanceof Value.Bool bool) {
      return bool.value() + "";
    }
    if (value instanceof Value.Null) {
      return "null";
    }
    if (value instanceof Value.Infinity infinity) {
      return infinity.negative() ? "-infinity" : "infinity";
    }
    if (value instanceof Value.Failure failure) {
      return failure.detail();
    }
    if (value instanceof Value.Sequence sequence) {
      List<String> parts = new ArrayList<>();
      sequence.elements().forEach(element -> parts.add(show(element)));
      sequence.more().ifPresent(reason -> parts.add(".."));
      String kind = sequence.isTuple() ? "" : sequence.isSet() ? "set" : "list";
      return kind + parts;
    }
    if (value instanceof Value.Mapping mapping) {
      List<String> parts = new ArrayList<>();
      mapping.entries().forEach((key, entry) -> parts.add('"' + key + "\": " + show(entry)));
      mapping.more().ifPresent(reason -> parts.add(".."));
      return (mapping.isObject() ? "" : "map") + "{" + String.join(", ", parts) + "}";
    }
    if (value instanceof Value.OneOf choice) {
      List<String> parts = new ArrayList<>();
      choice.alternatives().forEach(one -> parts.add(show(one.value())));
      return "<" + String.join(" | ", parts) + ">";
    }
    Value.Unknown unknown = (Value.Unknown) value;
    return unknown.symbol().isPresent()
        ? "$" + unknown.symbol().get().address()
        : "?" + (unknown.type() == Type.DYNAMIC ? "" : Conversion.words(unknown.type()));
  }
}
