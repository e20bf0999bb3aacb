package dev.sglint.frontend.terraform.resource;

import dev.sglint.frontend.terraform.value.Conversion;
import dev.sglint.frontend.terraform.value.Type;
import dev.sglint.frontend.terraform.value.Value;
import dev.sglint.source.SourceSpan;
import dev.sglint.value.Alternative;
import dev.sglint.value.Field;
import dev.sglint.value.Provenance;
import dev.sglint.value.Step;
import dev.sglint.value.UnknownReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Values to fields of the model, each with its place at the argument that uses it. */
final class Fields {
  private static final int MAX_TEXT = 100;

  private Fields() {}

  /**
   * The place of a value: its own where it stands in the argument, else the argument's, which then
   * has the value's source behind it.
   */
  static Provenance place(Argument argument, Value value) {
    Provenance from = value.source().provenance();
    SourceSpan span = argument.span();
    boolean inside =
        from.span().file().equals(span.file())
            && from.span().start() >= span.start()
            && from.span().end() <= span.end();
    if (inside && from.inputs().isEmpty()) {
      return from;
    }
    SourceSpan place = inside ? from.span() : span;
    return Provenance.of(
        Step.RESOURCE_ARGUMENT,
        argument.name() + " = " + text(value),
        place,
        inside ? from.inputs() : List.of(from));
  }

  private static String text(Value value) {
    if (value instanceof Value.Text text) {
      String shown = text.value();
      return "\"" + (shown.length() > MAX_TEXT ? shown.substring(0, MAX_TEXT) + "…" : shown) + "\"";
    }
    if (value instanceof Value.Numeric number) {
      return number.value().toString();
    }
    return value instanceof Value.Bool bool ? Boolean.toString(bool.value()) : "…";
  }

  /**
   * An argument as a field.
   *
   * @param type what the resource takes
   * @param read makes what is meant of a value of that type; empty where it cannot be seen
   */
  static <T> Field<T> field(
      Argument argument, Type type, BiFunction<Value, Provenance, Optional<T>> read) {
    return field(argument, argument.value(), type, read);
  }

  /** The same for a value in an argument. */
  static <T> Field<T> field(
      Argument argument, Value value, Type type, BiFunction<Value, Provenance, Optional<T>> read) {
    Provenance place = place(argument, value);
    if (value instanceof Value.OneOf choice) {
      return oneOf(argument, choice, type, read, place);
    }
    Value converted = Conversion.convert(value, type);
    Optional<T> known =
        converted instanceof Value.Failure ? Optional.empty() : read.apply(converted, place);
    return known.isPresent()
        ? Field.known(known.get(), place)
        : Field.unknown(reason(converted), place);
  }

  private static <T> Field<T> oneOf(
      Argument argument,
      Value.OneOf choice,
      Type type,
      BiFunction<Value, Provenance, Optional<T>> read,
      Provenance place) {
    List<Alternative<T>> alternatives = new ArrayList<>();
    Optional<UnknownReason> others = Optional.empty();
    for (Alternative<Value> world : choice.alternatives()) {
      Field<T> field = field(argument, world.value(), type, read);
      if (field instanceof Field.Known<T> known) {
        alternatives.add(new Alternative<>(known.value(), world.guard(), known.provenance()));
      } else {
        others = Optional.of(reason(world.value()));
      }
    }
    return others.isPresent()
        ? Field.oneOf(alternatives, others.get(), place)
        : Field.oneOf(alternatives, place);
  }

  static UnknownReason reason(Value value) {
    return value
        .open()
        .orElse(new UnknownReason(UnknownReason.Kind.REFUSED, "a value that is refused"));
  }
}
