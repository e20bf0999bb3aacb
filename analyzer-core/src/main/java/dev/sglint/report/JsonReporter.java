package dev.sglint.report;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.engine.AnalysisResult;
import dev.sglint.engine.RequestOutcome;
import dev.sglint.model.Ec2Answer;
import dev.sglint.rule.Edit;
import dev.sglint.rule.Finding;
import dev.sglint.rule.Fix;
import dev.sglint.rule.KnownFinding;
import dev.sglint.rule.Severity;
import dev.sglint.rule.Suppression;
import dev.sglint.rule.Witness;
import dev.sglint.source.Position;
import dev.sglint.source.SourceSpan;
import dev.sglint.value.Provenance;
import dev.sglint.value.UnknownReason;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.core.JsonGenerator;

/** The report as one JSON object; its shape is the published schema {@code report.schema.json}. */
public final class JsonReporter implements Reporter {
  static final int SCHEMA_VERSION = 1;

  private final String version;

  public JsonReporter(String version) {
    this.version = version;
  }

  @Override
  public void write(AnalysisResult result, Writer out) throws IOException {
    Unclosed.json(
        out,
        json -> {
          json.writeStartObject();
          Unclosed.head(json, SCHEMA_VERSION, version);
          json.writeArrayPropertyStart("findings");
          for (Finding finding : result.findings()) {
            finding(json, result, path -> path, finding);
          }
          json.writeEndArray();
          json.writeArrayPropertyStart("requests");
          for (RequestOutcome request : result.requests()) {
            request(json, result, request);
          }
          json.writeEndArray();
          json.writeArrayPropertyStart("diagnostics");
          for (Diagnostic diagnostic : result.diagnostics()) {
            diagnostic(json, result, path -> path, diagnostic);
          }
          json.writeEndArray();
          result.earlier().resolved().ifPresent(known -> resolved(json, known));
          json.writeName("summary");
          summary(json, result);
          json.writeEndObject();
        });
    out.append('\n');
  }

  static void request(JsonGenerator json, AnalysisResult result, RequestOutcome request) {
    json.writeStartObject();
    text(json, "declaration", request.declaration());
    file(json, request.span().file());
    json.writeNumberProperty("line", result.start(request.span()).line());
    answer(json, request.answer());
    json.writeEndObject();
  }

  private static void resolved(JsonGenerator json, List<KnownFinding> resolved) {
    json.writeArrayPropertyStart("resolved");
    resolved.forEach(known -> BaselineWriter.object(json, known));
    json.writeEndArray();
  }

