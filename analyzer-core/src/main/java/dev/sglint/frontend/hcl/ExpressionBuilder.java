package dev.sglint.frontend.hcl;

import dev.sglint.diagnostic.DiagnosticCode;
import dev.sglint.frontend.hcl.grammar.HclParser;
import dev.sglint.frontend.hcl.grammar.HclParser.ExpressionContext;
import dev.sglint.frontend.hcl.grammar.HclParser.PostfixContext;
import dev.sglint.frontend.hcl.syntax.Expression;
import dev.sglint.frontend.hcl.syntax.Expression.BinaryOperator;
import dev.sglint.frontend.hcl.syntax.Expression.ObjectLiteral;
import dev.sglint.frontend.hcl.syntax.TemplatePart;
import dev.sglint.source.SourceSpan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/** From what the grammar saw to expressions. */
final class ExpressionBuilder {
  /** So many operators or steps may follow one another: each is a level of the tree. */
  private static final int MAX_CHAIN = 1000;

  private final Places places;
  private final Problems problems;
  private final TemplateBuilder templates;

  ExpressionBuilder(Places places, Problems problems) {
    this.places = places;
    this.problems = problems;
    this.templates = new TemplateBuilder(this, places, problems);
  }

  static SourceSpan span(Places places, ParserRuleContext context) {
    int start = context.getStart().getStartIndex();
    Token stop = context.getStop();
    return places.span(start, stop == null ? start : Math.max(start, stop.getStopIndex() + 1));
  }

  private SourceSpan span(ParserRuleContext context) {
    return span(places, context);
  }

  SourceSpan span(Token token) {
    return places.span(token.getStartIndex(), token.getStopIndex() + 1);
  }

  Expression expression(ExpressionContext context) {
    Expression condition = operation(context.operation());
    if (context.getChildCount() == 1) {
      return condition;
    }
    Expression whenTrue = expression(context.expression(0));
    Expression whenFalse = expression(context.expression(1));
    SourceSpan span = condition.span().to(whenFalse.span());
    return new Expression.Conditional(condition, whenTrue, whenFalse, span);
  }

  private Expression operation(HclParser.OperationContext context) {
    int count = context.getChildCount();
    if (count == 1) {
      return operand((HclParser.OperandContext) context.getChild(0));
    }
    return tooLong(count / 2, context) ? invalid(context) : new Operation(context).read(1);
  }

  /** Operands and operators from left to right. */
  private final class Operation {
    private final HclParser.OperationContext context;
    private final int count;
    private int next;

    Operation(HclParser.OperationContext context) {
      this.context = context;
      this.count = context.getChildCount();
    }

    /** Reads on as long as the operators bind at least so closely. */
    Expression read(int precedence) {
      Expression left = operand((HclParser.OperandContext) context.getChild(next++));
      while (next < count) {
        TerminalNode symbol = (TerminalNode) context.getChild(next);
        BinaryOperator operator = Operators.of(symbol.getSymbol().getType());
        if (Operators.precedence(operator) < precedence) {
          break;
        }
        next++;
        Expression right = read(Operators.precedence(operator) + 1);
        left = new Expression.Binary(operator, left, right, left.span().to(right.span()));
      }
      return left;
    }
  }

  private boolean tooLong(int steps, ParserRuleContext context) {
    if (steps <= MAX_CHAIN) {
      return false;
    }
    String message = "this has more than " + MAX_CHAIN + " steps: it is not read";
    problems.add(DiagnosticCode.LIMIT, span(context.getStart()), message);
    return true;
  }

  private Expression.Invalid invalid(ParserRuleContext context) {
    return new Expression.Invalid(span(context));
  }

  private Expression operand(HclParser.OperandContext context) {
    int count = context.getChildCount();
    if (count == 1) {
      return term(context, 0);
    }
    if (tooLong(count, context)) {
      return invalid(context);
    }
    int prefixes = 0;
    while (isPrefix(context.getChild(prefixes))) {
      prefixes++;
    }
    Expression value = term(context, prefixes);
    int next = prefixes + 1;
    while (next < count && !(context.getChild(next) instanceof PostfixContext)) {
      next++;
    }
    if (next < count) {
      value = new Steps(context.postfix(), problems, this).follow(value);
    }
    for (int i = prefixes - 1; i >= 0; i--) {
      Token symbol = ((TerminalNode) context.getChild(i)).getSymbol();
      Expression.UnaryOperator operator =
          symbol.getType() == HclParser.MINUS
              ? Expression.UnaryOperator.NEGATE
              : Expression.UnaryOperator.NOT;
      value = new Expression.Unary(operator, value, span(symbol).to(value.span()));
    }
    return value;
  }

  private static boolean isPrefix(ParseTree node) {
    return HclTreeBuilder.is(node, HclParser.MINUS) || HclTreeBuilder.is(node, HclParser.NOT);
  }

  private Expression term(HclParser.OperandContext operand, int index) {
    ParseTree node = operand.getChild(index);
    if (node instanceof TerminalNode terminal) {
      Token token = terminal.getSymbol();
      return token.getType() == HclParser.NUMBER ? number(token) : string(token);
    }
    ParserRuleContext term = (ParserRuleContext) node;
    return switch (term.getRuleIndex()) {
      case HclParser.RULE_name ->
          operand.arguments() == null
              ? variable((HclParser.NameContext) term)
              : call(operand, operand.arguments());
      case HclParser.RULE_quoted -> quoted((HclParser.QuotedContext) term);
      case HclParser.RULE_heredoc -> templates.heredoc((HclParser.HeredocContext) term);
      case HclParser.RULE_tuple -> tuple((HclParser.TupleContext) term);
      case HclParser.RULE_tupleFor -> tupleFor((HclParser.TupleForContext) term);
      case HclParser.RULE_object -> object((HclParser.ObjectContext) term);
      case HclParser.RULE_objectFor -> objectFor((HclParser.ObjectForContext) term);
      case HclParser.RULE_parentheses -> {
        Expression inner = expression(((HclParser.ParenthesesContext) term).expression());
        yield new Expression.Parentheses(inner, span(term));
      }
      default -> throw new IllegalStateException("no term: " + term.getRuleIndex());
    };
  }

