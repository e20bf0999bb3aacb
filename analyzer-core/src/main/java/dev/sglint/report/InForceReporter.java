package dev.sglint.report;

import dev.sglint.config.InForce;
import dev.sglint.config.InForce.Value;
import dev.sglint.text.Secrets;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/** What is in force in a run and where each value is from, for people and as data. */
public final class InForceReporter {
  private static final String DEFAULT = "default";

  private InForceReporter() {}

  /** One line a value, with its place behind it. */
  public static void text(InForce inForce, Writer out) throws IOException {
    List<String> files = inForce.files();
    out.append("# ")
        .append(files.isEmpty() ? "there is no configuration file" : String.join(", then ", files))
        .append('\n');
    for (Value value : inForce.values()) {
      String said = value.key() + ": " + Secrets.mask(value.json());
      out.append(String.format(Locale.ROOT, "%-58s  # %s%n", said, place(value)));
    }
  }

  private static String place(Value value) {
    String line = value.place().isPresent() ? ":" + value.place().get().line() : "";
    return value.origin().orElse(DEFAULT) + line;
  }

  /** An object with the {@code files} and the list {@code values}. */
  public static void json(InForce inForce, Writer out) throws IOException {
    Unclosed.json(
        out,
        json -> {
          json.writeStartObject();
          json.writeNumberProperty("schemaVersion", 1);
          json.writeArrayPropertyStart("files");
          inForce.files().forEach(json::writeString);
          json.writeEndArray();
          json.writeArrayPropertyStart("values");
          for (Value value : inForce.values()) {
            json.writeStartObject();
            json.writeStringProperty("key", value.key());
            json.writeName("value");
            json.writeRawValue(Secrets.mask(value.json()));
            json.writeStringProperty("origin", value.origin().orElse(DEFAULT));
            if (value.place().isPresent()) {
              json.writeNumberProperty("line", value.place().get().line());
              json.writeNumberProperty("column", value.place().get().column());
            }
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
    out.append('\n');
  }
}
