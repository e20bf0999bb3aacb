package dev.sglint.frontend.cloudformation.resource;

import dev.sglint.frontend.cloudformation.value.Datum;
import dev.sglint.model.Presence;
import dev.sglint.source.SourceSpan;
import dev.sglint.value.Alternative;
import dev.sglint.value.Field;
import dev.sglint.value.Guard;
import dev.sglint.value.Ternary;
import dev.sglint.value.UnknownReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The objects in a property that is a list of them; one alone is taken too. */
record Objects(List<Properties> all) {
  /** The objects in a property, each with the worlds in which it is there. */
  static Objects in(Properties body, String property, Refusals refusals) {
    Collector collector = new Collector(body, property, refusals);
    body.given(property).ifPresent(given -> collector.add(given.value(), Presence.CERTAIN, false));
    body.hidden()
        .filter(reason -> body.all().isEmpty())
        .ifPresent(reason -> collector.hide(reason, body.span()));
    return new Objects(collector.objects);
  }

  private static final class Collector {
    private final Properties body;
    private final String property;
    private final Refusals refusals;
    private final List<Properties> objects = new ArrayList<>();

    Collector(Properties body, String property, Refusals refusals) {
      this.body = body;
      this.property = property;
      this.refusals = refusals;
    }

    void add(Field<Datum> field, Presence presence, boolean isElement) {
      if (field instanceof Field.Unknown<Datum> unknown) {
        hide(unknown.reason(), field.provenance().span());
        return;
      }
      for (Alternative<Datum> world : field.alternatives()) {
        if (!presence.guard().contradicts(world.guard())) {
          boolean sure = field instanceof Field.Known;
          Presence inner =
              presence.and(sure ? Presence.CERTAIN : new Presence(Ternary.UNKNOWN, world.guard()));
          Field<Datum> value = Field.known(world.value(), world.provenance());
          add(value, world.value(), inner, isElement);
        }
      }
      if (field instanceof Field.OneOf<Datum> choice && choice.others().isPresent()) {
        hide(choice.others().get(), field.provenance().span());
      }
    }

    private void add(Field<Datum> field, Datum datum, Presence presence, boolean isElement) {
      if (datum instanceof Datum.Items items && !isElement) {
        items.elements().known().forEach(element -> add(element, presence, true));
        items.elements().more().ifPresent(reason -> hide(reason, field.provenance().span()));
      } else if (datum instanceof Datum.Struct struct) {
        String path = body.path() + "/" + property + "/" + objects.size();
        objects.add(
            new Properties(
                path, struct.properties(), field.provenance().span(), presence, Optional.empty()));
      } else if (datum instanceof Datum.Attribute attribute) {
        hide(
            new UnknownReason(UnknownReason.Kind.RUN_TIME_VALUE, attribute.toString()),
            field.provenance().span());
      } else if (!(datum instanceof Datum.NoValue) && isElement) {
        refusals.noObject(body, property, field, datum);
      }
    }

    /** There may be any object, or none. */
    void hide(UnknownReason reason, SourceSpan place) {
      Presence maybe = new Presence(Ternary.UNKNOWN, Guard.ALWAYS);
      objects.add(
          new Properties(
              body.path() + "/" + property, List.of(), place, maybe, Optional.of(reason)));
    }
  }
}
