package dev.sglint.frontend.cloudformation.resource;

import dev.sglint.frontend.cloudformation.value.Datum;
import dev.sglint.model.Presence;
import dev.sglint.source.SourceSpan;
import dev.sglint.value.Field;
import dev.sglint.value.UnknownReason;
import java.util.List;
import java.util.Optional;

/**
 * The properties of a resource, or of an object in one.
 *
 * @param path how CloudFormation calls the object, for instance {@code #/SecurityGroupIngress/0}
 * @param span where it stands
 * @param hidden why nothing in it can be seen, where that is so
 */
record Properties(
    String path,
    List<Datum.Property> all,
    SourceSpan span,
    Presence presence,
    Optional<UnknownReason> hidden) {
  Properties {
    all = List.copyOf(all);
  }

  /** A property, unless it is {@code AWS::NoValue} or null. */
  Optional<Datum.Property> given(String name) {
    return written(name).filter(property -> !isAbsent(property.value()));
  }

  Optional<Datum.Property> written(String name) {
    for (Datum.Property property : all) {
      if (property.name().equals(name)) {
        return Optional.of(property);
      }
    }
    return Optional.empty();
  }

  private static boolean isAbsent(Field<Datum> value) {
    return value instanceof Field.Known<Datum> known
        && (known.value() instanceof Datum.NoValue || known.value() instanceof Datum.Null);
  }

  /** A property that is there in all worlds. */
  Optional<Datum.Property> certain(String name) {
    return given(name)
        .filter(
            property ->
                !(property.value() instanceof Field.Unknown)
                    && property.value().alternatives().stream()
                        .noneMatch(world -> world.value() instanceof Datum.NoValue));
  }
}
