package dev.sglint.frontend.terraform.functions;

import dev.sglint.frontend.terraform.value.Collect;
import dev.sglint.frontend.terraform.value.Type;
import dev.sglint.frontend.terraform.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** CSV as Go reads it: every field is text, empty lines are none. */
final class CsvTexts {
  private final String text;
  private int at;
  private int line = 1;
  private Optional<String> problem = Optional.empty();

  private CsvTexts(String text) {
    this.text = text.replace("\r\n", "\n");
  }

  static Value decode(Invocation call, String text) {
    return new CsvTexts(text).decode(call);
  }

  private Value decode(Invocation call) {
    Optional<List<String>> headers = record();
    if (problem.isPresent() || headers.isEmpty()) {
      return problem(call, problem.orElse("missing header line"), problem.isPresent());
    }
    SortedMap<String, Type> types = new TreeMap<>();
    for (String name : headers.get()) {
      if (types.put(Texts.composed(name), Type.STRING) != null) {
        return problem(call, "duplicate column name \"" + name + "\"", false);
      }
    }
    Type type = new Type.ObjectOf(types, Set.of());
    List<Value> rows = new ArrayList<>();
    long fields = 0;
    for (Optional<List<String>> row = record(); row.isPresent(); row = record()) {
      if (row.get().size() != headers.get().size()) {
        line -= at > 0 && text.charAt(at - 1) == '\n' ? 1 : 0;
        return problem(call, "wrong number of fields", true);
      }
      fields += row.get().size();
      if (fields > Arguments.MAX_ELEMENTS) {
        return Texts.tooLarge(call, new Type.ListOf(type));
      }
      rows.add(row(call, type, headers.get(), row.get()));
    }
    return problem.isPresent()
        ? problem(call, problem.get(), true)
        : Collect.list(type, rows, Optional.empty(), call.source());
  }

  private static Value row(Invocation call, Type type, List<String> headers, List<String> fields) {
    SortedMap<String, Value> entries = new TreeMap<>();
    for (int i = 0; i < headers.size(); i++) {
      entries.put(Texts.composed(headers.get(i)), call.text(Texts.composed(fields.get(i))));
    }
    return new Value.Mapping(type, entries, Optional.empty(), call.source());
  }

  private Value problem(Invocation call, String words, boolean placed) {
    return Arguments.failed(
        call, placed ? "CSV parse error on line " + line + ": " + words : words);
  }

  /** The next record; empty at the end, or where there is a problem. */
  private Optional<List<String>> record() {
    while (at < text.length() && text.charAt(at) == '\n') {
      at++;
      line++;
    }
    if (at >= text.length()) {
      return Optional.empty();
    }
    List<String> fields = new ArrayList<>();
    while (true) {
      boolean quoted = at < text.length() && text.charAt(at) == '"';
      fields.add(quoted ? quoted() : bare());
      if (problem.isPresent()) {
        return Optional.empty();
      }
      boolean last = at >= text.length() || text.charAt(at) == '\n';
      if (last) {
        line += at < text.length() ? 1 : 0;
        at++;
        return Optional.of(fields);
      }
      at++;
    }
  }

  private String bare() {
    int start = at;
    while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '\n') {
      if (text.charAt(at) == '"') {
        problem = Optional.of("bare \" in non-quoted-field");
      }
      at++;
    }
    return text.substring(start, at);
  }

  private String quoted() {
    StringBuilder field = new StringBuilder();
    at++;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '"' && !text.startsWith("\"\"", at)) {
        at++;
        boolean ends = at >= text.length() || text.charAt(at) == ',' || text.charAt(at) == '\n';
        if (!ends) {
          problem = Optional.of("extraneous or missing \" in quoted-field");
        }
        return field.toString();
      }
      line += c == '\n' ? 1 : 0;
      at += c == '"' ? 2 : 1;
      field.append(c);
    }
    problem = Optional.of("extraneous or missing \" in quoted-field");
    return field.toString();
  }
}
