package dev.sglint.frontend.hcl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sglint.diagnostic.Parsed;
import dev.sglint.frontend.hcl.syntax.Body;
import dev.sglint.frontend.hcl.syntax.Expression;
import dev.sglint.frontend.terraform.TerraformJsonSchema;
import dev.sglint.json.JsonHandler;
import dev.sglint.json.JsonReader;
import dev.sglint.json.JsonValue;
import dev.sglint.source.SourceSpan;
import dev.sglint.source.TextStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Third-party files that stand beside the project, with what HashiCorp's parser makes of them;
 * skipped where they do not.
 *
 * <p>Not compared: the ranges of text in templates (theirs are cut by stripping and by lines), of
 * what belongs to a directive, of object keys (they are those of the expression in them), and of
 * the body of a block on one line (theirs is its attribute's, ours has the braces). What follows
 * {@code .*} begins after it there, but here with it, as a node holds its source.
 */
@Tag("shared")
final class HclSharedCasesTest {
  private static final Path CASES = Path.of("../../shared/cases").normalize();

  /** Stands for an expression that the dump leaves out. */
  private static final String LEFT_OUT = "(left out)";

  /** Stands for a range that is not compared. */
  private static final String ANY = "*";

  private static final Optional<String> ANON = Optional.of("anon");

  private static BufferedReader lines(String file) throws IOException {
    Assumptions.assumeTrue(
        Files.isDirectory(CASES), "there are no shared cases beside the project");
    Path path = CASES.resolve(file);
    return file.endsWith(".gz")
        ? new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(path)), StandardCharsets.UTF_8))
        : Files.newBufferedReader(path);
  }

  private static JsonValue.ObjectValue json(String line) {
    JsonHandler all = text -> false;
    return (JsonValue.ObjectValue)
        JsonReader.read(TextStream.of("row", line), 0, all, Integer.MAX_VALUE)
            .value()
            .orElseThrow();
  }

  private static String text(String file) throws IOException {
    byte[] bytes = Files.readAllBytes(CASES.resolve("files").resolve(file));
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Test
  void every_text_is_accepted_or_refused_as_by_hashicorp() throws IOException {
    List<String> different = new ArrayList<>();
    int read = 0;
    try (BufferedReader rows = lines("files.jsonl")) {
      for (String line = rows.readLine(); line != null; line = rows.readLine()) {
        JsonValue.ObjectValue row = json(line);
        String file = row.text("local").orElseThrow();
        if (!row.has("mode")) {
          continue;
        }
        boolean expected = row.text("ok").orElseThrow().equals("true");
        Parsed<?> parsed = parsed(row.text("mode").orElseThrow(), file);
        read++;
        if (parsed.diagnostics().isEmpty() != expected) {
          different.add(file + " " + parsed.diagnostics());
        }
      }
    }
    assertThat(different).isEmpty();
    assertThat(read).isGreaterThan(2161);
  }

  private static Parsed<?> parsed(String mode, String file) throws IOException {
    if (file.endsWith(".json")) {
      return HclJsonReader.body(file, text(file), TerraformJsonSchema.CONFIGURATION);
    }
    return switch (mode) {
      case "expr" -> HclReader.expression(file, text(file));
      case "template" -> HclReader.template(file, text(file));
      default -> HclReader.configuration(file, text(file));
    };
  }

  @Test
  void every_accepted_text_has_the_structure_that_hashicorp_finds() throws IOException {
    Map<String, String> different = new TreeMap<>();
    int read = 0;
    try (BufferedReader rows = lines("hcl-dumps.jsonl.gz")) {
      for (String line = rows.readLine(); line != null; line = rows.readLine()) {
        JsonValue.ObjectValue row = json(line);
        if (!row.text("ok").orElseThrow().equals("true")) {
          continue;
        }
        String file = row.text("file").orElseThrow();
        Outline.Range range = bytes(text(file));
        String mode = row.text("syntax").orElseThrow();
        Object value = parsed(mode, file).value();
        String ours =
            value instanceof Body body
                ? Outline.of(body, range)
                : Outline.of((Expression) value, range);
        Dump dump = new Dump();
        if (value instanceof Body) {
          dump.body(row.object("body").orElseThrow(), "");
        } else {
          JsonValue attribute =
              row.object("body").orElseThrow().array("attributes").orElseThrow().elements().get(0);
          dump.expression(((JsonValue.ObjectValue) attribute).object("expr").orElseThrow(), "");
        }
        read++;
        Optional<String> difference =
            difference(ours.lines().toList(), dump.out.toString().lines().toList());
        difference.ifPresent(words -> different.put(file, words));
      }
    }
    assertThat(different).isEmpty();
    assertThat(read).isGreaterThan(2000);
  }

  /** The first difference; where their dump leaves an expression out, so do we. */
  private static Optional<String> difference(List<String> ours, List<String> theirs) {
    int at = 0;
    for (String expected : theirs) {
      int indent = expected.indexOf(LEFT_OUT);
      if (indent >= 0) {
        while (at < ours.size() && ours.get(at).startsWith(" ".repeat(indent))) {
          at++;
        }
        continue;
      }
      boolean same =
          at < ours.size()
              && (expected.endsWith(ANY)
                  ? ours.get(at).startsWith(expected.substring(0, expected.length() - 1))
                  : ours.get(at).equals(expected));
      if (!same) {
        String found = at < ours.size() ? ours.get(at) : "";
        return Optional.of("\n  ours   " + found + "\n  theirs " + expected);
      }
      at++;
    }
    return at == ours.size() ? Optional.empty() : Optional.of("\n  ours   " + ours.get(at));
  }

  /** Shows spans as the bytes that they are in the file. */
  private static Outline.Range bytes(String text) {
    int[] offsets = new int[text.length() + 1];
    int at = 0;
    for (int i = 0; i < text.length(); i++) {
      offsets[i] = at;
      char c = text.charAt(i);
      at += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
    offsets[text.length()] = at;
    return (SourceSpan span) -> " " + offsets[(int) span.start()] + "-" + offsets[(int) span.end()];
  }

  /** What HashiCorp's parser found, in the form of {@link Outline}. */
  private static final class Dump {
    final StringBuilder out = new StringBuilder();

    private static List<JsonValue.ObjectValue> objects(JsonValue.ObjectValue value, String name) {
      return value.array(name).stream()
          .flatMap(array -> array.elements().stream())
          .map(element -> (JsonValue.ObjectValue) element)
          .toList();
    }

    private static String range(JsonValue.ObjectValue value, String name) {
      List<JsonValue> numbers = value.array(name).orElseThrow().elements();
      return " " + number(numbers.get(0)) + "-" + number(numbers.get(1));
    }

    private static String range(JsonValue.ObjectValue first, JsonValue.ObjectValue last) {
      JsonValue end = last.array("range").orElseThrow().elements().get(1);
      return " " + start(first) + "-" + number(end);
    }

    private static String number(JsonValue value) {
      return ((JsonValue.Scalar) value).text();
    }

    private static boolean isOneLine(JsonValue.ObjectValue body) {
      List<JsonValue.ObjectValue> attributes = objects(body, "attributes");
      return attributes.size() == 1
          && range(attributes.get(0), "range").equals(range(body, "range"));
    }

    void body(JsonValue.ObjectValue body, String indent) {
      for (JsonValue.ObjectValue a : inOrder(objects(body, "attributes"))) {
        out.append(indent).append("attribute ").append(a.text("name").orElseThrow());
        out.append(range(a, "range")).append(range(a, "name_range")).append('\n');
        if (a.has("expr")) {
          expression(a.object("expr").orElseThrow(), indent + "  ");
        } else {
          line(indent, "  " + LEFT_OUT);
        }
      }
      for (JsonValue.ObjectValue b : inOrder(objects(body, "blocks"))) {
        List<String> labels =
            b.array("labels").stream()
                .flatMap(array -> array.elements().stream())
                .map(Dump::number)
                .toList();
        out.append(indent).append("block ").append(b.text("type").orElseThrow());
        out.append(' ').append(labels).append(range(b, "range"));
        JsonValue.ObjectValue inner = b.object("body").orElseThrow();
        out.append(isOneLine(inner) ? ANY : range(inner, "range")).append('\n');
        body(inner, indent + "  ");
      }
    }

    private static List<JsonValue.ObjectValue> inOrder(List<JsonValue.ObjectValue> values) {
      return values.stream().sorted(Comparator.comparing(Dump::start)).toList();
    }

    private void line(String indent, String text) {
      out.append(indent).append(text).append('\n');
    }

    void expression(JsonValue.ObjectValue e, String indent) {
      String kind = e.text("kind").orElseThrow();
      String name = e.text("name").map(n -> " " + n).orElse("");
      List<JsonValue.ObjectValue> children = objects(e, "children");
      String in = indent + "  ";
      switch (kind) {
        case "objectKey" -> {
          line(indent, "key");
          children.forEach(child -> expression(child, in));
        }
        case "literal" -> line(indent, "literal " + value(e) + range(e, "range"));
        case "template", "templateWrap" -> {
          line(indent, kind + range(e, "range"));
          parts(children, in);
        }
        default -> {
          String type = e.text("type").map(t -> " " + t).orElse("");
          boolean ofItem = children.size() == 1 && children.get(0).text("kind").equals(ANON);
          String range = ofItem ? range(children.get(0), e) : range(e, "range");
          line(indent, kind + name + type + range);
          children.forEach(child -> expression(child, in));
        }
      }
    }

    private static String value(JsonValue.ObjectValue literal) {
      return switch (literal.text("type").orElse("")) {
        case "number" -> Outline.number(new BigDecimal(literal.text("value").orElseThrow()));
        case "string" -> Outline.quoted(literal.text("value").orElseThrow());
        default -> literal.text("value").orElse("null");
      };
    }

    private void parts(List<JsonValue.ObjectValue> parts, String in) {
      StringBuilder text = new StringBuilder();
      for (JsonValue.ObjectValue part : parts) {
        boolean isText = part.text("type").orElse("").equals("string");
        if (isText) {
          text.append(part.text("value").orElseThrow());
          continue;
        }
        flush(text, in);
        String kind = part.text("kind").orElseThrow();
        List<JsonValue.ObjectValue> children = objects(part, "children");
        boolean directive =
            kind.equals("conditional")
                && children.get(1).text("kind").orElseThrow().equals("template")
                && isDirective(part, children);
        if (directive) {
          line(in, "if");
          expression(children.get(0), in + "  ");
          line(in + "  ", "then");
          parts(objects(children.get(1), "children"), in + "    ");
          line(in + "  ", "else");
          parts(objects(children.get(2), "children"), in + "    ");
        } else if (kind.equals("templateJoin")) {
          JsonValue.ObjectValue each = children.get(0);
          line(in, "each " + each.text("name").orElseThrow());
          expression(objects(each, "children").get(0), in + "  ");
          parts(objects(objects(each, "children").get(1), "children"), in + "  ");
        } else {
          expression(part, in);
        }
      }
      flush(text, in);
    }

    /** The range of a directive begins before its condition by more than the marker of another. */
    private static boolean isDirective(
        JsonValue.ObjectValue part, List<JsonValue.ObjectValue> children) {
      return start(part) != start(children.get(0));
    }

    private static int start(JsonValue.ObjectValue value) {
      return Integer.parseInt(number(value.array("range").orElseThrow().elements().get(0)));
    }

    private void flush(StringBuilder text, String in) {
      if (!text.isEmpty()) {
        line(in, "text " + Outline.quoted(text.toString()));
        text.setLength(0);
      }
    }
  }
}
