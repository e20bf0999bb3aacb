package dev.sglint.frontend.terraform;

import dev.sglint.frontend.hcl.syntax.Expression;
import dev.sglint.frontend.terraform.value.Collect;
import dev.sglint.frontend.terraform.value.Conversion;
import dev.sglint.frontend.terraform.value.Type;
import dev.sglint.frontend.terraform.value.Value;
import dev.sglint.value.Alternative;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** The type of a variable, and what its optional attributes are where they are not given. */
final class TypeConstraint {
  static final TypeConstraint ANY = new TypeConstraint(Type.DYNAMIC, Defaults.NONE);

  private static final String ELEMENT = "";

  /**
   * @param values defaults of an object's attributes
   * @param parts the defaults inside: by attribute, by position, or one for all elements
   */
  private record Defaults(Map<String, Value> values, Map<String, Defaults> parts) {
    static final Defaults NONE = new Defaults(Map.of(), Map.of());

    boolean isEmpty() {
      return values.isEmpty() && parts.isEmpty();
    }
  }

  private final Type type;
  private final Defaults defaults;

  private TypeConstraint(Type type, Defaults defaults) {
    this.type = type;
    this.defaults = defaults;
  }

  Type type() {
    return type;
  }

  /** A value as the variable takes it, or the failure that it is of another type. */
  Value apply(Value value) {
    Value filled = defaults.isEmpty() ? value : fill(value, defaults);
    return Conversion.convert(filled, type);
  }

  private static Value fill(Value value, Defaults defaults) {
    if (value instanceof Value.OneOf choice) {
      List<Alternative<Value>> filled = new ArrayList<>();
      for (Alternative<Value> alternative : choice.alternatives()) {
        filled.add(
            new Alternative<>(
                fill(alternative.value(), defaults),
                alternative.guard(),
                alternative.provenance()));
      }
      return new Value.OneOf(filled, choice.reason(), choice.source());
    }
    if (value instanceof Value.Mapping mapping) {
      return fill(mapping, defaults);
    }
    if (value instanceof Value.Sequence sequence && !defaults.parts().isEmpty()) {
      List<Value> elements = new ArrayList<>();
      for (Value element : sequence.elements()) {
        Optional<Defaults> part = part(defaults, Integer.toString(elements.size()));
        elements.add(part.isPresent() ? fill(element, part.get()) : element);
      }
      return Collect.tuple(elements, sequence.more(), sequence.source());
    }
    return value;
  }

  private static Value fill(Value.Mapping mapping, Defaults defaults) {
    SortedMap<String, Value> entries = new TreeMap<>(mapping.entries());
    for (Map.Entry<String, Value> entry : defaults.values().entrySet()) {
      Value given = entries.get(entry.getKey());
      boolean absent = given == null && mapping.more().isEmpty();
      if (absent || given instanceof Value.Null) {
        entries.put(entry.getKey(), entry.getValue());
      }
    }
    for (Map.Entry<String, Value> entry : entries.entrySet()) {
      part(defaults, entry.getKey())
          .ifPresent(part -> entry.setValue(fill(entry.getValue(), part)));
    }
    return Collect.object(entries, mapping.more(), mapping.source());
  }

  private static Optional<Defaults> part(Defaults defaults, String name) {
    Defaults exact = defaults.parts().get(name);
    return Optional.ofNullable(exact == null ? defaults.parts().get(ELEMENT) : exact);
  }

  /** Reads a type; what is no type is reported and allows anything. */
  static TypeConstraint read(Expression expression, Evaluator evaluator, Problems problems) {
    return new Reader(evaluator, problems).read(expression);
  }

  /** Reads the constraint of a {@code type} argument. */
  private static final class Reader {
    private final Evaluator evaluator;
    private final Problems problems;

    Reader(Evaluator evaluator, Problems problems) {
      this.evaluator = evaluator;
      this.problems = problems;
    }

    TypeConstraint read(Expression expression) {
      if (expression instanceof Expression.Parentheses parentheses) {
        return read(parentheses.inner());
      }
      if (expression instanceof Expression.Variable keyword) {
        return keyword(keyword.name(), expression);
      }
      if (expression instanceof Expression.Template legacy && legacy.constant().isPresent()) {
        return keyword(legacy.constant().get(), expression);
      }
      if (expression instanceof Expression.Template wrapped && wrapped.wrapped().isPresent()) {
        return read(wrapped.wrapped().get());
      }
      if (expression instanceof Expression.Call call) {
        return constructor(call);
      }
      return expression instanceof Expression.Invalid ? ANY : wrong(expression);
    }

