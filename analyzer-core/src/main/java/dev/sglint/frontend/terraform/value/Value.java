package dev.sglint.frontend.terraform.value;

import dev.sglint.source.SourceSpan;
import dev.sglint.value.Alternative;
import dev.sglint.value.UnknownReason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A value, or what is known about one. Compared by {@link Equality}, not by {@code equals}: a value
 * carries its source.
 */
public sealed interface Value {
  /** Why a choice is one where nothing more is known. */
  UnknownReason UNTOLD = new UnknownReason(UnknownReason.Kind.INPUT_NOT_GIVEN, "a choice");

  Type type();

  Source source();

  /** The same value from elsewhere; what it holds keeps its own source. */
  Value with(Source source);

  /** Why it cannot be told which value this is; empty when it can. */
  default Optional<UnknownReason> open() {
    if (this instanceof Unknown unknown) {
      return Optional.of(unknown.reason());
    }
    return this instanceof OneOf choice ? Optional.of(choice.reason()) : Optional.empty();
  }

  /** {@code null} of a type, {@code DYNAMIC} where it is the bare word. */
  record Null(Type type, Source source) implements Value {
    @Override
    public Value with(Source other) {
      return new Null(type, other);
    }
  }

  record Text(String value, Source source) implements Value {
    @Override
    public Type type() {
      return Type.STRING;
    }

    @Override
    public Value with(Source other) {
      return new Text(value, other);
    }
  }

  record Numeric(BigDecimal value, Source source) implements Value {
    @Override
    public Type type() {
      return Type.NUMBER;
    }

    @Override
    public Value with(Source other) {
      return new Numeric(value, other);
    }
  }

  /** What dividing by zero gives; it can be compared, and not written. */
  record Infinity(boolean negative, Source source) implements Value {
    @Override
    public Type type() {
      return Type.NUMBER;
    }

    @Override
    public Value with(Source other) {
      return new Infinity(negative, other);
    }
  }

  record Bool(boolean value, Source source) implements Value {
    @Override
    public Type type() {
      return Type.BOOL;
    }

    @Override
    public Value with(Source other) {
      return new Bool(value, other);
    }
  }

  /**
   * A list, set or tuple; a set's elements are distinct and in Terraform's order.
   *
   * @param type a {@link Type.ListOf}, {@link Type.SetOf} or {@link Type.TupleOf}
   * @param more why there may be further elements, before, between and after these; empty when
   *     these are all. The positions of an open list's elements are not known
   */
  record Sequence(Type type, List<Value> elements, Optional<UnknownReason> more, Source source)
      implements Value {
    public Sequence {
      elements = List.copyOf(elements);
    }

    public boolean isSet() {
      return type instanceof Type.SetOf;
    }

    public boolean isTuple() {
      return type instanceof Type.TupleOf;
    }

    @Override
    public Value with(Source other) {
      return new Sequence(type, elements, more, other);
    }
  }

  /**
   * A map or object, in the order of its keys.
   *
   * @param type a {@link Type.MapOf} or {@link Type.ObjectOf}
   * @param more why there may be further entries; empty when these are all
   */
  record Mapping(
      Type type, SortedMap<String, Value> entries, Optional<UnknownReason> more, Source source)
      implements Value {
    public Mapping {
      entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
    }

    public boolean isObject() {
      return type instanceof Type.ObjectOf;
    }

    @Override
    public Value with(Source other) {
      return new Mapping(type, entries, more, other);
    }
  }

  /**
   * A value that exists and cannot be seen.
   *
   * @param notNull whether it is known not to be null
   * @param prefix the text that a string is known to begin with
   * @param symbol where present, the string is the prefix and then exactly this
   */
  record Unknown(
      Type type,
      UnknownReason reason,
      boolean notNull,
      String prefix,
      Optional<Symbol> symbol,
      Source source)
      implements Value {
    public static Unknown of(Type type, UnknownReason reason, Source source) {
      return new Unknown(type, reason, false, "", Optional.empty(), source);
    }

    /** An attribute of a resource that is known by its address alone. */
    public static Unknown symbol(Symbol symbol, UnknownReason reason, Source source) {
      return new Unknown(Type.STRING, reason, true, "", Optional.of(symbol), source);
    }

    @Override
    public Value with(Source other) {
      return new Unknown(type, reason, notNull, prefix, symbol, other);
    }
  }

  /**
   * One of several values, each in the worlds of its guard; none of them is a choice itself.
   *
   * @param reason why it cannot be told which
   */
  record OneOf(List<Alternative<Value>> alternatives, UnknownReason reason, Source source)
      implements Value {
    /** A choice for a reason that nobody needs. */
    public OneOf(List<Alternative<Value>> alternatives, Source source) {
      this(alternatives, UNTOLD, source);
    }

    public OneOf {
      alternatives = List.copyOf(alternatives);
      if (alternatives.size() < 2) {
        throw new IllegalArgumentException("no choice");
      }
    }

    @Override
    public Type type() {
      Type first = alternatives.get(0).value().type();
      for (Alternative<Value> alternative : alternatives) {
        if (!alternative.value().type().equals(first)) {
          return Type.DYNAMIC;
        }
      }
      return first;
    }

    /** All alternatives from elsewhere. */
    @Override
    public Value with(Source other) {
      List<Alternative<Value>> moved = new ArrayList<>(alternatives.size());
      for (Alternative<Value> alternative : alternatives) {
        moved.add(
            new Alternative<>(
                alternative.value().with(other), alternative.guard(), other.provenance()));
      }
      return new OneOf(moved, reason, other);
    }
  }

  /**
   * What Terraform refuses to evaluate. It passes through whatever it is part of, up to {@code
   * try}, {@code can}, or the attribute that needs it.
   *
   * @param summary Terraform's summary, for instance {@code Invalid function argument}
   * @param detail the sentence after it
   * @param place where it is wrong
   */
  record Failure(String summary, String detail, SourceSpan place, Source source) implements Value {
    @Override
    public Type type() {
      return Type.DYNAMIC;
    }

    @Override
    public Value with(Source other) {
      return new Failure(summary, detail, place, other);
    }
  }
}
