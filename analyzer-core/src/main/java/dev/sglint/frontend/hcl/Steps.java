package dev.sglint.frontend.hcl;

import dev.sglint.frontend.hcl.grammar.HclParser.PostfixContext;
import dev.sglint.frontend.hcl.syntax.Expression;
import dev.sglint.source.SourceSpan;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/** What follows a value: attributes, indexes and splats. */
final class Steps {
  private final List<PostfixContext> written;
  private final Problems problems;
  private final ExpressionBuilder expressions;
  private int next;

  Steps(List<PostfixContext> written, Problems problems, ExpressionBuilder expressions) {
    this.written = written;
    this.problems = problems;
    this.expressions = expressions;
  }

  /** Takes all steps from a value on. */
  Expression follow(Expression value) {
    Expression at = value;
    while (next < written.size()) {
      PostfixContext step = written.get(next++);
      boolean dot = step.DOT() != null;
      if (step.STAR() != null) {
        Expression item = new Expression.SplatItem(span(step));
        // With a dot only the attributes that follow are those of each element.
        Expression each = dot ? attributes(item) : follow(item);
        at = new Expression.Splat(at, each, at.span().to(each.span()));
      } else {
        at = dot ? attribute(at, step) : index(at, step);
      }
    }
    return at;
  }

  private Expression attributes(Expression item) {
    Expression at = item;
    while (next < written.size() && written.get(next).DOT() != null) {
      PostfixContext step = written.get(next++);
      if (step.STAR() != null) {
        problems.syntax(
            step.STAR().getSymbol(), "a `.*` in another `.*` is not allowed: use `[*]`");
      } else {
        at = attribute(at, step);
      }
    }
    return at;
  }

  private Expression attribute(Expression source, PostfixContext step) {
    SourceSpan span = source.span().to(span(step));
    if (step.name() != null) {
      return new Expression.GetAttribute(source, step.name().getText(), span);
    }
    Token number = step.NUMBER().getSymbol();
    if (number.getText().indexOf('.') >= 0) {
      problems.syntax(number, "two indexes with dots may not follow one another: use `[0][0]`");
    }
    return new Expression.Index(source, expressions.number(number), span);
  }

  private Expression index(Expression source, PostfixContext step) {
    Expression key = expressions.expression(step.expression());
    return new Expression.Index(source, key, source.span().to(span(step)));
  }

  private SourceSpan span(PostfixContext step) {
    ParseTree last = step.getChild(step.getChildCount() - 1);
    Token end = last instanceof TerminalNode terminal ? terminal.getSymbol() : step.getStop();
    return expressions.span(step.getStart()).to(expressions.span(end));
  }
}
