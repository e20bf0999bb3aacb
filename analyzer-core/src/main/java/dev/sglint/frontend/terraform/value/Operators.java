package dev.sglint.frontend.terraform.value;

import dev.sglint.frontend.hcl.syntax.Expression.BinaryOperator;
import dev.sglint.frontend.hcl.syntax.Expression.UnaryOperator;
import dev.sglint.source.SourceSpan;
import dev.sglint.value.Provenance;
import dev.sglint.value.Step;
import dev.sglint.value.Ternary;
import dev.sglint.value.UnknownReason;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** The operators of HCL. */
public final class Operators {
  /** As many decimal digits as HCL's 512 bits. */
  public static final MathContext PRECISION = new MathContext(154, RoundingMode.HALF_EVEN);

  /** A number of more digits before or behind the point is not computed with. */
  private static final int MAX_SCALE = 5_000;

  private Operators() {}

  public static Value unary(UnaryOperator operator, Value operand, SourceSpan span) {
    return Worlds.map(operand, value -> unaryOne(operator, value, span));
  }

  private static Value unaryOne(UnaryOperator operator, Value operand, SourceSpan span) {
    Type type = operator == UnaryOperator.NOT ? Type.BOOL : Type.NUMBER;
    Value value = operand(operand, type, "unary operand", span);
    if (value instanceof Value.Bool bool) {
      return new Value.Bool(!bool.value(), source(span, operand, operand));
    }
    if (value instanceof Value.Numeric number) {
      return new Value.Numeric(number.value().negate(), source(span, operand, operand));
    }
    return value instanceof Value.Infinity infinity
        ? new Value.Infinity(!infinity.negative(), infinity.source())
        : value;
  }

  /** The operand as the operator takes it: a failure where it cannot. */
  private static Value operand(Value value, Type type, String role, SourceSpan span) {
    if (value instanceof Value.Failure) {
      return value;
    }
    Value converted = Conversion.convert(value, type);
    if (converted instanceof Value.Null) {
      return new Value.Failure(
          "Operation failed",
          "Error during operation: argument must not be null.",
          span,
          value.source());
    }
    return converted instanceof Value.Failure failure
        ? new Value.Failure(
            "Invalid operand",
            "Unsuitable value for " + role + ": " + failure.detail() + ".",
            span,
            value.source())
        : converted;
  }

  private static Source source(SourceSpan span, Value left, Value right) {
    boolean sensitive = left.source().sensitive() || right.source().sensitive();
    List<Provenance> inputs =
        left == right
            ? List.of(left.source().provenance())
            : List.of(left.source().provenance(), right.source().provenance());
    return new Source(Provenance.of(Step.FUNCTION, "", span, inputs), sensitive);
  }

  public static Value binary(BinaryOperator operator, Value left, Value right, SourceSpan span) {
    return Worlds.combine(
        List.of(left, right),
        source(span, left, right),
        both -> binaryOne(operator, both.get(0), both.get(1), span));
  }

  private static Value binaryOne(
      BinaryOperator operator, Value left, Value right, SourceSpan span) {
    return switch (operator) {
      case OR -> logical(left, right, true, span);
      case AND -> logical(left, right, false, span);
      case EQUAL, NOT_EQUAL -> equality(operator, left, right, span);
      case GREATER,
          GREATER_OR_EQUAL,
          LESS,
          LESS_OR_EQUAL,
          ADD,
          SUBTRACT,
          MULTIPLY,
          DIVIDE,
          REMAINDER ->
          numbers(operator, left, right, span);
    };
  }

  /**
   * Either operand may decide, whatever the other is.
   *
   * @param deciding what one operand must be for the result to be the same
   */
  private static Value logical(Value left, Value right, boolean deciding, SourceSpan span) {
    Source source = source(span, left, right);
    Value first = Conversion.convert(left, Type.BOOL);
    if (first instanceof Value.Bool bool && bool.value() == deciding) {
      return new Value.Bool(deciding, source);
    }
    if (first instanceof Value.Failure) {
      return operand(left, Type.BOOL, "left operand", span);
    }
    Value second = Conversion.convert(right, Type.BOOL);
    if (second instanceof Value.Failure) {
      return operand(right, Type.BOOL, "right operand", span);
    }
    if (second instanceof Value.Bool bool && bool.value() == deciding) {
      return new Value.Bool(deciding, source);
    }
    if (first instanceof Value.Null || second instanceof Value.Null) {
      return new Value.Bool(false, source);
    }
    if (first instanceof Value.Unknown unknown) {
      return Value.Unknown.of(Type.BOOL, unknown.reason(), source);
    }
    return second instanceof Value.Unknown unknown
        ? Value.Unknown.of(Type.BOOL, unknown.reason(), source)
        : new Value.Bool(!deciding, source);
  }

