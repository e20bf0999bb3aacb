package dev.sglint.report;

import dev.sglint.text.Secrets;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** The generator closes what it writes to; a report may not. */
final class Unclosed extends FilterWriter {
  Unclosed(Writer out) {
    super(out);
  }

  /** Writes one JSON value and leaves the writer open. */
  static void json(Writer out, Consumer<JsonGenerator> content) throws IOException {
    write(new JsonFactory(), out, content);
  }

  /** Writes JSON values, one a line, and leaves the writer open. */
  static void lines(Writer out, Consumer<JsonGenerator> content) throws IOException {
    write(JsonFactory.builder().rootValueSeparator("\n").build(), out, content);
  }

  private static void write(JsonFactory factory, Writer out, Consumer<JsonGenerator> content)
      throws IOException {
    try (JsonGenerator json =
        factory.createGenerator(ObjectWriteContext.empty(), new Unclosed(out))) {
      content.accept(json);
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
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
