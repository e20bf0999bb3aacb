package dev.sglint.report;

import dev.sglint.engine.AnalysisResult;
import dev.sglint.source.Position;
import dev.sglint.source.SourceSpan;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** Places in SARIF, and the files that they are in, numbered as they are met. */
final class SarifPlaces {
  /** What paths are relative to; whoever reads the report knows where that is. */
  static final String ROOT = "%SRCROOT%";

  private static final String UNRESERVED = "-._~/";

  private final AnalysisResult result;
  private final Map<String, Integer> files = new LinkedHashMap<>();

  SarifPlaces(AnalysisResult result) {
    this.result = result;
  }

  /** Writes a {@code location}, with words for what is there unless they are empty. */
  void location(JsonGenerator json, SourceSpan span, String words) {
    json.writeStartObject();
    physical(json, span);
    if (!words.isEmpty()) {
      json.writeObjectPropertyStart("message");
      json.writeStringProperty("text", words);
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  /** Writes the property {@code physicalLocation}. */
  void physical(JsonGenerator json, SourceSpan span) {
    json.writeObjectPropertyStart("physicalLocation");
    artifact(json, span.file());
    region(json, "region", span);
    json.writeEndObject();
  }

  /** Writes the property {@code artifactLocation}. */
  void artifact(JsonGenerator json, String file) {
    int index = files.computeIfAbsent(file, path -> files.size());
    json.writeObjectPropertyStart("artifactLocation");
    uri(json, file);
    json.writeNumberProperty("index", index);
    json.writeEndObject();
  }

  /** Writes a region under a name; its end is exclusive, as ours is. */
  void region(JsonGenerator json, String name, SourceSpan span) {
    Position start = result.start(span);
    Position end = result.end(span);
    json.writeObjectPropertyStart(name);
    json.writeNumberProperty("startLine", start.line());
    json.writeNumberProperty("startColumn", start.column());
    json.writeNumberProperty("endLine", end.line());
    json.writeNumberProperty("endColumn", end.column());
    json.writeEndObject();
  }

  /** Writes the property {@code artifacts}: all files that were met. */
  void artifacts(JsonGenerator json) {
    json.writeArrayPropertyStart("artifacts");
    for (String file : files.keySet()) {
      json.writeStartObject();
      json.writeObjectPropertyStart("location");
      uri(json, file);
      json.writeEndObject();
      json.writeArrayPropertyStart("roles");
      json.writeString("analysisTarget");
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void uri(JsonGenerator json, String file) {
    json.writeStringProperty("uri", encoded(file));
    json.writeStringProperty("uriBaseId", ROOT);
  }

  private static String encoded(String path) {
    StringBuilder uri = new StringBuilder();
    for (byte b : Printable.wellFormed(path).getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean letterOrDigit = c < 0x80 && Character.isLetterOrDigit(c);
      if (letterOrDigit || UNRESERVED.indexOf(c) >= 0) {
        uri.append(c);
      } else {
        uri.append(String.format("%%%02X", (int) c));
      }
    }
    return uri.toString();
  }
}
