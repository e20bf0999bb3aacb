package dev.sglint.frontend.hcl.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Goes through an expression and all its parts. */
public final class ExpressionWalk {
  private ExpressionWalk() {}

  /** Tells each part, the expression itself first. */
  public static void each(Expression expression, Consumer<Expression> part) {
    Deque<Expression> open = new ArrayDeque<>();
    open.push(expression);
    while (!open.isEmpty()) {
      Expression next = open.pop();
      part.accept(next);
      children(next, open::push);
    }
  }

  /** Tells each {@code a.b} in it of which {@code a} is a name that stands alone. */
  public static void names(Expression expression, BiConsumer<String, String> name) {
    each(
        expression,
        part -> {
          if (part instanceof Expression.GetAttribute attribute
              && attribute.source() instanceof Expression.Variable root) {
            name.accept(root.name(), attribute.name());
          }
        });
  }

  private static void children(Expression expression, Consumer<Expression> child) {
    if (expression instanceof Expression.Template template) {
      template.parts().forEach(inner -> children(inner, child));
    } else if (expression instanceof Expression.GetAttribute attribute) {
      child.accept(attribute.source());
    } else if (expression instanceof Expression.Index index) {
      child.accept(index.source());
      child.accept(index.key());
    } else if (expression instanceof Expression.Splat splat) {
      child.accept(splat.source());
      child.accept(splat.each());
    } else if (expression instanceof Expression.Unary unary) {
      child.accept(unary.operand());
    } else if (expression instanceof Expression.Binary binary) {
      child.accept(binary.left());
      child.accept(binary.right());
    } else if (expression instanceof Expression.Conditional conditional) {
      child.accept(conditional.condition());
      child.accept(conditional.whenTrue());
      child.accept(conditional.whenFalse());
    } else if (expression instanceof Expression.Parentheses parentheses) {
      child.accept(parentheses.inner());
    } else if (expression instanceof Expression.Tuple tuple) {
      tuple.elements().forEach(child);
    } else if (expression instanceof Expression.ObjectLiteral object) {
      for (Expression.ObjectLiteral.Item item : object.items()) {
        child.accept(item.key());
        child.accept(item.value());
      }
    } else if (expression instanceof Expression.For loop) {
      child.accept(loop.collection());
      loop.resultKey().ifPresent(child);
      child.accept(loop.result());
      loop.condition().ifPresent(child);
    } else if (expression instanceof Expression.Call call) {
      call.arguments().forEach(child);
    }
  }

  private static void children(TemplatePart part, Consumer<Expression> child) {
    if (part instanceof TemplatePart.Interpolation interpolation) {
      child.accept(interpolation.expression());
    } else if (part instanceof TemplatePart.If branch) {
      child.accept(branch.condition());
      branch.whenTrue().forEach(inner -> children(inner, child));
      branch.whenFalse().forEach(inner -> children(inner, child));
    } else if (part instanceof TemplatePart.For loop) {
      child.accept(loop.collection());
      loop.body().forEach(inner -> children(inner, child));
    }
  }
}
