package dev.sglint.frontend.terraform.functions;

import dev.sglint.frontend.terraform.value.Collect;
import dev.sglint.frontend.terraform.value.Conversion;
import dev.sglint.frontend.terraform.value.Type;
import dev.sglint.frontend.terraform.value.Value;
import dev.sglint.source.SourceSpan;
import dev.sglint.yaml.YamlNode;
import dev.sglint.yaml.YamlReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** YAML texts as values, in the schema of go-cty-yaml, and values as YAML texts. */
final class YamlTexts {
  private static final String PREFIX = "tag:yaml.org,2002:";

  private final Invocation call;
  private final String text;

  private YamlTexts(Invocation call, String text) {
    this.call = call;
    this.text = text;
  }

  static Value decode(Invocation call, String text) {
    YamlReader.Outcome outcome = YamlReader.read(call.span().file(), text);
    YamlTexts texts = new YamlTexts(call, text);
    if (outcome.problem().isPresent()) {
      YamlReader.Problem problem = outcome.problem().get();
      return texts.failed(problem.span(), problem.words());
    }
    return outcome
        .node()
        .map(texts::value)
        .orElseGet(
            () ->
                texts.failed(
                    new SourceSpan(call.span().file(), 0, 0), "missing start of document"));
  }

  private Value failed(SourceSpan span, String problem) {
    String before = text.substring(0, (int) Math.min(span.start(), text.length()));
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    int column = before.length() - before.lastIndexOf('\n');
    return Arguments.failed(call, "on line " + line + ", column " + column + ": " + problem);
  }

  private Value value(YamlNode node) {
    if (node instanceof YamlNode.Scalar scalar) {
      return scalar(scalar);
    }
    boolean sequence = node instanceof YamlNode.Sequence;
    String tag = node.tag().orElse("");
    if (!tag.isEmpty() && !tag.equals(PREFIX + (sequence ? "seq" : "map"))) {
      return failed(
          node.span(),
          "can't interpret " + (sequence ? "sequence" : "mapping") + " as " + shown(tag));
    }
    return node instanceof YamlNode.Sequence list ? tuple(list) : object((YamlNode.Mapping) node);
  }

  private static String shown(String tag) {
    return tag.startsWith(PREFIX) ? "!!" + tag.substring(PREFIX.length()) : tag;
  }

  private Value tuple(YamlNode.Sequence sequence) {
    List<Value> elements = new ArrayList<>();
    for (YamlNode element : sequence.elements()) {
      elements.add(value(element));
    }
    return Collect.tuple(elements, Optional.empty(), call.source());
  }

  /** The last of equal keys holds; what is merged replaces what stands before it. */
  private Value object(YamlNode.Mapping mapping) {
    SortedMap<String, Value> entries = new TreeMap<>();
    for (YamlNode.Pair pair : mapping.pairs()) {
      Value value = value(pair.value());
      if (value instanceof Value.Failure) {
        return value;
      }
      if (isMerge(pair.key())) {
        Optional<Value> problem = merge(value, pair, entries);
        if (problem.isPresent()) {
          return problem.get();
        }
        continue;
      }
      Value key =
          pair.key() instanceof YamlNode.Scalar scalar
              ? Conversion.convert(scalar(scalar), Type.STRING)
              : failed(pair.key().span(), "only strings are allowed as mapping keys");
      if (key instanceof Value.Text name) {
        entries.put(name.value(), value);
      } else {
        return key instanceof Value.Null
            ? failed(pair.key().span(), "mapping key cannot be null")
            : key instanceof Value.Failure && !(pair.key() instanceof YamlNode.Scalar)
                ? key
                : failed(pair.key().span(), "only strings are allowed as mapping keys");
      }
    }
    return Collect.object(entries, Optional.empty(), call.source());
  }

  private static boolean isMerge(YamlNode key) {
    return key instanceof YamlNode.Scalar scalar
        && scalar.text().equals("<<")
        && scalar.style() == YamlNode.Scalar.Style.PLAIN
        && (scalar.tag().isEmpty() || scalar.tag().get().equals(PREFIX + "merge"));
  }

  private Optional<Value> merge(Value value, YamlNode.Pair pair, SortedMap<String, Value> entries) {
    List<Value> sources =
        value instanceof Value.Sequence sequence ? sequence.elements() : List.of(value);
    for (Value source : sources) {
      if (!(source instanceof Value.Mapping mapping)) {
        return Optional.of(
            failed(
                pair.key().span(),
                "cannot merge " + Conversion.words(source.type()) + " into mapping"));
      }
      entries.putAll(mapping.entries());
    }
    return Optional.empty();
  }

  private Value scalar(YamlNode.Scalar scalar) {
    String written = scalar.text();
    String tag = scalar.tag().orElse("");
    if (tag.equals(PREFIX + "str")
        || tag.equals(PREFIX + "binary")
        || (tag.isEmpty() && scalar.style() == YamlNode.Scalar.Style.QUOTED)) {
      return call.text(Texts.composed(written));
    }
    Optional<Value> plain =
        scalar.style() == YamlNode.Scalar.Style.QUOTED ? Optional.empty() : plain(written);
    if (tag.isEmpty()) {
      return written.equals(".nan") || written.equals(".NaN") || written.equals(".NAN")
          ? failed(scalar.span(), "floating point NaN is not supported")
          : plain.orElseGet(() -> call.text(Texts.composed(written)));
    }
    return switch (shown(tag)) {
      case "!!null" -> new Value.Null(Type.DYNAMIC, call.source());
      case "!!timestamp" -> call.text(Texts.composed(written));
      case "!!bool", "!!int", "!!float" ->
          plain
              .filter(value -> value.type() == (tag.endsWith("bool") ? Type.BOOL : Type.NUMBER))
              .or(() -> number(written.replace("_", "")).filter(value -> !tag.endsWith("bool")))
              .orElseGet(
                  () -> failed(scalar.span(), "cannot parse \"" + written + "\" as " + shown(tag)));
      default -> failed(scalar.span(), "unsupported tag \"" + shown(tag) + "\"");
    };
  }

