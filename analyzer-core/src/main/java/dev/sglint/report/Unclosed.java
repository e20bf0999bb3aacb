package dev.sglint.report;

import dev.sglint.text.Secrets;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The generator closes what it writes to; a report may not. */
final class Unclosed extends FilterWriter {
  Unclosed(Writer out) {
    super(out);
  }

  /** Writes JSON and leaves the writer open. */
  static JsonGenerator generator(Writer out) {
    return new JsonFactory().createGenerator(ObjectWriteContext.empty(), new Unclosed(out));
  }

  /** Writes values, one a line, and leaves the writer open. */
  static JsonGenerator lines(Writer out) {
    return JsonFactory.builder()
        .rootValueSeparator("\n")
        .build()
        .createGenerator(ObjectWriteContext.empty(), new Unclosed(out));
  }

  /** Text as it may stand in JSON, secrets masked. */
  static String text(String text) {
    return Printable.wellFormed(Secrets.mask(text));
  }

  /** What every report of ours begins with. */
  static void head(JsonGenerator json, int schemaVersion, String version) {
    json.writeNumberProperty("schemaVersion", schemaVersion);
    json.writeObjectPropertyStart("tool");
    json.writeStringProperty("name", "sglint");
    json.writeStringProperty("version", version);
    json.writeEndObject();
  }

  @Override
  public void close() throws IOException {
    flush();
  }
}
