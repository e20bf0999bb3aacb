package dev.sglint.frontend.hcl.syntax;

import dev.sglint.source.SourceSpan;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** An expression of HCL. Every node knows where it stands. */
public sealed interface Expression {
  SourceSpan span();

  record NumberLiteral(BigDecimal value, SourceSpan span) implements Expression {}

  record BooleanLiteral(boolean value, SourceSpan span) implements Expression {}

  record NullLiteral(SourceSpan span) implements Expression {}

  /**
   * A quoted string or a heredoc, in its parts; one without any is the empty string. A quoted
   * template that is a single interpolation keeps that expression's type.
   *
   * @param heredoc whether it is a heredoc
   * @param span with its quotes or markers
   */
  record Template(List<TemplatePart> parts, boolean heredoc, SourceSpan span)
      implements Expression {
    public Template {
      parts = List.copyOf(parts);
    }

    /** The text, where nothing in it is to be evaluated. */
    public Optional<String> constant() {
      if (parts.isEmpty()) {
        return Optional.of("");
      }
      if (parts.size() == 1 && parts.get(0) instanceof TemplatePart.Text text) {
        return Optional.of(text.text());
      }
      StringBuilder all = new StringBuilder();
      for (TemplatePart part : parts) {
        if (!(part instanceof TemplatePart.Text text)) {
          return Optional.empty();
        }
        all.append(text.text());
      }
      return Optional.of(all.toString());
    }

    /** The expression of a quoted template that is nothing but one interpolation. */
    public Optional<Expression> wrapped() {
      boolean alone =
          !heredoc && parts.size() == 1 && parts.get(0) instanceof TemplatePart.Interpolation;
      return alone
          ? Optional.of(((TemplatePart.Interpolation) parts.get(0)).expression())
          : Optional.empty();
    }
  }

  /** A bare name, the root of a traversal: {@code var}, {@code local}, {@code aws_vpc}. */
  record Variable(String name, SourceSpan span) implements Expression {}

  /** {@code source.name}. */
  record GetAttribute(Expression source, String name, SourceSpan span) implements Expression {}

  /** {@code source[key]}, or {@code source.0} in the legacy form. */
  record Index(Expression source, Expression key, SourceSpan span) implements Expression {}

  /**
   * {@code source[*].each} or {@code source.*.each}.
   *
   * @param each what is made of each element, an expression whose innermost source is a {@link
   *     SplatItem}
   */
  record Splat(Expression source, Expression each, SourceSpan span) implements Expression {}

  /** The element that a splat is at. */
  record SplatItem(SourceSpan span) implements Expression {}

  record Unary(UnaryOperator operator, Expression operand, SourceSpan span) implements Expression {}

  record Binary(BinaryOperator operator, Expression left, Expression right, SourceSpan span)
      implements Expression {}

  record Conditional(
      Expression condition, Expression whenTrue, Expression whenFalse, SourceSpan span)
      implements Expression {}

  record Parentheses(Expression inner, SourceSpan span) implements Expression {}

  record Tuple(List<Expression> elements, SourceSpan span) implements Expression {
    public Tuple {
      elements = List.copyOf(elements);
    }
  }

  record ObjectLiteral(List<Item> items, SourceSpan span) implements Expression {
    public ObjectLiteral {
      items = List.copyOf(items);
    }

    /**
     * {@code key = value}.
     *
     * @param key a bare name is a {@link Variable} here and means its own text; a bare traversal is
     *     kept and is an error of evaluation; in parentheses it is an ordinary expression
     */
    public record Item(Expression key, Expression value) {}
  }

  /**
   * {@code [for key, value in collection : result if condition]}, or with braces.
   *
   * @param resultKey present with braces: what stands before {@code =>}
   * @param grouping whether {@code ...} follows the result
   */
  record For(
      Optional<String> key,
      String value,
      Expression collection,
      Optional<Expression> resultKey,
      Expression result,
      Optional<Expression> condition,
      boolean grouping,
      SourceSpan span)
      implements Expression {}

  /**
   * {@code name(arguments)}; the name of a namespaced function has its {@code ::} without blanks.
   *
   * @param expandLast whether {@code ...} follows the last argument
   */
  record Call(
      String name,
      SourceSpan nameSpan,
      List<Expression> arguments,
      boolean expandLast,
      SourceSpan span)
      implements Expression {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** What could not be read; the reader has said why. */
  record Invalid(SourceSpan span) implements Expression {}

  /** The operators with one operand. */
  enum UnaryOperator {
    NEGATE("-"),
    NOT("!");

    private final String symbol;

    UnaryOperator(String symbol) {
      this.symbol = symbol;
    }

    public String symbol() {
      return symbol;
    }
  }

  /** The operators with two operands. */
  enum BinaryOperator {
    OR("||"),
    AND("&&"),
    EQUAL("=="),
    NOT_EQUAL("!="),
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    ADD("+"),
    SUBTRACT("-"),
    MULTIPLY("*"),
    DIVIDE("/"),
    REMAINDER("%");

    private final String symbol;

    BinaryOperator(String symbol) {
      this.symbol = symbol;
    }

    public String symbol() {
      return symbol;
    }
  }
}
