package dev.sglint.frontend.terraform;

import dev.sglint.diagnostic.Parsed;
import dev.sglint.frontend.hcl.HclReader;
import dev.sglint.frontend.hcl.syntax.Expression;
import dev.sglint.frontend.hcl.syntax.TemplatePart;
import dev.sglint.frontend.terraform.functions.Functions;
import dev.sglint.frontend.terraform.value.Access;
import dev.sglint.frontend.terraform.value.Collect;
import dev.sglint.frontend.terraform.value.Operators;
import dev.sglint.frontend.terraform.value.Source;
import dev.sglint.frontend.terraform.value.Splats;
import dev.sglint.frontend.terraform.value.Templates;
import dev.sglint.frontend.terraform.value.Type;
import dev.sglint.frontend.terraform.value.Unification;
import dev.sglint.frontend.terraform.value.Value;
import dev.sglint.frontend.terraform.value.Worlds;
import dev.sglint.source.SourceSpan;
import dev.sglint.value.Provenance;
import dev.sglint.value.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Expressions to values. What cannot be known stays unknown, what Terraform would refuse becomes a
 * {@link Value.Failure}; nothing is thrown.
 */
final class Evaluator {
  private static final int MAX_ATOM = 120;
  private static final String SPLAT_ITEM = "*";

  private final Budget budget;
  private final Texts texts;
  private final References references;
  private final ForExpressions forExpressions;
  private final FunctionFiles files;

  /**
   * @param directory the root module's, in which functions find their files
   */
  Evaluator(Budget budget, Texts texts, Problems problems, Files files, String directory) {
    this.budget = budget;
    this.texts = texts;
    this.references = new References(this, problems);
    this.forExpressions = new ForExpressions(this);
    this.files = new FunctionFiles(this, files, directory);
  }

  Budget budget() {
    return budget;
  }

  Texts texts() {
    return texts;
  }

  /** A value as it is under a name that others use; one that is too large is refused. */
  Value named(Value value, Step step, String text, SourceSpan span) {
    int parts = Sourced.parts(value, Budget.MAX_PARTS);
    if (parts >= Budget.MAX_PARTS || !budget.spend(parts)) {
      return Failures.limit("this value has too many parts", span);
    }
    if (Sourced.alternatives(value, Budget.MAX_ALTERNATIVES) >= Budget.MAX_ALTERNATIVES) {
      return Failures.limit("this value has too many alternatives", span);
    }
    return Sourced.through(value, step, text, span);
  }

  Value evaluate(Expression expression, Scope scope) {
    try {
      if (!budget.enter()) {
        return Failures.limit("this configuration takes too many steps", expression.span());
      }
      return value(expression, scope);
    } finally {
      budget.leave();
    }
  }

  private Value value(Expression expression, Scope scope) {
    if (expression instanceof Expression.Template template) {
      return template(template, scope);
    }
    if (expression instanceof Expression.NumberLiteral number) {
      return new Value.Numeric(number.value(), literal(number.span()));
    }
    if (expression instanceof Expression.BooleanLiteral bool) {
      return new Value.Bool(bool.value(), literal(bool.span()));
    }
    if (expression instanceof Expression.NullLiteral nothing) {
      return new Value.Null(Type.DYNAMIC, literal(nothing.span()));
    }
    if (expression instanceof Expression.GetAttribute attribute) {
      return attribute(attribute, scope);
    }
    if (expression instanceof Expression.Index index) {
      return index(index, scope);
    }
    if (expression instanceof Expression.Variable variable) {
      return references.name(variable, scope);
    }
    if (expression instanceof Expression.Tuple tuple) {
      return tuple(tuple, scope);
    }
    if (expression instanceof Expression.ObjectLiteral object) {
      return ObjectLiterals.evaluate(object, scope, this);
    }
    if (expression instanceof Expression.Call call) {
      return call(call, scope);
    }
    if (expression instanceof Expression.Conditional conditional) {
      return conditional(conditional, scope);
    }
    if (expression instanceof Expression.Parentheses parentheses) {
      return evaluate(parentheses.inner(), scope);
    }
    return others(expression, scope);
  }

  private Value others(Expression expression, Scope scope) {
    if (expression instanceof Expression.For loop) {
      return forExpressions.evaluate(loop, scope);
    }
    if (expression instanceof Expression.Splat splat) {
      return splat(splat, scope);
    }
    if (expression instanceof Expression.SplatItem item) {
      return scope
          .bound(SPLAT_ITEM)
          .orElseGet(() -> Failures.of("Invalid expression", "no splat", item.span()));
    }
    if (expression instanceof Expression.Unary unary) {
      Value operand = evaluate(unary.operand(), scope);
      return Operators.unary(unary.operator(), operand, unary.span());
    }
    if (expression instanceof Expression.Binary binary) {
      Value left = evaluate(binary.left(), scope);
      Value right = evaluate(binary.right(), scope);
      return Operators.binary(binary.operator(), left, right, binary.span());
    }
    return Failures.silent(expression.span());
  }

  private Source literal(SourceSpan span) {
    return Source.of(Provenance.literal(texts.line(span), span));
  }

