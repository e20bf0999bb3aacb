package dev.sglint.frontend.terraform;

import dev.sglint.frontend.hcl.syntax.Expression;
import dev.sglint.frontend.hcl.syntax.TemplatePart;
import dev.sglint.frontend.terraform.value.Collect;
import dev.sglint.frontend.terraform.value.Conversion;
import dev.sglint.frontend.terraform.value.Source;
import dev.sglint.frontend.terraform.value.Templates;
import dev.sglint.frontend.terraform.value.Type;
import dev.sglint.frontend.terraform.value.Value;
import dev.sglint.source.SourceSpan;
import dev.sglint.value.Alternative;
import dev.sglint.value.Provenance;
import dev.sglint.value.UnknownReason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** For-expressions and the for-directives of templates. */
final class ForExpressions {
  /** An element of what is iterated over. */
  private record Entry(Value key, Value value) {}

  private final Evaluator evaluator;

  ForExpressions(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  Value evaluate(Expression.For loop, Scope scope) {
    return each(evaluator.evaluate(loop.collection(), scope), loop, scope);
  }

  /** Over one collection; a choice of collections gives a choice of results. */
  private Value each(Value collection, Expression.For loop, Scope scope) {
    if (collection instanceof Value.OneOf choice) {
      List<Alternative<Value>> results = new ArrayList<>();
      for (Alternative<Value> alternative : choice.alternatives()) {
        Value result = each(alternative.value(), loop, scope);
        results.add(new Alternative<>(result, alternative.guard(), alternative.provenance()));
      }
      return Collect.oneOf(results, choice.reason(), place(loop.span(), choice.source()));
    }
    if (collection instanceof Value.Unknown unknown) {
      return loop.resultKey().isPresent()
          ? Collect.object(
              new TreeMap<>(), Optional.of(unknown.reason()), place(loop.span(), unknown.source()))
          : Collect.tuple(
              List.of(), Optional.of(unknown.reason()), place(loop.span(), unknown.source()));
    }
    Optional<Value> wrong = notIterable(collection, loop.collection().span());
    if (wrong.isPresent()) {
      return wrong.get();
    }
    return loop.resultKey().isPresent()
        ? object(collection, loop, loop.resultKey().get(), scope)
        : tuple(collection, loop, scope);
  }

  private Source place(SourceSpan span, Source collection) {
    String text = evaluator.texts().line(span);
    return new Source(Provenance.literal(text, span), collection.sensitive());
  }

  private static Optional<Value> notIterable(Value collection, SourceSpan span) {
    if (collection instanceof Value.Failure) {
      return Optional.of(collection);
    }
    if (collection instanceof Value.Null) {
      return Optional.of(
          Failures.of(
              "Iteration over null value",
              "A null value cannot be used as the collection in a 'for' expression.",
              span));
    }
    boolean iterable = collection instanceof Value.Sequence || collection instanceof Value.Mapping;
    return iterable
        ? Optional.empty()
        : Optional.of(
            Failures.of(
                "Iteration over non-iterable value",
                "A value of this type cannot be used as the collection in a 'for' expression.",
                span));
  }

  private static List<Entry> entries(Value collection) {
    List<Entry> entries = new ArrayList<>();
    if (collection instanceof Value.Sequence sequence) {
      for (Value element : sequence.elements()) {
        Value index = new Value.Numeric(BigDecimal.valueOf(entries.size()), element.source());
        boolean placed = sequence.more().isEmpty();
        Value position =
            placed ? index : Value.Unknown.of(Type.NUMBER, sequence.more().get(), element.source());
        entries.add(new Entry(sequence.isSet() ? element : position, element));
      }
    } else if (collection instanceof Value.Mapping mapping) {
      for (Map.Entry<String, Value> entry : mapping.entries().entrySet()) {
        Source source = entry.getValue().source();
        entries.add(new Entry(new Value.Text(entry.getKey(), source), entry.getValue()));
      }
    }
    return entries;
  }

  private static Optional<UnknownReason> more(Value collection) {
    if (collection instanceof Value.Sequence sequence) {
      return sequence.more();
    }
    return collection instanceof Value.Mapping mapping ? mapping.more() : Optional.empty();
  }

  private static Scope bind(Scope scope, Optional<String> key, String value, Entry entry) {
    Scope inner = key.isPresent() ? scope.bind(key.get(), entry.key()) : scope;
    return inner.bind(value, entry.value());
  }

  /** Whether an element is taken; what is neither true nor false is why that cannot be told. */
  private Value condition(Expression.For loop, Scope scope) {
    if (loop.condition().isEmpty()) {
      return new Value.Bool(true, Failures.source(loop.span()));
    }
    Value value = evaluator.evaluate(loop.condition().get(), scope);
    if (value instanceof Value.Null) {
      return Failures.of(
          "Condition is null",
          "The value of the 'if' clause must not be null.",
          loop.condition().get().span());
    }
    return Conversion.convert(value, Type.BOOL);
  }

  private Value tuple(Value collection, Expression.For loop, Scope scope) {
    List<Value> results = new ArrayList<>();
    Optional<UnknownReason> more = more(collection);
    for (Entry entry : entries(collection)) {
      Scope inner = bind(scope, loop.key(), loop.value(), entry);
      Value taken = condition(loop, inner);
      if (taken instanceof Value.Failure) {
        return taken;
      }
      if (!(taken instanceof Value.Bool bool)) {
        more = Optional.of(taken.open().orElse(Value.UNTOLD));
      } else if (bool.value()) {
        Value result = evaluator.evaluate(loop.result(), inner);
        if (result instanceof Value.Failure) {
          return result;
        }
        results.add(result);
      }
    }
    return Collect.tuple(results, more, place(loop.span(), collection.source()));
  }

  private Value object(
      Value collection, Expression.For loop, Expression keyExpression, Scope scope) {
    SortedMap<String, Value> results = new TreeMap<>();
    SortedMap<String, List<Value>> groups = new TreeMap<>();
    Optional<UnknownReason> more = more(collection);
    for (Entry entry : entries(collection)) {
      Scope inner = bind(scope, loop.key(), loop.value(), entry);
      Value taken = condition(loop, inner);
      if (taken instanceof Value.Failure) {
        return taken;
      }
      if (!(taken instanceof Value.Bool bool)) {
        more = Optional.of(taken.open().orElse(Value.UNTOLD));
        continue;
      }
      if (!bool.value()) {
        continue;
      }
      Value key = Conversion.convert(evaluator.evaluate(keyExpression, inner), Type.STRING);
      Value result = evaluator.evaluate(loop.result(), inner);
      if (key instanceof Value.Failure || result instanceof Value.Failure) {
        return key instanceof Value.Failure ? key : result;
      }
      if (key instanceof Value.Null) {
        return Failures.of(
            "Invalid object key",
            "Key expression in 'for' expression must not produce a null value.",
            keyExpression.span());
      }
      if (!(key instanceof Value.Text text)) {
        more = Optional.of(key.open().orElse(Value.UNTOLD));
      } else if (loop.grouping()) {
        groups.computeIfAbsent(text.value(), k -> new ArrayList<>()).add(result);
      } else if (results.put(text.value(), result) != null) {
        return Failures.of(
            "Duplicate object key",
            "Two different items produced the key \""
                + text.value()
                + "\" in this 'for' expression. If duplicates are expected, use the ellipsis (...)"
                + " after the value expression to enable grouping by key.",
            keyExpression.span());
      }
    }
    Source source = place(loop.span(), collection.source());
    groups.forEach(
        (key, values) -> results.put(key, Collect.tuple(values, Optional.empty(), source)));
    return Collect.object(results, more, source);
  }

  /** <code>%{ for … }</code>. */
  Value template(TemplatePart.For loop, Scope scope) {
    Value collection = evaluator.evaluate(loop.collection(), scope);
    if (collection instanceof Value.Unknown || collection instanceof Value.OneOf) {
      return Value.Unknown.of(
          Type.STRING, collection.open().orElse(Value.UNTOLD), collection.source());
    }
    Optional<Value> wrong = notIterable(collection, loop.collection().span());
    if (wrong.isPresent()) {
      return wrong.get();
    }
    Optional<UnknownReason> more = more(collection);
    List<Value> texts = new ArrayList<>();
    for (Entry entry : entries(collection)) {
      Scope inner = bind(scope, loop.key(), loop.value(), entry);
      texts.add(evaluator.parts(loop.body(), inner, loop.span()));
    }
    Source source = place(loop.span(), collection.source());
    more.ifPresent(reason -> texts.add(Value.Unknown.of(Type.STRING, reason, source)));
    return Templates.concat(texts, source, loop.span());
  }
}
