package dev.sglint.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Does what is done to fields in each world that they may be in. */
public final class Combined {
  private Combined() {}

  /** One combination of values that can be at once; the list grows with each field. */
  private record World<T>(List<T> values, Guard guard) {}

  /** What becomes of a field's value; what is unknown stays unknown. */
  public static <T, R> Field<R> of(
      Field<T> field, Provenance provenance, Function<T, Field<R>> function) {
    return of(List.of(field), provenance, values -> function.apply(values.get(0)));
  }

  /**
   * What becomes of the values of several fields. If one is unknown so is what becomes of it.
   *
   * @param provenance of a result with alternatives, and of one that is unknown
   */
  public static <T, R> Field<R> of(
      List<Field<T>> fields, Provenance provenance, Function<List<T>, Field<R>> function) {
    List<World<T>> worlds = List.of(new World<>(new ArrayList<>(), Guard.ALWAYS));
    Optional<UnknownReason> others = Optional.empty();
    for (Field<T> field : fields) {
      if (field instanceof Field.Unknown<T> unknown) {
        return Field.unknown(unknown.reason(), provenance);
      }
      if (field instanceof Field.OneOf<T> choice && choice.others().isPresent()) {
        others = choice.others();
      }
      worlds = extended(worlds, field);
      if (worlds.size() > Field.MAX_ALTERNATIVES) {
        return Field.unknown(
            new UnknownReason(
                UnknownReason.Kind.UNSUPPORTED, "more than " + Field.MAX_ALTERNATIVES + " worlds"),
            provenance);
      }
    }
    if (worlds.size() == 1 && worlds.get(0).guard().always() && others.isEmpty()) {
      return function.apply(worlds.get(0).values());
    }
    List<Field<R>> results = new ArrayList<>(worlds.size());
    List<Guard> guards = new ArrayList<>(worlds.size());
    for (World<T> world : worlds) {
      results.add(function.apply(world.values()));
      guards.add(world.guard());
    }
    return join(results, guards, others, provenance);
  }

  private static <T> List<World<T>> extended(List<World<T>> worlds, Field<T> field) {
    List<World<T>> extended = new ArrayList<>(worlds.size());
    for (World<T> world : worlds) {
      List<Alternative<T>> possible = new ArrayList<>();
      for (Alternative<T> alternative : field.alternatives()) {
        if (!world.guard().contradicts(alternative.guard())) {
          possible.add(alternative);
        }
      }
      for (int i = 0; i < possible.size(); i++) {
        // The last one takes the list over: copies would make long lists of fields quadratic.
        boolean last = i == possible.size() - 1;
        List<T> values = last ? world.values() : new ArrayList<>(world.values());
        values.add(possible.get(i).value());
        extended.add(new World<>(values, world.guard().and(possible.get(i).guard())));
      }
    }
    return extended;
  }

  /**
   * One field of those that hold each under its guard. Worlds that cannot be are dropped.
   *
   * @param others why there may be worlds beside these
   */
  public static <R> Field<R> join(
      List<Field<R>> fields,
      List<Guard> guards,
      Optional<UnknownReason> others,
      Provenance provenance) {
    List<Alternative<R>> alternatives = new ArrayList<>();
    Optional<UnknownReason> unseen = others;
    for (int i = 0; i < fields.size(); i++) {
      Guard guard = guards.get(i);
      for (Alternative<R> alternative : fields.get(i).alternatives()) {
        if (!guard.contradicts(alternative.guard())) {
          alternatives.add(
              new Alternative<>(
                  alternative.value(), guard.and(alternative.guard()), alternative.provenance()));
        }
      }
      Optional<UnknownReason> before = unseen;
      unseen = reason(fields.get(i)).or(() -> before);
    }
    if (unseen.isPresent()) {
      return Field.oneOf(alternatives, unseen.get(), provenance);
    }
    return alternatives.isEmpty()
        ? Field.unknown(
            new UnknownReason(UnknownReason.Kind.REFUSED, "no value is possible"), provenance)
        : Field.oneOf(alternatives, provenance);
  }

  private static Optional<UnknownReason> reason(Field<?> field) {
    if (field instanceof Field.Unknown<?> unknown) {
      return Optional.of(unknown.reason());
    }
    return field instanceof Field.OneOf<?> choice ? choice.others() : Optional.empty();
  }
}