  private Value attribute(Expression.GetAttribute attribute, Scope scope) {
    return references
        .resolve(attribute, scope)
        .orElseGet(
            () ->
                Access.attribute(
                    evaluate(attribute.source(), scope), attribute.name(), attribute.span()));
  }

  private Value index(Expression.Index index, Scope scope) {
    return references
        .resolve(index, scope)
        .orElseGet(
            () ->
                Access.index(
                    evaluate(index.source(), scope), evaluate(index.key(), scope), index.span()));
  }

  private Value tuple(Expression.Tuple tuple, Scope scope) {
    List<Value> elements = new ArrayList<>(tuple.elements().size());
    for (Expression element : tuple.elements()) {
      Value value = evaluate(element, scope);
      if (value instanceof Value.Failure) {
        return value;
      }
      elements.add(value);
    }
    return Collect.tuple(elements, Optional.empty(), literal(tuple.span()));
  }

  private Value conditional(Expression.Conditional conditional, Scope scope) {
    Value condition = evaluate(conditional.condition(), scope);
    Value whenTrue = evaluate(conditional.whenTrue(), scope);
    Value whenFalse = evaluate(conditional.whenFalse(), scope);
    return Unification.conditional(
        condition, whenTrue, whenFalse, atom(conditional.condition(), scope), conditional.span());
  }

  /**
   * The name of a condition. The same text in the same module instance is the same condition,
   * unless it looks at what changes from one evaluation to the next.
   */
  String atom(Expression condition, Scope scope) {
    String text = texts.line(condition.span());
    String name = text.length() > MAX_ATOM ? text.substring(0, MAX_ATOM) : text;
    String module = scope.module().map(ModuleInstance::prefix).orElse("");
    return module + name + scope.identity();
  }

  private Value splat(Expression.Splat splat, Scope scope) {
    Value source = evaluate(splat.source(), scope);
    return Splats.map(
        source, splat.span(), item -> evaluate(splat.each(), scope.bind(SPLAT_ITEM, item)));
  }

  private Value call(Expression.Call call, Scope scope) {
    List<Value> arguments = new ArrayList<>(call.arguments().size());
    for (Expression argument : call.arguments()) {
      arguments.add(evaluate(argument, scope));
    }
    if (!call.expandLast() || arguments.isEmpty()) {
      return Functions.call(call.name(), arguments, call.span(), files);
    }
    Value last = arguments.remove(arguments.size() - 1);
    return Worlds.map(last, list -> expanded(call, arguments, list));
  }

  private Value expanded(Expression.Call call, List<Value> first, Value last) {
    List<Value> arguments = new ArrayList<>(first);
    return spread(last, arguments, call.span())
        .orElseGet(() -> Functions.call(call.name(), arguments, call.span(), files));
  }

  /** Appends the elements of the last argument; one that is unknown stands for any number. */
  private static Optional<Value> spread(Value last, List<Value> arguments, SourceSpan span) {
    if (last instanceof Value.Sequence sequence) {
      arguments.addAll(sequence.elements());
      sequence
          .more()
          .ifPresent(
              reason -> arguments.add(Value.Unknown.of(Type.DYNAMIC, reason, sequence.source())));
      return Optional.empty();
    }
    if (last instanceof Value.Unknown unknown) {
      arguments.add(Value.Unknown.of(Type.DYNAMIC, unknown.reason(), unknown.source()));
      return Optional.empty();
    }
    if (last instanceof Value.Failure) {
      return Optional.of(last);
    }
    return Optional.of(
        Failures.of(
            "Invalid expanding argument value",
            "The expanding argument (indicated by ...) must be of a tuple, list, or set type.",
            span));
  }

  private Value template(Expression.Template template, Scope scope) {
    Optional<String> constant = template.constant();
    if (constant.isPresent()) {
      return new Value.Text(constant.get(), literal(template.span()));
    }
    Optional<Expression> wrapped = template.wrapped();
    return wrapped.isPresent()
        ? evaluate(wrapped.get(), scope)
        : parts(template.parts(), scope, template.span());
  }

  /** An expression that is the text of a string. */
  Optional<Expression> expression(Expression.Template text) {
    Parsed<Expression> parsed =
        HclReader.expression(text.span().file(), text.constant().orElse(""));
    return parsed.diagnostics().isEmpty() ? Optional.of(parsed.value()) : Optional.empty();
  }

  /** The text that the parts of a template make. */
  Value parts(List<TemplatePart> parts, Scope scope, SourceSpan span) {
    List<Value> values = new ArrayList<>(parts.size());
    for (TemplatePart part : parts) {
      values.add(part(part, scope));
    }
    return Templates.concat(values, literal(span), span);
  }

  private Value part(TemplatePart part, Scope scope) {
    if (part instanceof TemplatePart.Text text) {
      return new Value.Text(text.text(), literal(text.span()));
    }
    if (part instanceof TemplatePart.Interpolation interpolation) {
      return evaluate(interpolation.expression(), scope);
    }
    if (part instanceof TemplatePart.If branch) {
      return Unification.conditional(
          evaluate(branch.condition(), scope),
          parts(branch.whenTrue(), scope, branch.span()),
          parts(branch.whenFalse(), scope, branch.span()),
          atom(branch.condition(), scope),
          branch.span());
    }
    return forExpressions.template((TemplatePart.For) part, scope);
  }
}