  private Optional<Value> plain(String written) {
    return switch (written) {
      case "y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON" ->
          Optional.of(call.bool(true));
      case "n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF" ->
          Optional.of(call.bool(false));
      case "", "~", "null", "Null", "NULL" ->
          Optional.of(new Value.Null(Type.DYNAMIC, call.source()));
      case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF" ->
          Optional.of(new Value.Infinity(false, call.source()));
      case "-.inf", "-.Inf", "-.INF" -> Optional.of(new Value.Infinity(true, call.source()));
      default -> number(written);
    };
  }

  /** Zeros in front mean nothing; other bases have a letter. */
  private Optional<Value> number(String written) {
    boolean signed = written.startsWith("-") || written.startsWith("+");
    String digits = signed ? written.substring(1) : written;
    if (digits.length() > 2 && digits.charAt(0) == '0' && digits.length() < 256) {
      int base =
          switch (digits.charAt(1)) {
            case 'x', 'X' -> 16;
            case 'o', 'O' -> 8;
            case 'b', 'B' -> 2;
            default -> 0;
          };
      String rest = digits.substring(2);
      if (base > 0) {
        return rest.chars().allMatch(c -> c < 0x80 && Character.digit(c, base) >= 0)
            ? Optional.of(
                call.number(
                    new BigDecimal(
                        new BigInteger((written.startsWith("-") ? "-" : "") + rest, base))))
            : Optional.empty();
      }
    }
    boolean starts = !digits.isEmpty() && (digits.charAt(0) == '.' || isDigit(digits.charAt(0)));
    return starts ? Conversion.parseNumber(written).map(call::number) : Optional.empty();
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static Value encode(Invocation call) {
    StringBuilder yaml = new StringBuilder();
    Value value = call.argument(0);
    if (!append(value, 0, yaml)) {
      return value instanceof Value.Infinity
          ? Arguments.failed(call, "cannot serialize infinity as YAML")
          : Texts.tooLarge(call, Type.STRING);
    }
    boolean open =
        value instanceof Value.Numeric
            || value instanceof Value.Bool
            || value instanceof Value.Null;
    return Texts.result(call, yaml.append(open ? "...\n" : "").toString());
  }

  /** Writes a value whose first line is begun already, up to the end of its last line. */
  private static boolean append(Value value, int indent, StringBuilder yaml) {
    if (value instanceof Value.Sequence sequence && !sequence.elements().isEmpty()) {
      boolean first = true;
      for (Value element : sequence.elements()) {
        yaml.append(" ".repeat(first ? 0 : indent)).append("- ");
        first = false;
        if (!append(element, indent + 2, yaml)) {
          return false;
        }
      }
    } else if (value instanceof Value.Mapping mapping && !mapping.entries().isEmpty()) {
      boolean first = true;
      for (Map.Entry<String, Value> entry : mapping.entries().entrySet()) {
        yaml.append(" ".repeat(first ? 0 : indent)).append(JsonTexts.quotedForYaml(entry.getKey()));
        first = false;
        if (!appendEntry(entry.getValue(), indent, yaml.append(':'))) {
          return false;
        }
      }
    } else if (value instanceof Value.Sequence) {
      yaml.append("[]\n");
    } else if (value instanceof Value.Mapping) {
      yaml.append("{}\n");
    } else if (value instanceof Value.Text known) {
      appendText(known.value(), indent, yaml);
    } else {
      Optional<String> json = JsonTexts.encode(value);
      json.ifPresent(scalar -> yaml.append(scalar).append('\n'));
      return json.isPresent();
    }
    return yaml.length() <= Texts.MAX_LENGTH;
  }

  private static boolean appendEntry(Value value, int indent, StringBuilder yaml) {
    if (value instanceof Value.Sequence sequence && !sequence.elements().isEmpty()) {
      return append(value, indent, yaml.append('\n').append(" ".repeat(indent)));
    }
    if (value instanceof Value.Mapping mapping && !mapping.entries().isEmpty()) {
      return append(value, indent + 2, yaml.append('\n').append(" ".repeat(indent + 2)));
    }
    return append(value, indent + 2, yaml.append(' '));
  }

  private static void appendText(String text, int indent, StringBuilder yaml) {
    boolean block =
        text.indexOf('\n') > 0
            && text.charAt(0) != ' '
            && text.lines().noneMatch(line -> line.endsWith(" "))
            && text.chars().allMatch(c -> c == '\n' || (c >= ' ' && c != 0x7F && c != 0xFEFF));
    if (!block) {
      yaml.append(JsonTexts.quotedForYaml(text)).append('\n');
      return;
    }
    yaml.append(text.endsWith("\n\n") ? "|+\n" : text.endsWith("\n") ? "|\n" : "|-\n");
    String pad = " ".repeat(Math.max(2, indent));
    for (String line : text.lines().toList()) {
      yaml.append(line.isEmpty() ? "" : pad).append(line).append('\n');
    }
  }
}
