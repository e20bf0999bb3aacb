package dev.sglint.report;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.engine.AnalysisResult;
import dev.sglint.rule.Finding;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * SARIF 2.1.0, within the limits of GitHub's code scanning: the worst findings come first, and what
 * is beyond the limits is left out and said to be.
 */
final class SarifReporter implements Reporter {
  /** How many results GitHub takes. */
  static final int MOST_RESULTS = 25_000;

  /** How many of them it shows. */
  private static final int MOST_SHOWN = 5_000;

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
  private static final String LEFT_OUT = "results-left-out";

  private final String version;

  SarifReporter(String version) {
    this.version = version;
  }

  @Override
  public void write(AnalysisResult result, Writer out) throws IOException {
    List<Finding> ranked = Ranking.of(result.findings());
    List<Finding> kept = ranked.subList(0, Math.min(MOST_RESULTS, ranked.size()));
    SarifRules rules = new SarifRules(kept);
    SarifPlaces places = new SarifPlaces(result);
    SarifTaxa taxa = new SarifTaxa();
    Unclosed.json(
        out,
        json -> {
          json.writeStartObject();
          json.writeStringProperty("$schema", SCHEMA);
          json.writeStringProperty("version", "2.1.0");
          json.writeArrayPropertyStart("runs");
          json.writeStartObject();
          tool(json, rules);
          json.writeStringProperty("columnKind", "utf16CodeUnits");
          root(json);
          invocation(json, result, places);
          json.writeArrayPropertyStart("results");
          SarifResult written = new SarifResult(json, rules, places, taxa);
          kept.forEach(written::write);
          json.writeEndArray();
          places.artifacts(json);
          taxa.write(json);
          json.writeObjectPropertyStart("properties");
          json.writeNumberProperty("undecided", result.undecided());
          json.writeEndObject();
          json.writeEndObject();
          json.writeEndArray();
          json.writeEndObject();
        });
    out.append('\n');
  }

  private void tool(JsonGenerator json, SarifRules rules) {
    json.writeObjectPropertyStart("tool");
    json.writeObjectPropertyStart("driver");
    json.writeStringProperty("name", "sglint");
    json.writeStringProperty("version", version);
    rules.write(json);
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void root(JsonGenerator json) {
    json.writeObjectPropertyStart("originalUriBaseIds");
    json.writeObjectPropertyStart(SarifPlaces.ROOT);
    json.writeObjectPropertyStart("description");
    json.writeStringProperty("text", "The working directory.");
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void invocation(JsonGenerator json, AnalysisResult result, SarifPlaces places) {
    json.writeArrayPropertyStart("invocations");
    json.writeStartObject();
    json.writeBooleanProperty("executionSuccessful", !result.incomplete() && !result.failed());
    json.writeArrayPropertyStart("toolExecutionNotifications");
    leftOut(json, result.findings().size());
    for (Diagnostic diagnostic : result.diagnostics()) {
      String level =
          switch (diagnostic.severity()) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "note";
          };
      begin(json, diagnostic.code().id(), level, diagnostic.message());
      json.writeArrayPropertyStart("locations");
      places.location(json, diagnostic.span(), "");
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private static void leftOut(JsonGenerator json, int findings) {
    if (findings > MOST_SHOWN) {
      String rest =
          findings > MOST_RESULTS
              ? (findings - MOST_RESULTS)
                  + " of "
                  + findings
                  + " findings are left out: GitHub takes "
                  + MOST_RESULTS
                  + ". "
              : "";
      begin(
          json,
          LEFT_OUT,
          "warning",
          rest + "GitHub shows " + MOST_SHOWN + " results: the most severe ones come first.");
      json.writeEndObject();
    }
  }

  private static void begin(JsonGenerator json, String id, String level, String message) {
    json.writeStartObject();
    json.writeObjectPropertyStart("descriptor");
    json.writeStringProperty("id", id);
    json.writeEndObject();
    json.writeStringProperty("level", level);
    json.writeObjectPropertyStart("message");
    json.writeStringProperty("text", SarifResult.words(message));
    json.writeEndObject();
  }
}
