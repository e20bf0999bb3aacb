package dev.sglint.report;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.engine.AnalysisResult;
import dev.sglint.engine.RequestOutcome;
import dev.sglint.rule.Finding;
import java.io.IOException;
import java.io.Writer;
import tools.jackson.core.JsonGenerator;

/**
 * The parts of the JSON report, an object a line with the name of what it holds; its shape is the
 * published schema {@code ndjson.schema.json}.
 */
final class NdjsonReporter implements Reporter {
  private final String version;

  NdjsonReporter(String version) {
    this.version = version;
  }

  @Override
  public void write(AnalysisResult result, Writer out) throws IOException {
    Unclosed.lines(
        out,
        json -> {
          for (Finding finding : result.findings()) {
            begin(json, "finding");
            JsonReporter.finding(json, result, path -> path, finding);
            json.writeEndObject();
          }
          for (RequestOutcome request : result.requests()) {
            begin(json, "request");
            JsonReporter.request(json, result, request);
            json.writeEndObject();
          }
          for (Diagnostic diagnostic : result.diagnostics()) {
            begin(json, "diagnostic");
            JsonReporter.diagnostic(json, result, path -> path, diagnostic);
            json.writeEndObject();
          }
          json.writeStartObject();
          Unclosed.head(json, JsonReporter.SCHEMA_VERSION, version);
          json.writeName("summary");
          JsonReporter.summary(json, result);
          json.writeEndObject();
        });
    out.append('\n');
  }

  private static void begin(JsonGenerator json, String kind) {
    json.writeStartObject();
    json.writeName(kind);
  }
}
