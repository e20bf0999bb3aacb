package dev.sglint.frontend.cloudformation.resource;

import dev.sglint.frontend.cloudformation.value.Datum;
import dev.sglint.model.Declaration;
import dev.sglint.model.Presence;
import dev.sglint.model.Vocabulary;
import dev.sglint.source.SourceSpan;
import dev.sglint.value.Field;
import dev.sglint.value.UnknownReason;
import java.util.List;
import java.util.Optional;

/**
 * A resource of a stack, evaluated in one of the worlds in which it exists.
 *
 * @param header where its logical id stands
 * @param properties empty where it has none
 * @param isMentioned whether anything but itself and rules for it may speak of it; of what uses
 *     groups, whether anything that cannot be seen may
 * @param calls the resources of the stacks that it comes out of, the outermost first
 */
public record ResourceInstance(
    Datum.ResourceId id,
    SourceSpan header,
    Optional<Field<Datum>> properties,
    Presence presence,
    boolean isMentioned,
    List<SourceSpan> calls) {
  public ResourceInstance {
    calls = List.copyOf(calls);
  }

  /** A part of it that is declared at a place. */
  Declaration declaration(Vocabulary words, SourceSpan place) {
    return new Declaration(words, id.address(), place, place, calls);
  }

  /** All of it. */
  Declaration declaration(Vocabulary words) {
    return declaration(words, header);
  }

  /** All its properties. */
  Properties body() {
    if (properties.isEmpty()) {
      return new Properties("#", List.of(), header, presence, Optional.empty());
    }
    Field<Datum> field = properties.get();
    if (field instanceof Field.Known<Datum> known && known.value() instanceof Datum.Struct struct) {
      return new Properties("#", struct.properties(), header, presence, Optional.empty());
    }
    UnknownReason reason =
        field instanceof Field.Unknown<Datum> unknown
            ? unknown.reason()
            : new UnknownReason(UnknownReason.Kind.REFUSED, "Properties");
    return new Properties("#", List.of(), header, presence, Optional.of(reason));
  }
}
