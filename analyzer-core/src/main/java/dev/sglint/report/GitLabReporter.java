package dev.sglint.report;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.engine.AnalysisResult;
import dev.sglint.rule.Category;
import dev.sglint.rule.Finding;
import dev.sglint.rule.Severity;
import dev.sglint.source.Position;
import dev.sglint.source.SourceSpan;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/**
 * GitLab's Code Quality, which is Code Climate's issues as one list. It knows no acceptance: what
 * is accepted is left out.
 */
final class GitLabReporter implements Reporter {
  @Override
  public void write(AnalysisResult result, Writer out) throws IOException {
    Map<String, Integer> fingerprints = new HashMap<>();
    Unclosed.json(
        out,
        json -> {
          json.writeStartArray();
          for (Diagnostic diagnostic : result.diagnostics()) {
            if (diagnostic.severity() != Diagnostic.Severity.NOTE) {
              diagnostic(json, result, diagnostic, fingerprints);
            }
          }
          for (Finding finding : result.findings()) {
            if (!finding.isSuppressed()) {
              finding(json, result, finding, fingerprints);
            }
          }
          json.writeEndArray();
        });
    out.append('\n');
  }

  private static void diagnostic(
      JsonGenerator json,
      AnalysisResult result,
      Diagnostic diagnostic,
      Map<String, Integer> fingerprints) {
    String code = diagnostic.code().id();
    String key = code + " " + diagnostic.span().file() + " " + diagnostic.message();
    boolean error = diagnostic.severity() == Diagnostic.Severity.ERROR;
    begin(json, code, "Bug Risk", error ? "critical" : "minor", diagnostic.message());
    String fingerprint = String.format("%08x", key.hashCode());
    end(json, result, diagnostic.span(), unique(fingerprint, fingerprints));
  }

  private static void finding(
      JsonGenerator json,
      AnalysisResult result,
      Finding finding,
      Map<String, Integer> fingerprints) {
    String category = category(finding.rule().category());
    String severity = severity(finding.severity());
    begin(json, finding.rule().id(), category, severity, Wording.of(finding));
    end(json, result, finding.place(), unique(finding.fingerprint(), fingerprints));
  }

  private static void begin(
      JsonGenerator json, String check, String category, String severity, String description) {
    json.writeStartObject();
    json.writeStringProperty("type", "issue");
    json.writeStringProperty("check_name", check);
    json.writeStringProperty("description", Printable.masked(description));
    json.writeArrayPropertyStart("categories");
    json.writeString(category);
    json.writeEndArray();
    json.writeStringProperty("severity", severity);
  }

  private static void end(
      JsonGenerator json, AnalysisResult result, SourceSpan span, String fingerprint) {
    Position start = result.start(span);
    Position end = result.end(span);
    json.writeStringProperty("fingerprint", fingerprint);
    json.writeObjectPropertyStart("location");
    json.writeStringProperty("path", Printable.wellFormed(span.file()));
    json.writeObjectPropertyStart("lines");
    json.writeNumberProperty("begin", start.line());
    json.writeNumberProperty("end", end.line());
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }

  /** GitLab drops what has a fingerprint that it has seen. */
  private static String unique(String fingerprint, Map<String, Integer> fingerprints) {
    int number = fingerprints.merge(fingerprint, 1, Integer::sum);
    return number == 1 ? fingerprint : fingerprint + "-" + number;
  }

  private static String category(Category category) {
    return switch (category) {
      case EXPOSURE, POLICY -> "Security";
      case INVALID -> "Bug Risk";
      case REDUNDANCY -> "Duplication";
      case HYGIENE -> "Style";
    };
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case CRITICAL -> "blocker";
      case HIGH -> "critical";
      case MEDIUM -> "major";
      case LOW -> "minor";
      case INFO -> "info";
    };
  }
}
