package dev.sglint.frontend.hcl;

import dev.sglint.diagnostic.DiagnosticCode;
import dev.sglint.diagnostic.Parsed;
import dev.sglint.frontend.hcl.syntax.Attribute;
import dev.sglint.frontend.hcl.syntax.Block;
import dev.sglint.frontend.hcl.syntax.Body;
import dev.sglint.json.JsonReader;
import dev.sglint.json.JsonValue;
import dev.sglint.source.SourceSpan;
import dev.sglint.source.TextStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * HCL's JSON syntax to the same tree as the native one. A block's header and span begin at its last
 * label, as blocks of one type share the property that names it; strings stand without quotes.
 */
public final class HclJsonReader {
  /** More values than this are not kept of one object or array of a file. */
  private static final int MAX_VALUES = 5_000_000;

  /** A property that says nothing. */
  private static final String COMMENT = "//";

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Problems problems;
  private final JsonExpressions expressions;

  private HclJsonReader(Problems problems) {
    this.problems = problems;
    this.expressions = new JsonExpressions(problems);
  }

  /** Reads a file whose properties are blocks and attributes. */
  public static Parsed<Body> body(String path, String text, BlockSchema schema) {
    Places places = (start, end) -> new SourceSpan(path, start, end);
    Problems problems = new Problems(places);
    int start = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
    TextStream stream = TextStream.of(path, text);
    JsonReader.Outcome outcome = JsonReader.read(stream, start, string -> true, MAX_VALUES);
    int end = (int) Math.min(outcome.end(), text.length());
    int rest = end;
    while (rest < text.length() && text.charAt(rest) <= ' ') {
      rest++;
    }
    if (outcome.problem().isPresent()) {
      problems.syntax(end, end, "this is not JSON: " + outcome.problem().get());
    } else if (outcome.value().isEmpty()) {
      problems.syntax(end, end, "there is no JSON value");
    } else if (rest < text.length()) {
      problems.syntax(rest, rest + 1, "something follows after the JSON value");
    }
    if (outcome.cut()) {
      String message = "there are more than " + MAX_VALUES + " values: the rest is not read";
      problems.add(DiagnosticCode.LIMIT, places.span(0, 0), message);
    }
    SourceSpan whole = places.span(0, text.length());
    HclJsonReader reader = new HclJsonReader(problems);
    Body body =
        outcome.value().map(value -> reader.body(value, schema, whole)).orElse(Body.empty(whole));
    return new Parsed<>(body, problems.sorted());
  }

  private Body body(JsonValue value, BlockSchema schema, SourceSpan span) {
    List<Attribute> attributes = new ArrayList<>();
    List<Block> blocks = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (JsonValue part : parts(value)) {
      if (!(part instanceof JsonValue.ObjectValue object)) {
        problems.add(
            DiagnosticCode.SYNTAX, part.span(), "an object or an array of objects is expected");
        continue;
      }
      for (JsonValue.Member member : object.members()) {
        if (!member.name().equals(COMMENT)) {
          member(member, schema, names, attributes, blocks);
        }
      }
    }
    return new Body(attributes, blocks, span);
  }

  private void member(
      JsonValue.Member member,
      BlockSchema schema,
      Set<String> names,
      List<Attribute> attributes,
      List<Block> blocks) {
    if (schema.block(member.name()).isPresent()) {
      BlockType type = schema.block(member.name()).get();
      blocks(member, type, List.of(), member, blocks);
      return;
    }
    attributes.add(
        new Attribute(
            member.name(),
            member.nameSpan(),
            expressions.expression(member.value()),
            member.whole()));
    if (!names.add(member.name())) {
      String message = "`" + member.name() + "` is set twice: its first value counts";
      problems.add(DiagnosticCode.SYNTAX, member.nameSpan(), message);
    }
  }

  /** Each level of labels is an object whose properties are the labels. */
  private void blocks(
      JsonValue.Member type,
      BlockType blockType,
      List<Block.Label> labels,
      JsonValue.Member at,
      List<Block> blocks) {
    boolean labelled = labels.size() == blockType.labels();
    for (JsonValue part : parts(at.value())) {
      if (part instanceof JsonValue.Scalar scalar && scalar.isNull()) {
        continue;
      }
      if (!(part instanceof JsonValue.ObjectValue object)) {
        String expected = labelled ? "an object" : "an object whose properties are labels";
        String message = expected + " is expected for the block `" + type.name() + "`";
        problems.add(DiagnosticCode.SYNTAX, part.span(), message);
      } else if (labelled) {
        Body body = body(object, blockType.body(), object.span());
        SourceSpan header = at.nameSpan();
        blocks.add(
            new Block(
                type.name(), type.nameSpan(), labels, body, header, header.to(object.span())));
      } else {
        for (JsonValue.Member label : object.members()) {
          List<Block.Label> more = new ArrayList<>(labels);
          more.add(new Block.Label(label.name(), label.nameSpan()));
          blocks(type, blockType, more, label, blocks);
        }
      }
    }
  }

  /** The elements of an array; anything else stands for itself. */
  private static List<JsonValue> parts(JsonValue value) {
    return value instanceof JsonValue.ArrayValue array ? array.elements() : List.of(value);
  }
}
