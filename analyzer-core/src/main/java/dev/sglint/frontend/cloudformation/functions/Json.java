package dev.sglint.frontend.cloudformation.functions;

import dev.sglint.frontend.cloudformation.value.Data;
import dev.sglint.frontend.cloudformation.value.Datum;
import dev.sglint.value.Combined;
import dev.sglint.value.Elements;
import dev.sglint.value.Field;
import dev.sglint.value.Provenance;
import java.util.ArrayList;
import java.util.List;

/** Values to JSON text, as far as all of a value is known. */
final class Json {
  private Json() {}

  static Field<Datum> text(Field<Datum> value, Provenance provenance) {
    return Combined.of(value, provenance, datum -> text(datum, provenance));
  }

  private static Field<Datum> text(Datum datum, Provenance provenance) {
    if (datum instanceof Datum.Text text) {
      boolean literal = text.isBare() && text.text().matches("true|false|-?(?:0|[1-9][0-9]{0,15})");
      return Data.text(literal ? text.text() : quoted(text.text()), provenance);
    }
    if (datum instanceof Datum.Items items) {
      Elements<Field<Datum>> elements = Data.present(items.elements());
      return elements.more().isPresent()
          ? Field.unknown(elements.more().get(), provenance)
          : joined(elements.known(), List.of(), "[", "]", provenance);
    }
    if (datum instanceof Datum.Struct struct) {
      List<Field<Datum>> values = new ArrayList<>();
      List<String> names = new ArrayList<>();
      for (Datum.Property property : struct.properties()) {
        if (!Data.isNoValue(property.value())) {
          names.add(quoted(property.name()) + ":");
          values.add(property.value());
        }
      }
      return joined(values, names, "{", "}", provenance);
    }
    return datum instanceof Datum.Null
        ? Data.text("null", provenance)
        : Field.unknown(Data.noText(datum), provenance);
  }

  private static Field<Datum> joined(
      List<Field<Datum>> values,
      List<String> names,
      String open,
      String close,
      Provenance provenance) {
    List<Field<Datum>> texts = new ArrayList<>(values.size());
    values.forEach(value -> texts.add(text(value, provenance)));
    return Combined.of(
        texts,
        provenance,
        known -> {
          List<String> parts = new ArrayList<>(List.of(open));
          for (int i = 0; i < known.size(); i++) {
            parts.add(i == 0 ? "" : ",");
            parts.add(names.isEmpty() ? "" : names.get(i));
            parts.add(known.get(i) instanceof Datum.Text text ? text.text() : "");
          }
          parts.add(close);
          return Data.joined("", parts, provenance);
        });
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ') {
        out.append("\\u%04x".formatted((int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }
}
