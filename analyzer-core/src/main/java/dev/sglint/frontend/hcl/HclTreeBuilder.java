package dev.sglint.frontend.hcl;

import dev.sglint.diagnostic.DiagnosticCode;
import dev.sglint.frontend.hcl.grammar.HclParser;
import dev.sglint.frontend.hcl.grammar.HclParser.StatementContext;
import dev.sglint.frontend.hcl.syntax.Attribute;
import dev.sglint.frontend.hcl.syntax.Block;
import dev.sglint.frontend.hcl.syntax.Body;
import dev.sglint.frontend.hcl.syntax.Expression;
import dev.sglint.source.SourceSpan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/** From what the grammar saw to attributes and blocks. */
final class HclTreeBuilder {
  /** How the message ends that an attribute was there before. */
  static final String SET_TWICE = "` is set twice: its first value counts";

  private final Places places;
  private final Problems problems;
  private final ExpressionBuilder expressions;

  HclTreeBuilder(Places places, Problems problems) {
    this.places = places;
    this.problems = problems;
    this.expressions = new ExpressionBuilder(places, problems);
  }

  Body body(HclParser.BodyContext body, SourceSpan span) {
    List<Attribute> attributes = new ArrayList<>();
    List<Block> blocks = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < body.getChildCount(); i++) {
      if (body.getChild(i) instanceof StatementContext statement) {
        statement(statement, attributes, blocks, names);
      }
    }
    return new Body(attributes, blocks, span);
  }

  private void statement(
      StatementContext statement,
      List<Attribute> attributes,
      List<Block> blocks,
      Set<String> names) {
    HclParser.NameContext name = statement.name();
    if (name == null) {
      if (statement.exception == null) {
        problems.syntax(statement.getStart(), SyntaxErrors.stray(statement.getStart()));
      }
    } else if (statement.block() != null) {
      blocks.add(block(statement, name));
    } else if (statement.ASSIGN() != null) {
      Attribute attribute = attribute(statement, name);
      attributes.add(attribute);
      if (!names.add(attribute.name())) {
        String message = "`" + attribute.name() + SET_TWICE;
        problems.add(DiagnosticCode.SYNTAX, attribute.nameSpan(), message);
      }
    }
  }

  private Attribute attribute(StatementContext statement, HclParser.NameContext name) {
    int known = problems.count();
    HclParser.ExpressionContext written = statement.expression();
    Expression value =
        statement.exception == null && written != null
            ? expressions.expression(written)
            : new Expression.Invalid(unread(statement));
    if (problems.since(known)) {
      value = new Expression.Invalid(value.span());
    }
    SourceSpan nameSpan = span(name);
    return new Attribute(name.getText(), nameSpan, value, nameSpan.to(value.span()));
  }

  /** From the value's beginning to where the statement was left. */
  private SourceSpan unread(StatementContext statement) {
    int start = statement.ASSIGN().getSymbol().getStopIndex() + 1;
    if (statement.expression() != null) {
      start = Math.max(start, statement.expression().getStart().getStartIndex());
    }
    return places.span(start, Math.max(start, statement.getStop().getStopIndex() + 1));
  }

  private Block block(StatementContext statement, HclParser.NameContext type) {
    SourceSpan typeSpan = span(type);
    List<Block.Label> labels = new ArrayList<>();
    SourceSpan header = typeSpan;
    for (HclParser.LabelContext written : statement.label()) {
      if (written.exception == null) {
        Block.Label label = label(written);
        labels.add(label);
        header = header.to(label.span());
      }
    }
    HclParser.BlockContext braces = statement.block();
    TerminalNode close = braces.BLOCK_END();
    SourceSpan span = span(braces);
    Body body = Body.empty(span);
    if (braces.body() != null) {
      body = body(braces.body(), span);
      if (statement.exception == null && close != null) {
        layout(braces.body(), close.getSymbol(), type.getText(), header);
      }
    }
    return new Block(type.getText(), typeSpan, labels, body, header, typeSpan.to(span));
  }

  private Block.Label label(HclParser.LabelContext written) {
    if (written.name() != null) {
      return new Block.Label(written.getText(), span(written));
    }
    Expression.Template text =
        written.quoted() != null
            ? expressions.quoted(written.quoted())
            : expressions.string(written.STRING().getSymbol());
    if (text.constant().isEmpty()) {
      problems.add(
          DiagnosticCode.SYNTAX,
          text.span(),
          "a label is not evaluated: `${` and `%{` have no meaning in it");
    }
    return new Block.Label(text.constant().orElse(""), text.span());
  }

  /** A block is closed on a line of its own, or is one line with one attribute at most. */
  private void layout(HclParser.BodyContext body, Token close, String type, SourceSpan header) {
    if (close.getStopIndex() < close.getStartIndex()) {
      problems.add(
          DiagnosticCode.SYNTAX, header, "the block `" + type + "` that begins here is not closed");
      return;
    }
    int count = body.getChildCount();
    if (count == 0) {
      return;
    }
    if (body.getChild(0) instanceof StatementContext first) {
      boolean attribute = first.name() == null || first.ASSIGN() != null;
      boolean read = first.exception == null;
      if (read && !attribute) {
        problems.syntax(
            first.getStart(),
            "a block on one line can hold one attribute, but no block: put it on lines of its own");
      } else if (read && count > 1) {
        problems.syntax(
            first.getStart(),
            "a block that has an attribute on its first line must end on that line");
      }
    } else if (body.getChild(count - 1) instanceof StatementContext last
        && last.exception == null) {
      problems.syntax(close, "the `}` of a block stands on a line of its own");
    }
  }

  Expression expression(HclParser.BareExpressionContext text) {
    int known = problems.count();
    Expression value =
        text.exception == null
            ? expressions.expression(text.expression())
            : new Expression.Invalid(span(text));
    return problems.since(known) ? new Expression.Invalid(value.span()) : value;
  }

  Expression template(HclParser.BareTemplateContext text, int length) {
    SourceSpan span = places.span(0, length);
    int known = problems.count();
    Expression value =
        text.exception == null
            ? expressions.template(text.children == null ? List.of() : text.children, span)
            : new Expression.Invalid(span);
    return problems.since(known) ? new Expression.Invalid(span) : value;
  }

  private SourceSpan span(ParserRuleContext context) {
    return ExpressionBuilder.span(places, context);
  }

  static boolean is(ParseTree node, int token) {
    return node instanceof TerminalNode terminal && terminal.getSymbol().getType() == token;
  }
}
