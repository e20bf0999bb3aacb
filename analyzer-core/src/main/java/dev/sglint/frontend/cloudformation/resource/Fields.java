package dev.sglint.frontend.cloudformation.resource;

import dev.sglint.frontend.cloudformation.value.Data;
import dev.sglint.frontend.cloudformation.value.Datum;
import dev.sglint.frontend.cloudformation.value.Yaml11;
import dev.sglint.model.Description;
import dev.sglint.model.PortBound;
import dev.sglint.model.Protocol;
import dev.sglint.model.Protocols;
import dev.sglint.value.Alternative;
import dev.sglint.value.Field;
import dev.sglint.value.Provenance;
import dev.sglint.value.Step;
import dev.sglint.value.UnknownReason;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Properties to fields of the model. */
final class Fields {
  private Fields() {}

  /**
   * A value as a field.
   *
   * @param read makes what is meant of a datum; empty where that cannot be seen
   */
  static <T> Field<T> read(Field<Datum> value, Function<Datum, Optional<T>> read) {
    if (value instanceof Field.Unknown<Datum> unknown) {
      return Field.unknown(unknown.reason(), unknown.provenance());
    }
    List<Alternative<T>> seen = new ArrayList<>();
    Optional<UnknownReason> others =
        value instanceof Field.OneOf<Datum> choice ? choice.others() : Optional.empty();
    for (Alternative<Datum> world : value.alternatives()) {
      Optional<T> meant = read.apply(world.value());
      if (meant.isPresent()) {
        seen.add(new Alternative<>(meant.get(), world.guard(), world.provenance()));
      } else {
        others = Optional.of(Data.noText(world.value()));
      }
    }
    return others.isPresent()
        ? Field.oneOf(seen, others.get(), value.provenance())
        : Field.oneOf(seen, value.provenance());
  }

  /** A text that may be left out. */
  private static <T> Field<T> text(
      Properties object, String name, T absent, Function<Datum.Text, T> read) {
    return optional(
        object,
        name,
        absent,
        datum ->
            datum instanceof Datum.Text text ? Optional.of(read.apply(text)) : Optional.empty());
  }

  /** A property that may be left out. */
  static <T> Field<T> optional(
      Properties object, String name, T absent, Function<Datum, Optional<T>> read) {
    Optional<Datum.Property> property = object.given(name);
    Provenance nothing = Provenance.of(Step.PROVIDER_DEFAULT, "", object.span(), List.of());
    if (property.isEmpty()) {
      return object.hidden().isPresent()
          ? Field.unknown(object.hidden().get(), nothing)
          : Field.known(absent, nothing);
    }
    return read(
        property.get().value(),
        datum -> datum instanceof Datum.NoValue ? Optional.of(absent) : read.apply(datum));
  }

  /** Names in any case, and numbers: {@code 6} and {@code 6.0} alike. */
  static Field<Protocol> protocol(Properties object, String name) {
    return text(
        object,
        name,
        new Protocol.Unspecified(),
        text ->
            Protocols.parse(Yaml11.integer(text).map(BigInteger::toString).orElse(text.text())));
  }

  static Field<PortBound> port(Properties object, String name) {
    return text(
        object,
        name,
        new PortBound.Unspecified(),
        text ->
            Yaml11.integer(text)
                .<PortBound>map(PortBound.Given::new)
                .orElseGet(() -> new PortBound.Malformed(text.text())));
  }

  /** A text; the empty one is none. */
  static Field<Description> description(Properties object, String name) {
    return text(
        object,
        name,
        new Description.None(),
        text -> text.text().isEmpty() ? new Description.None() : new Description.Text(text.text()));
  }
}