  Expression number(Token token) {
    String text = token.getText();
    if (!Literals.isNumber(text)) {
      problems.syntax(token, "`" + text + "` is not a number");
      return new Expression.Invalid(span(token));
    }
    if (Literals.isTooLong(text)) {
      problems.add(DiagnosticCode.LIMIT, span(token), "the number is too long to be read");
      return new Expression.Invalid(span(token));
    }
    return new Expression.NumberLiteral(new BigDecimal(text), span(token));
  }

  /** A quoted string without anything to evaluate. */
  Expression.Template string(Token token) {
    String raw = token.getText();
    int start = token.getStartIndex() + 1;
    int end = token.getStopIndex();
    if (start == end) {
      return new Expression.Template(List.of(), false, span(token));
    }
    String text = Literals.quoted(raw.substring(1, raw.length() - 1), start, problems);
    List<TemplatePart> parts = List.of(new TemplatePart.Text(text, places.span(start, end)));
    return new Expression.Template(parts, false, span(token));
  }

  Expression.Template quoted(HclParser.QuotedContext context) {
    return templates.quoted(context);
  }

  Expression.Template template(List<ParseTree> parts, SourceSpan span) {
    return templates.whole(parts, span);
  }

  private Expression variable(HclParser.NameContext name) {
    Token token = name.getStart();
    String text = token.getText();
    return switch (text) {
      case "true" -> new Expression.BooleanLiteral(true, span(token));
      case "false" -> new Expression.BooleanLiteral(false, span(token));
      case "null" -> new Expression.NullLiteral(span(token));
      default -> new Expression.Variable(text, span(token));
    };
  }

  private Expression call(HclParser.OperandContext operand, HclParser.ArgumentsContext written) {
    StringBuilder name = new StringBuilder();
    SourceSpan nameSpan = span(operand.name(0));
    for (HclParser.NameContext part : operand.name()) {
      name.append(name.isEmpty() ? "" : "::").append(part.getText());
      nameSpan = nameSpan.to(span(part));
    }
    List<Expression> arguments = elements(written);
    boolean expand = written.ELLIPSIS() != null;
    SourceSpan span = nameSpan.to(span(written));
    return new Expression.Call(name.toString(), nameSpan, arguments, expand, span);
  }

  private Expression tuple(HclParser.TupleContext context) {
    return new Expression.Tuple(elements(context), span(context));
  }

  /** What stands between commas; there may be one more comma after the last. */
  private List<Expression> elements(ParserRuleContext context) {
    List<Expression> elements = new ArrayList<>();
    boolean separated = true;
    for (int i = 0; i < context.getChildCount(); i++) {
      ParseTree child = context.getChild(i);
      if (child instanceof ExpressionContext element) {
        elements.add(expression(element));
        separated = false;
      } else if (HclTreeBuilder.is(child, HclParser.COMMA)
          || HclTreeBuilder.is(child, HclParser.ELLIPSIS)) {
        Token token = ((TerminalNode) child).getSymbol();
        if (separated) {
          problems.syntax(token, "a value is missing before this `" + token.getText() + "`");
        }
        separated = true;
      }
    }
    return elements;
  }

  private Expression object(HclParser.ObjectContext context) {
    List<ObjectLiteral.Item> items = new ArrayList<>();
    boolean afterItem = false;
    for (int i = 0; i < context.getChildCount(); i++) {
      ParseTree child = context.getChild(i);
      if (child instanceof HclParser.EntryContext entry) {
        Expression key = expression(entry.expression(0));
        items.add(new ObjectLiteral.Item(key, expression(entry.expression(1))));
      } else if (HclTreeBuilder.is(child, HclParser.COMMA) && !afterItem) {
        Token comma = ((TerminalNode) child).getSymbol();
        problems.syntax(comma, "an item is missing before this `,`");
      }
      afterItem = child instanceof HclParser.EntryContext;
    }
    return new ObjectLiteral(items, span(context));
  }

  private Expression tupleFor(HclParser.TupleForContext context) {
    HclParser.ForIntroContext intro = context.forIntro();
    return new Expression.For(
        key(intro),
        value(intro),
        expression(intro.expression()),
        Optional.empty(),
        expression(context.expression(0)),
        context.IF() == null ? Optional.empty() : Optional.of(expression(context.expression(1))),
        false,
        span(context));
  }

  private Expression objectFor(HclParser.ObjectForContext context) {
    HclParser.ForIntroContext intro = context.forIntro();
    return new Expression.For(
        key(intro),
        value(intro),
        expression(intro.expression()),
        Optional.of(expression(context.expression(0))),
        expression(context.expression(1)),
        context.IF() == null ? Optional.empty() : Optional.of(expression(context.expression(2))),
        context.ELLIPSIS() != null,
        span(context));
  }

  static Optional<String> key(HclParser.ForIntroContext intro) {
    return intro.COMMA() == null ? Optional.empty() : Optional.of(intro.name(0).getText());
  }

  static String value(HclParser.ForIntroContext intro) {
    return intro.name(intro.COMMA() == null ? 0 : 1).getText();
  }
}
