package dev.sglint.frontend.cloudformation.resource;

import dev.sglint.frontend.cloudformation.value.Datum;
import dev.sglint.model.Irregularity;
import dev.sglint.model.Irregularity.ProviderRefusal;
import dev.sglint.source.SourceSpan;
import dev.sglint.text.Suggestions;
import dev.sglint.value.Alternative;
import dev.sglint.value.Field;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects what CloudFormation refuses about one resource before EC2 is asked. */
final class Refusals {
  private final Set<Irregularity> found = new LinkedHashSet<>();

  List<Irregularity> list() {
    return new ArrayList<>(found);
  }

  void add(ProviderRefusal.Kind kind, String property, String words, SourceSpan span) {
    found.add(new ProviderRefusal(kind, property, words, span));
  }

  /** The same where something else seems to be meant. */
  void add(
      ProviderRefusal.Kind kind,
      String property,
      String words,
      SourceSpan span,
      String written,
      String meant) {
    found.add(
        new ProviderRefusal(
            kind,
            property,
            words,
            span,
            meant.isEmpty()
                ? Optional.empty()
                : Optional.of(new ProviderRefusal.Meant(written, meant))));
  }

  /** Properties that there are not, that are missing, and values of the wrong type. */
  void check(Properties object, Schema schema) {
    for (Datum.Property property : object.all()) {
      Schema.Type type = schema.properties().get(property.name());
      if (type == null) {
        extraneous(object, property, schema);
      } else {
        type(object, property, type);
      }
    }
    if (object.hidden().isEmpty()) {
      schema.required().forEach(name -> required(object, name));
    }
  }

  private void extraneous(Properties object, Datum.Property property, Schema schema) {
    List<String> known = new ArrayList<>(schema.properties().keySet());
    known.sort(null);
    String meant = Suggestions.nearest(property.name(), known);
    String words =
        object.path()
            + ": extraneous key ["
            + property.name()
            + "] is not permitted"
            + (meant.isEmpty() ? "" : ": did you mean `" + meant + "`?");
    add(
        ProviderRefusal.Kind.UNSUPPORTED_ARGUMENT,
        property.name(),
        words,
        property.nameSpan(),
        property.name(),
        meant);
  }

  void required(Properties object, String name) {
    if (object.given(name).isEmpty()) {
      add(
          ProviderRefusal.Kind.MISSING_ARGUMENT,
          name,
          object.path() + ": required key [" + name + "] not found",
          object.written(name).map(Datum.Property::nameSpan).orElse(object.span()));
    }
  }

  private void type(Properties object, Datum.Property property, Schema.Type type) {
    for (Alternative<Datum> world : property.value().alternatives()) {
      SourceSpan place = world.provenance().span();
      if (world.value() instanceof Datum.Null) {
        add(
            ProviderRefusal.Kind.REFUSED_VALUE,
            property.name(),
            "null values are not allowed in templates",
            place);
      } else if (!fits(world.value(), type)) {
        wrongType(object, property, type.words(), world.value(), place);
      }
    }
  }

  private void wrongType(
      Properties object, Datum.Property property, String wanted, Datum value, SourceSpan place) {
    String found =
        value instanceof Datum.Items
            ? "JSONArray"
            : value instanceof Datum.Struct ? "JSONObject" : "String";
    add(
        ProviderRefusal.Kind.WRONG_TYPE,
        property.name(),
        object.path() + "/" + property.name() + ": expected type: " + wanted + ", found: " + found,
        place);
  }

  private static boolean fits(Datum value, Schema.Type type) {
    if (value instanceof Datum.NoValue || value instanceof Datum.Attribute) {
      return true;
    }
    return type == Schema.Type.LIST ? value instanceof Datum.Items : value instanceof Datum.Text;
  }

  /** An element of a list that is to be an object, and is not. */
  void noObject(Properties object, String property, Field<Datum> element, Datum value) {
    boolean isNull = value instanceof Datum.Null;
    add(
        isNull ? ProviderRefusal.Kind.REFUSED_VALUE : ProviderRefusal.Kind.WRONG_TYPE,
        property,
        isNull
            ? "null values are not allowed in templates"
            : object.path()
                + "/"
                + property
                + ": expected type: JSONObject, found: "
                + (value instanceof Datum.Items ? "JSONArray" : "String"),
        element.provenance().span());
  }
}
