package dev.sglint.frontend.cloudformation.value;

import dev.sglint.source.SourceSpan;
import dev.sglint.value.Alternative;
import dev.sglint.value.Combined;
import dev.sglint.value.Elements;
import dev.sglint.value.Field;
import dev.sglint.value.Guard;
import dev.sglint.value.Provenance;
import dev.sglint.value.Step;
import dev.sglint.value.UnknownReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Makes fields of data. */
public final class Data {
  /** Longer texts are not put together: a whole template is no longer. */
  private static final int MAX_TEXT = 1_000_000;

  /** So many characters cost as much as one value. */
  private static final int CHARACTERS = 64;

  private Data() {}

  /** Some texts as one, unless that is too long. */
  public static Field<Datum> joined(String delimiter, List<String> texts, Provenance provenance) {
    long length = (long) delimiter.length() * texts.size();
    for (String text : texts) {
      length += text.length();
    }
    return length > MAX_TEXT
        ? unknown(
            UnknownReason.Kind.UNSUPPORTED,
            "a text of more than " + MAX_TEXT + " characters",
            provenance)
        : text(String.join(delimiter, texts), provenance);
  }

  /** How much there is of what a function gives. */
  public static long size(Field<Datum> field) {
    long size = length(field);
    for (Alternative<Datum> world : field.alternatives()) {
      if (world.value() instanceof Datum.Items items) {
        for (Field<Datum> element : items.elements().known()) {
          size += 1 + length(element);
        }
      }
    }
    return size;
  }

  /** The same of texts alone. */
  public static long length(Field<Datum> field) {
    long length = 0;
    for (Alternative<Datum> world : field.alternatives()) {
      if (world.value() instanceof Datum.Text text) {
        length += text.text().length() / CHARACTERS;
      }
    }
    return length;
  }

  public static Field<Datum> text(String text, Provenance provenance) {
    return Field.known(new Datum.Text(text), provenance);
  }

  public static Field<Datum> items(List<Field<Datum>> elements, Provenance provenance) {
    return Field.known(new Datum.Items(Elements.complete(elements)), provenance);
  }

  public static Field<Datum> unknown(
      UnknownReason.Kind kind, String detail, Provenance provenance) {
    return Field.unknown(new UnknownReason(kind, detail), provenance);
  }

  /** The same field at the place where it is used, with its own source behind it. */
  public static Field<Datum> at(Field<Datum> field, Step step, String text, SourceSpan span) {
    if (field instanceof Field.OneOf<Datum> choice) {
      List<Alternative<Datum>> moved = new ArrayList<>(choice.alternatives().size());
      for (Alternative<Datum> alternative : choice.alternatives()) {
        moved.add(
            new Alternative<>(
                alternative.value(),
                alternative.guard(),
                Provenance.of(step, text, span, List.of(alternative.provenance()))));
      }
      Provenance place = Provenance.of(step, text, span, List.of(field.provenance()));
      return new Field.OneOf<>(moved, choice.others(), place);
    }
    Provenance before = field.provenance();
    // One place is told once.
    List<Provenance> inputs = before.span().equals(span) ? before.inputs() : List.of(before);
    Provenance place = Provenance.of(step, text, span, inputs);
    if (field instanceof Field.Known<Datum> known) {
      return Field.known(known.value(), place);
    }
    return Field.unknown(((Field.Unknown<Datum>) field).reason(), place);
  }

  /** The text of a field, where it has one; what is known only at run time has none. */
  public static <R> Field<R> texts(
      Field<Datum> field, Provenance provenance, Function<String, Field<R>> function) {
    return Combined.of(
        field,
        provenance,
        datum -> {
          if (datum instanceof Datum.Text text) {
            return function.apply(text.text());
          }
          return Field.unknown(noText(datum), provenance);
        });
  }

  /** The text that a field has for sure. */
  public static Optional<String> knownText(Field<Datum> field) {
    return field instanceof Field.Known<Datum> known && known.value() instanceof Datum.Text text
        ? Optional.of(text.text())
        : Optional.empty();
  }

  /** Whether a field is {@code AWS::NoValue} for sure. */
  public static boolean isNoValue(Field<Datum> field) {
    return field instanceof Field.Known<Datum> known && known.value() instanceof Datum.NoValue;
  }

  /** Why a value has no text. */
  public static UnknownReason noText(Datum datum) {
    return datum instanceof Datum.Attribute attribute
        ? new UnknownReason(UnknownReason.Kind.RUN_TIME_VALUE, attribute.toString())
        : new UnknownReason(UnknownReason.Kind.REFUSED, "a value that is no text");
  }

  /** The elements that a list has for sure, without those that are {@code AWS::NoValue}. */
  public static Elements<Field<Datum>> present(Elements<Field<Datum>> elements) {
    List<Field<Datum>> present = new ArrayList<>(elements.known().size());
    for (Field<Datum> element : elements.known()) {
      if (!isNoValue(element)) {
        present.add(element);
      }
    }
    return new Elements<>(present, elements.more());
  }

  /** Without the alternatives that none of some guards allows. */
  public static <T> Field<T> under(List<Guard> assumed, Field<T> field) {
    if (assumed.isEmpty() || !(field instanceof Field.OneOf<T> choice)) {
      return field;
    }
    List<Alternative<T>> possible = new ArrayList<>();
    for (Alternative<T> alternative : choice.alternatives()) {
      if (assumed.stream().anyMatch(guard -> !guard.contradicts(alternative.guard()))) {
        possible.add(alternative);
      }
    }
    if (possible.size() == 1 && choice.others().isEmpty()) {
      Alternative<T> only = possible.get(0);
      return Field.known(only.value(), only.provenance());
    }
    return choice.others().isPresent()
        ? Field.oneOf(possible, choice.others().get(), field.provenance())
        : possible.isEmpty() ? field : Field.oneOf(possible, field.provenance());
  }
}