  static void finding(
      JsonGenerator json, AnalysisResult result, UnaryOperator<String> paths, Finding finding) {
    Position start = result.start(finding.place());
    Position end = result.end(finding.place());
    json.writeStartObject();
    json.writeStringProperty("rule", finding.rule().id());
    json.writeStringProperty("category", finding.rule().category().id());
    json.writeStringProperty("severity", finding.severity().id());
    json.writeStringProperty("certainty", finding.certainty().id());
    text(json, "message", finding.message());
    json.writeArrayPropertyStart("aliases");
    finding.aliases().forEach(json::writeString);
    json.writeEndArray();
    file(json, paths.apply(finding.place().file()));
    json.writeNumberProperty("line", start.line());
    json.writeNumberProperty("column", start.column());
    json.writeNumberProperty("endLine", end.line());
    json.writeNumberProperty("endColumn", end.column());
    text(json, "declaration", finding.declaration().address());
    optional(json, "group", finding.group());
    optional(json, "direction", finding.direction().map(direction -> direction.id()));
    if (finding.ec2().isPresent()) {
      json.writeObjectPropertyStart("ec2");
      answer(json, finding.ec2().get());
      json.writeEndObject();
    } else {
      json.writeNullProperty("ec2");
    }
    witness(json, finding.witness());
    json.writeArrayPropertyStart("provenance");
    for (Provenance step : finding.provenance()) {
      Position at = result.start(step.span());
      json.writeStartObject();
      json.writeStringProperty("step", step.step().name());
      text(json, "text", step.text());
      file(json, paths.apply(step.span().file()));
      json.writeNumberProperty("line", at.line());
      json.writeNumberProperty("column", at.column());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringProperty("fingerprint", finding.fingerprint());
    suppression(json, result, paths, finding.suppression());
    fix(json, result, paths, Wording.fix(finding));
    json.writeEndObject();
  }

  private static void witness(JsonGenerator json, Optional<Witness> witness) {
    if (witness.isEmpty()) {
      json.writeNullProperty("witness");
      return;
    }
    json.writeObjectPropertyStart("witness");
    json.writeStringProperty("protocol", witness.get().protocol());
    witness.get().port().ifPresent(port -> json.writeNumberProperty("port", port));
    witness.get().icmpType().ifPresent(type -> json.writeNumberProperty("icmpType", type));
    witness.get().icmpCode().ifPresent(code -> json.writeNumberProperty("icmpCode", code));
    if (witness.get().group().isPresent()) {
      text(json, "group", witness.get().group().get());
    } else {
      json.writeStringProperty("address", witness.get().address());
    }
    json.writeEndObject();
  }

  private static void suppression(
      JsonGenerator json,
      AnalysisResult result,
      UnaryOperator<String> paths,
      Optional<Suppression> suppression) {
    if (suppression.isEmpty()) {
      json.writeNullProperty("suppressed");
      return;
    }
    SourceSpan place = suppression.get().place();
    json.writeObjectPropertyStart("suppressed");
    optional(json, "reason", suppression.get().reason());
    optional(json, "until", suppression.get().until().map(LocalDate::toString));
    json.writeStringProperty("source", suppression.get().source().id());
    file(json, paths.apply(place.file()));
    json.writeNumberProperty("line", result.start(place).line());
    json.writeEndObject();
  }

  private static void fix(
      JsonGenerator json, AnalysisResult result, UnaryOperator<String> paths, Optional<Fix> fix) {
    if (fix.isEmpty()) {
      json.writeNullProperty("fix");
      return;
    }
    json.writeObjectPropertyStart("fix");
    text(json, "description", fix.get().description());
    json.writeBooleanProperty("safe", fix.get().isSafe());
    List<String> commands = fix.get().commands();
    optional(
        json, "command", commands.size() == 1 ? Optional.of(commands.get(0)) : Optional.empty());
    optional(json, "request", fix.get().request());
    json.writeArrayPropertyStart("commands");
    commands.forEach(command -> json.writeString(Unclosed.text(command)));
    json.writeEndArray();
    json.writeArrayPropertyStart("edits");
    for (Edit edit : fix.get().edits()) {
      Position start = result.start(edit.span());
      Position end = result.end(edit.span());
      json.writeStartObject();
      file(json, paths.apply(edit.span().file()));
      json.writeNumberProperty("line", start.line());
      json.writeNumberProperty("column", start.column());
      json.writeNumberProperty("endLine", end.line());
      json.writeNumberProperty("endColumn", end.column());
      json.writeStringProperty("text", edit.text());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void answer(JsonGenerator json, Ec2Answer answer) {
    json.writeStringProperty("outcome", answer.outcome().id());
    optional(json, "code", answer.code());
    optional(json, "message", answer.message());
  }

  static void diagnostic(
      JsonGenerator json,
      AnalysisResult result,
      UnaryOperator<String> paths,
      Diagnostic diagnostic) {
    Position at = result.start(diagnostic.span());
    json.writeStartObject();
    json.writeStringProperty("code", diagnostic.code().id());
    json.writeStringProperty("severity", diagnostic.severity().name().toLowerCase(Locale.ROOT));
    text(json, "message", diagnostic.message());
    file(json, paths.apply(diagnostic.span().file()));
    json.writeNumberProperty("line", at.line());
    json.writeNumberProperty("column", at.column());
    json.writeEndObject();
  }

  static void summary(JsonGenerator json, AnalysisResult result) {
    json.writeStartObject();
    json.writeNumberProperty("files", result.files());
    json.writeNumberProperty("groups", result.groups());
    json.writeNumberProperty("permissions", result.permissions());
    json.writeNumberProperty("undecided", result.undecided());
    json.writeObjectPropertyStart("undecidedBy");
    for (UnknownReason.Kind reason : UnknownReason.Kind.values()) {
      json.writeNumberProperty(reason.id(), result.undecided(reason));
    }
    json.writeEndObject();
    json.writeNumberProperty("suppressed", result.suppressed());
    result.earlier().notNew().ifPresent(count -> json.writeNumberProperty("notNew", count));
    json.writeObjectPropertyStart("findings");
    for (Severity severity : Severity.values()) {
      json.writeNumberProperty(severity.id(), result.count(severity));
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  /** A path is not masked: whoever reads the report has to find the file. */
  private static void file(JsonGenerator json, String path) {
    json.writeStringProperty("file", Printable.wellFormed(path));
  }

  private static void text(JsonGenerator json, String name, String value) {
    json.writeStringProperty(name, Unclosed.text(value));
  }

  private static void optional(JsonGenerator json, String name, Optional<String> value) {
    if (value.isPresent()) {
      text(json, name, value.get());
    } else {
      json.writeNullProperty(name);
    }
  }
}