  private static Value equality(BinaryOperator operator, Value left, Value right, SourceSpan span) {
    if (left instanceof Value.Failure || right instanceof Value.Failure) {
      return left instanceof Value.Failure ? left : right;
    }
    Source source = source(span, left, right);
    Ternary equal = Equality.equal(left, right);
    Ternary holds = operator == BinaryOperator.EQUAL ? equal : equal.not();
    return switch (holds) {
      case TRUE -> new Value.Bool(true, source);
      case FALSE -> new Value.Bool(false, source);
      case UNKNOWN -> Value.Unknown.of(Type.BOOL, reason(left, right), source);
    };
  }

  private static UnknownReason reason(Value left, Value right) {
    for (Value value : List.of(left, right)) {
      if (value instanceof Value.Unknown unknown) {
        return unknown.reason();
      }
    }
    for (Value value : List.of(left, right)) {
      if (value instanceof Value.Sequence sequence && sequence.more().isPresent()) {
        return sequence.more().get();
      }
      if (value instanceof Value.Mapping mapping && mapping.more().isPresent()) {
        return mapping.more().get();
      }
    }
    return new UnknownReason(UnknownReason.Kind.RUN_TIME_VALUE, "a part of what is compared");
  }

  private static Value numbers(BinaryOperator operator, Value left, Value right, SourceSpan span) {
    Value first = operand(left, Type.NUMBER, "left operand", span);
    Value second = operand(right, Type.NUMBER, "right operand", span);
    if (first instanceof Value.Failure || second instanceof Value.Failure) {
      return first instanceof Value.Failure ? first : second;
    }
    Source source = source(span, left, right);
    boolean compares =
        switch (operator) {
          case GREATER, GREATER_OR_EQUAL, LESS, LESS_OR_EQUAL -> true;
          case OR, AND, EQUAL, NOT_EQUAL, ADD, SUBTRACT, MULTIPLY, DIVIDE, REMAINDER -> false;
        };
    if (first instanceof Value.Unknown || second instanceof Value.Unknown) {
      UnknownReason reason = reason(first, second);
      return Value.Unknown.of(compares ? Type.BOOL : Type.NUMBER, reason, source);
    }
    if (compares) {
      return new Value.Bool(compare(operator, first, second), source);
    }
    if (!(first instanceof Value.Numeric a) || !(second instanceof Value.Numeric b)) {
      return new Value.Infinity(isNegative(first) != isNegative(second), source);
    }
    if (isHuge(a.value()) || isHuge(b.value())) {
      UnknownReason reason =
          new UnknownReason(UnknownReason.Kind.UNSUPPORTED, "numbers of so many digits");
      return Value.Unknown.of(Type.NUMBER, reason, source);
    }
    return arithmetic(operator, a.value(), b.value(), span, source);
  }

  private static boolean isHuge(BigDecimal number) {
    return Math.abs((long) number.scale()) > MAX_SCALE;
  }

  private static boolean isNegative(Value value) {
    return value instanceof Value.Infinity infinity
        ? infinity.negative()
        : value instanceof Value.Numeric number && number.value().signum() < 0;
  }

  private static boolean compare(BinaryOperator operator, Value left, Value right) {
    int order;
    if (left instanceof Value.Numeric a && right instanceof Value.Numeric b) {
      order = a.value().compareTo(b.value());
    } else {
      order = Integer.compare(rank(left), rank(right));
    }
    return switch (operator) {
      case GREATER -> order > 0;
      case GREATER_OR_EQUAL -> order >= 0;
      case LESS -> order < 0;
      case LESS_OR_EQUAL -> order <= 0;
      case OR, AND, EQUAL, NOT_EQUAL, ADD, SUBTRACT, MULTIPLY, DIVIDE, REMAINDER -> false;
    };
  }

  private static int rank(Value value) {
    return value instanceof Value.Infinity infinity ? (infinity.negative() ? -1 : 1) : 0;
  }

  private static Value arithmetic(
      BinaryOperator operator, BigDecimal a, BigDecimal b, SourceSpan span, Source source) {
    if (b.signum() == 0 && operator == BinaryOperator.DIVIDE && a.signum() != 0) {
      return new Value.Infinity(a.signum() < 0, source);
    }
    if (b.signum() == 0 && operator == BinaryOperator.DIVIDE) {
      return new Value.Failure(
          "Division by zero", "Dividing by zero has no defined result.", span, source);
    }
    BigDecimal result =
        switch (operator) {
          case ADD -> a.add(b, PRECISION);
          case SUBTRACT -> a.subtract(b, PRECISION);
          case MULTIPLY -> a.multiply(b, PRECISION);
          case DIVIDE -> Binary.quotient(a, b);
          case REMAINDER -> b.signum() == 0 ? a : a.remainder(b);
          case OR, AND, EQUAL, NOT_EQUAL, GREATER, GREATER_OR_EQUAL, LESS, LESS_OR_EQUAL -> a;
        };
    return new Value.Numeric(result, source);
  }
}
