package dev.sglint.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One attribute of a declaration: what is known about its value, and where that came from. Absence
 * is not ignorance: an omitted attribute is a known variant of {@code T}.
 */
public sealed interface Field<T> {
  /** More alternatives than this collapse to unknown. */
  int MAX_ALTERNATIVES = 64;

  Provenance provenance();

  /** Whether the value satisfies {@code question}, as far as static analysis can tell. */
  Ternary test(Function<? super T, Ternary> question);

  /** The same of what can be seen: what is wholly unknown does not satisfy anything. */
  default Ternary testSeen(Function<? super T, Ternary> question) {
    return this instanceof Unknown ? Ternary.FALSE : test(question);
  }

  <U> Field<U> map(Function<? super T, ? extends U> function);

  /** Every value that the field may have and that is known. */
  List<Alternative<T>> alternatives();

  <R> R accept(Visitor<T, R> visitor);

  /** One answer for each kind of knowledge. */
  interface Visitor<T, R> {
    R known(Known<T> field);

    R oneOf(OneOf<T> field);

    R unknown(Unknown<T> field);
  }

  static <T> Field<T> known(T value, Provenance provenance) {
    return new Known<>(value, provenance);
  }

  static <T> Field<T> unknown(UnknownReason reason, Provenance provenance) {
    return new Unknown<>(reason, provenance);
  }

  /** The alternatives as a field: one that always holds is known, too many are unknown. */
  static <T> Field<T> oneOf(List<Alternative<T>> alternatives, Provenance provenance) {
    if (alternatives.size() > MAX_ALTERNATIVES) {
      String detail = alternatives.size() + " alternatives";
      return new Unknown<>(new UnknownReason(UnknownReason.Kind.UNSUPPORTED, detail), provenance);
    }
    if (alternatives.size() == 1 && alternatives.get(0).guard().always()) {
      return new Known<>(alternatives.get(0).value(), alternatives.get(0).provenance());
    }
    return new OneOf<>(alternatives, Optional.empty(), provenance);
  }

  /** These alternatives and others, for a reason that keeps those from being seen. */
  static <T> Field<T> oneOf(
      List<Alternative<T>> alternatives, UnknownReason others, Provenance provenance) {
    return alternatives.isEmpty() || alternatives.size() > MAX_ALTERNATIVES
        ? new Unknown<>(others, provenance)
        : new OneOf<>(alternatives, Optional.of(others), provenance);
  }

  /** Exactly one value. */
  record Known<T>(T value, Provenance provenance) implements Field<T> {
    @Override
    public Ternary test(Function<? super T, Ternary> question) {
      return question.apply(value);
    }

    @Override
    public <U> Field<U> map(Function<? super T, ? extends U> function) {
      return new Known<>(function.apply(value), provenance);
    }

    @Override
    public List<Alternative<T>> alternatives() {
      return List.of(new Alternative<>(value, Guard.ALWAYS, provenance));
    }

    @Override
    public <R> R accept(Visitor<T, R> visitor) {
      return visitor.known(this);
    }
  }

  /**
   * One of several values, each under its guard.
   *
   * @param others why it may be yet another; empty when these are all
   */
  record OneOf<T>(
      List<Alternative<T>> alternatives, Optional<UnknownReason> others, Provenance provenance)
      implements Field<T> {
    public OneOf {
      alternatives = List.copyOf(alternatives);
      if (alternatives.isEmpty()) {
        throw new IllegalArgumentException("no alternatives");
      }
    }

    /** What is not known is no answer: where others may be, nothing known is certain. */
    @Override
    public Ternary test(Function<? super T, Ternary> question) {
      Ternary first = question.apply(alternatives.get(0).value());
      for (Alternative<T> alternative : alternatives) {
        if (question.apply(alternative.value()) != first) {
          return Ternary.UNKNOWN;
        }
      }
      return others.isPresent() ? first.and(Ternary.UNKNOWN) : first;
    }

    @Override
    public <U> Field<U> map(Function<? super T, ? extends U> function) {
      List<Alternative<U>> mapped = new ArrayList<>();
      for (Alternative<T> alternative : alternatives) {
        mapped.add(
            new Alternative<>(
                function.apply(alternative.value()),
                alternative.guard(),
                alternative.provenance()));
      }
      return new OneOf<>(mapped, others, provenance);
    }

    @Override
    public <R> R accept(Visitor<T, R> visitor) {
      return visitor.oneOf(this);
    }
  }

  /** A value that exists and cannot be seen. */
  record Unknown<T>(UnknownReason reason, Provenance provenance) implements Field<T> {
    @Override
    public Ternary test(Function<? super T, Ternary> question) {
      return Ternary.UNKNOWN;
    }

    @Override
    public <U> Field<U> map(Function<? super T, ? extends U> function) {
      return new Unknown<>(reason, provenance);
    }

    @Override
    public List<Alternative<T>> alternatives() {
      return List.of();
    }

    @Override
    public <R> R accept(Visitor<T, R> visitor) {
      return visitor.unknown(this);
    }
  }
}