    private TypeConstraint keyword(String word, Expression expression) {
      return switch (word) {
        case "string" -> new TypeConstraint(Type.STRING, Defaults.NONE);
        case "number" -> new TypeConstraint(Type.NUMBER, Defaults.NONE);
        case "bool" -> new TypeConstraint(Type.BOOL, Defaults.NONE);
        case "any" -> ANY;
        case "list" -> new TypeConstraint(new Type.ListOf(Type.DYNAMIC), Defaults.NONE);
        case "set" -> new TypeConstraint(new Type.SetOf(Type.DYNAMIC), Defaults.NONE);
        case "map" -> new TypeConstraint(new Type.MapOf(Type.DYNAMIC), Defaults.NONE);
        default ->
            expression instanceof Expression.Template text
                    && text.constant().filter(t -> t.contains("(")).isPresent()
                ? jsonType(text)
                : wrong(expression);
      };
    }

    /** In JSON syntax a type is the text of an expression. */
    private TypeConstraint jsonType(Expression.Template text) {
      return evaluator.expression(text).map(this::read).orElseGet(() -> wrong(text));
    }

    private TypeConstraint wrong(Expression expression) {
      problems.refused(
          expression.span(),
          "Invalid type specification: this expression is not a valid type constraint");
      return ANY;
    }

    private TypeConstraint constructor(Expression.Call call) {
      if (call.arguments().size() != 1) {
        return wrong(call);
      }
      Expression argument = call.arguments().get(0);
      return switch (call.name()) {
        case "list" -> collection(read(argument), Type.ListOf::new);
        case "set" -> collection(read(argument), Type.SetOf::new);
        case "map" -> collection(read(argument), Type.MapOf::new);
        case "tuple" -> tuple(argument);
        case "object" -> object(argument);
        default -> wrong(call);
      };
    }

    private static TypeConstraint collection(TypeConstraint element, Function<Type, Type> of) {
      return new TypeConstraint(of.apply(element.type), inside(Map.of(ELEMENT, element.defaults)));
    }

    private static Defaults inside(Map<String, Defaults> parts) {
      Map<String, Defaults> kept = new HashMap<>();
      parts.forEach(
          (name, part) -> {
            if (!part.isEmpty()) {
              kept.put(name, part);
            }
          });
      return new Defaults(Map.of(), kept);
    }

    private TypeConstraint tuple(Expression argument) {
      if (!(argument instanceof Expression.Tuple tuple)) {
        return wrong(argument);
      }
      List<Type> types = new ArrayList<>();
      Map<String, Defaults> parts = new HashMap<>();
      for (Expression element : tuple.elements()) {
        TypeConstraint constraint = read(element);
        parts.put(Integer.toString(types.size()), constraint.defaults);
        types.add(constraint.type);
      }
      return new TypeConstraint(new Type.TupleOf(types), inside(parts));
    }

    private TypeConstraint object(Expression argument) {
      if (!(argument instanceof Expression.ObjectLiteral object)) {
        return wrong(argument);
      }
      SortedMap<String, Type> types = new TreeMap<>();
      Set<String> optional = new HashSet<>();
      Map<String, Value> values = new HashMap<>();
      Map<String, Defaults> parts = new HashMap<>();
      for (Expression.ObjectLiteral.Item item : object.items()) {
        Optional<String> name = name(item.key());
        if (name.isEmpty()) {
          return wrong(item.key());
        }
        Expression type = item.value();
        if (type instanceof Expression.Call call && call.name().equals("optional")) {
          optional.add(name.get());
          if (call.arguments().isEmpty() || call.arguments().size() > 2) {
            return wrong(call);
          }
          type = call.arguments().get(0);
        }
        TypeConstraint constraint = read(type);
        types.put(name.get(), constraint.type);
        if (!constraint.defaults.isEmpty()) {
          parts.put(name.get(), constraint.defaults);
        }
        if (item.value() instanceof Expression.Call call
            && call.name().equals("optional")
            && call.arguments().size() == 2) {
          Value given = evaluator.evaluate(call.arguments().get(1), Scope.empty());
          problems.report(given);
          if (!(given instanceof Value.Failure)) {
            values.put(name.get(), given);
          }
        }
      }
      return new TypeConstraint(
          new Type.ObjectOf(types, optional), new Defaults(Map.copyOf(values), Map.copyOf(parts)));
    }

    private static Optional<String> name(Expression key) {
      if (key instanceof Expression.Variable variable) {
        return Optional.of(variable.name());
      }
      return key instanceof Expression.Template template ? template.constant() : Optional.empty();
    }
  }
}
