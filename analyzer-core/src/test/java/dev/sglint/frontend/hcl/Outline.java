package dev.sglint.frontend.hcl;

import dev.sglint.frontend.hcl.syntax.Attribute;
import dev.sglint.frontend.hcl.syntax.Block;
import dev.sglint.frontend.hcl.syntax.Body;
import dev.sglint.frontend.hcl.syntax.Expression;
import dev.sglint.frontend.hcl.syntax.TemplatePart;
import dev.sglint.source.SourceSpan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A tree as lines of text: kinds, names, values and ranges. Steps that are constant are one
 * traversal, as in the parser it is compared with.
 */
final class Outline {
  private static final String INDENT = "  ";

  /** How a range is shown. */
  interface Range {
    String of(SourceSpan span);
  }

  private final Range range;
  private final StringBuilder out = new StringBuilder();

  private Outline(Range range) {
    this.range = range;
  }

  static String of(Body body, Range range) {
    Outline outline = new Outline(range);
    outline.body(body, "");
    return outline.out.toString();
  }

  static String of(Expression expression, Range range) {
    Outline outline = new Outline(range);
    outline.expression(expression, "");
    return outline.out.toString();
  }

  private void body(Body body, String indent) {
    for (Attribute attribute : body.attributes()) {
      line(indent, "attribute " + attribute.name(), attribute.span(), attribute.nameSpan());
      expression(attribute.value(), indent + INDENT);
    }
    for (Block block : body.blocks()) {
      List<String> labels = block.labels().stream().map(Block.Label::text).toList();
      line(indent, "block " + block.type() + " " + labels, block.span(), block.body().span());
      body(block.body(), indent + INDENT);
    }
  }

  private void line(String indent, String text, SourceSpan... spans) {
    out.append(indent).append(text);
    for (SourceSpan span : spans) {
      out.append(range.of(span));
    }
    out.append('\n');
  }

  static String number(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toString();
  }

  /** A text on one line. */
  static String quoted(String text) {
    return "'" + text.replace("\n", "\\n").replace("\r", "\\r") + "'";
  }

  private void expression(Expression e, String indent) {
    String in = indent + INDENT;
    SourceSpan span = e.span();
    Optional<String> step = step(e);
    if (step.isPresent()) {
      traversal(e, indent);
    } else if (e instanceof Expression.NumberLiteral number) {
      line(indent, "literal " + number(number.value()), span);
    } else if (e instanceof Expression.BooleanLiteral bool) {
      line(indent, "literal " + bool.value(), span);
    } else if (e instanceof Expression.NullLiteral) {
      line(indent, "literal null", span);
    } else if (e instanceof Expression.Template template) {
      boolean wrapped = template.wrapped().isPresent();
      line(indent, wrapped ? "templateWrap" : "template", span);
      parts(template.parts(), in);
    } else if (e instanceof Expression.Variable variable) {
      line(indent, "traversal " + variable.name(), span);
    } else if (e instanceof Expression.Index index) {
      line(indent, "index", span);
      all(in, index.source(), index.key());
    } else if (e instanceof Expression.Splat splat) {
      line(indent, "splat", span);
      all(in, splat.source(), splat.each());
    } else if (e instanceof Expression.SplatItem) {
      line(indent, "anon", span);
    } else if (e instanceof Expression.Unary unary) {
      line(indent, "unary " + unary.operator().symbol(), span);
      all(in, unary.operand());
    } else if (e instanceof Expression.Binary binary) {
      line(indent, "binary " + binary.operator().symbol(), span);
      all(in, binary.left(), binary.right());
    } else if (e instanceof Expression.Conditional choice) {
      line(indent, "conditional", span);
      all(in, choice.condition(), choice.whenTrue(), choice.whenFalse());
    } else if (e instanceof Expression.Parentheses parentheses) {
      line(indent, "paren", span);
      all(in, parentheses.inner());
    } else if (e instanceof Expression.Tuple tuple) {
      line(indent, "tuple", span);
      tuple.elements().forEach(element -> expression(element, in));
    } else if (e instanceof Expression.ObjectLiteral object) {
      line(indent, "object", span);
      for (Expression.ObjectLiteral.Item item : object.items()) {
        line(in, "key");
        all(in + INDENT, item.key());
        all(in, item.value());
      }
    } else if (e instanceof Expression.For each) {
      line(
          indent,
          "for "
              + each.key().map(k -> k + ",").orElse("")
              + each.value()
              + (each.grouping() ? " group" : ""),
          span);
      all(in, each.collection());
      each.resultKey().ifPresent(key -> all(in, key));
      all(in, each.result());
      each.condition().ifPresent(condition -> all(in, condition));
    } else if (e instanceof Expression.Call call) {
      line(indent, "call " + call.name() + (call.expandLast() ? " expandFinal" : ""), span);
      call.arguments().forEach(argument -> expression(argument, in));
    } else if (e instanceof Expression.Invalid) {
      line(indent, "invalid", span);
    } else {
      throw new IllegalStateException(e.toString());
    }
  }

  private void all(String indent, Expression... expressions) {
    for (Expression expression : expressions) {
      expression(expression, indent);
    }
  }

  private void parts(List<TemplatePart> parts, String in) {
    for (TemplatePart part : parts) {
      if (part instanceof TemplatePart.Text text) {
        line(in, "text " + quoted(text.text()));
      } else if (part instanceof TemplatePart.Interpolation interpolation) {
        expression(interpolation.expression(), in);
      } else if (part instanceof TemplatePart.If choice) {
        line(in, "if");
        expression(choice.condition(), in + INDENT);
        line(in + INDENT, "then");
        parts(choice.whenTrue(), in + INDENT + INDENT);
        line(in + INDENT, "else");
        parts(choice.whenFalse(), in + INDENT + INDENT);
      } else if (part instanceof TemplatePart.For each) {
        line(in, "each " + each.key().map(k -> k + ",").orElse("") + each.value());
        expression(each.collection(), in + INDENT);
        parts(each.body(), in + INDENT);
      }
    }
  }

  /** The text of an attribute or a constant index. */
  private static Optional<String> step(Expression e) {
    if (e instanceof Expression.GetAttribute get) {
      return Optional.of("." + get.name());
    }
    if (e instanceof Expression.Index index) {
      if (index.key() instanceof Expression.NumberLiteral number) {
        return Optional.of("[" + number.value().toPlainString() + "]");
      }
      if (index.key() instanceof Expression.BooleanLiteral bool) {
        return Optional.of("[" + bool.value() + "]");
      }
      if (index.key() instanceof Expression.Template template) {
        return template.constant().map(text -> "[\"" + text + "\"]");
      }
    }
    return Optional.empty();
  }

  private void traversal(Expression e, String indent) {
    List<String> steps = new ArrayList<>();
    Expression at = e;
    for (Optional<String> step = step(at); step.isPresent(); step = step(at)) {
      steps.add(0, step.get());
      at =
          at instanceof Expression.GetAttribute get
              ? get.source()
              : ((Expression.Index) at).source();
    }
    String names = String.join("", steps);
    if (at instanceof Expression.Variable root) {
      line(indent, "traversal " + root.name() + names, e.span());
    } else {
      line(indent, "relativeTraversal " + names, e.span());
      all(indent + INDENT, at);
    }
  }
}
