package dev.sglint.frontend.hcl;

import dev.sglint.diagnostic.DiagnosticCode;
import dev.sglint.frontend.hcl.grammar.HclParser;
import dev.sglint.frontend.hcl.grammar.HclParser.DirectiveContext;
import dev.sglint.frontend.hcl.grammar.HclParser.InterpolationContext;
import dev.sglint.frontend.hcl.grammar.HclParser.PartContext;
import dev.sglint.frontend.hcl.syntax.Expression;
import dev.sglint.frontend.hcl.syntax.TemplatePart;
import dev.sglint.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/** From what the grammar saw to templates. */
final class TemplateBuilder {
  private final ExpressionBuilder expressions;
  private final Places places;
  private final Problems problems;

  TemplateBuilder(ExpressionBuilder expressions, Places places, Problems problems) {
    this.expressions = expressions;
    this.places = places;
    this.problems = problems;
  }

  Expression.Template quoted(HclParser.QuotedContext context) {
    List<TemplatePiece> pieces = pieces(context.children, true);
    SourceSpan span = ExpressionBuilder.span(places, context);
    return new Expression.Template(new Parts(pieces).all(), false, span);
  }

  Expression.Template heredoc(HclParser.HeredocContext context) {
    List<TemplatePiece> pieces = pieces(context.children, false);
    if (context.HEREDOC().getText().startsWith("<<-")) {
      Indentation.remove(pieces);
    }
    Token end = context.HEREDOC_END().getSymbol();
    if (end.getStopIndex() + 1 >= end.getInputStream().size()) {
      problems.syntax(end, "a new line is missing after the end of the heredoc");
    }
    SourceSpan span = ExpressionBuilder.span(places, context);
    return new Expression.Template(new Parts(pieces).all(), true, span);
  }

  Expression.Template whole(List<ParseTree> parts, SourceSpan span) {
    return new Expression.Template(new Parts(pieces(parts, false)).all(), false, span);
  }

  /** The parts in a row, with what {@code ~} strips taken away. */
  private List<TemplatePiece> pieces(List<ParseTree> parts, boolean quoted) {
    List<TemplatePiece> pieces = new ArrayList<>();
    boolean strip = false;
    for (ParseTree node : parts) {
      if (!(node instanceof PartContext part)) {
        continue;
      }
      ParseTree child = part.getChild(0);
      if (child instanceof TerminalNode terminal) {
        TemplatePiece piece = text(terminal.getSymbol(), quoted);
        if (strip) {
          piece.stripLeading();
        }
        strip = false;
        pieces.add(piece);
        continue;
      }
      ParserRuleContext marked = (ParserRuleContext) child;
      if (marked.getStart().getText().endsWith("~") && !pieces.isEmpty()) {
        pieces.get(pieces.size() - 1).stripTrailing();
      }
      strip = marked.getStop().getText().startsWith("~");
      pieces.add(new TemplatePiece(marked));
    }
    return pieces;
  }

  private TemplatePiece text(Token token, boolean quoted) {
    String raw = token.getText();
    int start = token.getStartIndex();
    String text =
        quoted ? Literals.quoted(raw, start, problems) : Literals.lines(raw, start, problems);
    return new TemplatePiece(text, expressions.span(token));
  }

  /** Pieces in a row to parts in one another. */
  private final class Parts {
    private final List<TemplatePiece> pieces;
    private int next;
    private int depth;

    Parts(List<TemplatePiece> pieces) {
      this.pieces = pieces;
    }

    List<TemplatePart> all() {
      List<TemplatePart> parts = until();
      while (next < pieces.size()) {
        DirectiveContext directive = (DirectiveContext) pieces.get(next++).marked();
        problems.syntax(
            directive.getChild(1) instanceof TerminalNode word ? word.getSymbol() : directive.start,
            "this `" + directive.getChild(1).getText() + "` belongs to no directive before it");
        parts.addAll(until());
      }
      return parts;
    }

    /** The parts up to a directive that ends or divides another one. */
    private List<TemplatePart> until() {
      List<TemplatePart> parts = new ArrayList<>();
      while (next < pieces.size()) {
        TemplatePiece piece = pieces.get(next);
        if (piece.isText()) {
          next++;
          piece.addTo(parts);
        } else if (piece.marked() instanceof InterpolationContext interpolation) {
          next++;
          parts.add(
              new TemplatePart.Interpolation(
                  expressions.expression(interpolation.expression()),
                  ExpressionBuilder.span(places, interpolation)));
        } else {
          DirectiveContext directive = (DirectiveContext) piece.marked();
          boolean begins = directive.IF() != null || directive.forIntro() != null;
          if (!begins) {
            break;
          }
          next++;
          parts.add(directive(directive));
        }
      }
      return parts;
    }

    private TemplatePart directive(DirectiveContext begin) {
      SourceSpan span = ExpressionBuilder.span(places, begin);
      if (depth++ == HclParser.MAX_DEPTH) {
        String message =
            "this stands deeper than " + HclParser.MAX_DEPTH + " levels: it is not read";
        problems.add(DiagnosticCode.LIMIT, span, message);
        next = pieces.size();
        return new TemplatePart.Text("", span);
      }
      TemplatePart part = begin.IF() != null ? condition(begin, span) : loop(begin, span);
      depth--;
      return part;
    }

    private TemplatePart condition(DirectiveContext begin, SourceSpan span) {
      Expression condition = expressions.expression(begin.expression());
      List<TemplatePart> whenTrue = until();
      List<TemplatePart> whenFalse = List.of();
      if (isNext(HclParser.ELSE)) {
        next++;
        whenFalse = until();
      }
      SourceSpan end = end(begin, HclParser.ENDIF, "`if` has no `endif`");
      return new TemplatePart.If(condition, whenTrue, whenFalse, span.to(end));
    }

    private TemplatePart loop(DirectiveContext begin, SourceSpan span) {
      HclParser.ForIntroContext intro = begin.forIntro();
      Expression collection = expressions.expression(intro.expression());
      List<TemplatePart> body = until();
      SourceSpan end = end(begin, HclParser.ENDFOR, "`for` has no `endfor`");
      return new TemplatePart.For(
          ExpressionBuilder.key(intro),
          ExpressionBuilder.value(intro),
          collection,
          body,
          span.to(end));
    }

    private boolean isNext(int word) {
      return next < pieces.size()
          && pieces.get(next).marked() instanceof DirectiveContext directive
          && HclTreeBuilder.is(directive.getChild(1), word);
    }

    private SourceSpan end(DirectiveContext begin, int word, String missing) {
      SourceSpan span = ExpressionBuilder.span(places, begin);
      if (isNext(word)) {
        return ExpressionBuilder.span(places, pieces.get(next++).marked());
      }
      problems.syntax(
          begin.getStart().getStartIndex(), begin.getStop().getStopIndex() + 1, "this " + missing);
      return span;
    }
  }
}
