package dev.sglint.report;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.engine.AnalysisResult;
import dev.sglint.engine.RequestOutcome;
import dev.sglint.model.Ec2Answer;
import dev.sglint.rule.Edit;
import dev.sglint.rule.Finding;
import dev.sglint.rule.Fix;
import dev.sglint.rule.Severity;
import dev.sglint.rule.Witness;
import dev.sglint.source.Position;
import dev.sglint.text.Secrets;
import dev.sglint.value.Provenance;
import dev.sglint.value.UnknownReason;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.core.JsonGenerator;

/** The report as one JSON object; its shape is the published schema {@code report.schema.json}. */
public final class JsonReporter implements Reporter {
  private static final int SCHEMA_VERSION = 1;

  private final String version;

  public JsonReporter(String version) {
    this.version = version;
  }

  @Override
  public void write(AnalysisResult result, Writer out) throws IOException {
    try (JsonGenerator json = Unclosed.generator(out)) {
      json.writeStartObject();
      Unclosed.head(json, SCHEMA_VERSION, version);
      json.writeArrayPropertyStart("findings");
      for (Finding finding : result.findings()) {
        finding(json, result, path -> path, finding);
      }
      json.writeEndArray();
      json.writeArrayPropertyStart("requests");
      for (RequestOutcome request : result.requests()) {
        json.writeStartObject();
        json.writeStringProperty("declaration", request.declaration());
        json.writeStringProperty("file", request.span().file());
        json.writeNumberProperty("line", result.start(request.span()).line());
        answer(json, request.answer());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayPropertyStart("diagnostics");
      for (Diagnostic diagnostic : result.diagnostics()) {
        diagnostic(json, result, path -> path, diagnostic);
      }
      json.writeEndArray();
      summary(json, result);
      json.writeEndObject();
    }
    out.append('\n');
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
    json.writeStringProperty("message", Secrets.mask(finding.message()));
    json.writeArrayPropertyStart("aliases");
    finding.aliases().forEach(json::writeString);
    json.writeEndArray();
    json.writeStringProperty("file", paths.apply(finding.place().file()));
    json.writeNumberProperty("line", start.line());
    json.writeNumberProperty("column", start.column());
    json.writeNumberProperty("endLine", end.line());
    json.writeNumberProperty("endColumn", end.column());
    json.writeStringProperty("declaration", finding.declaration().address());
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
      json.writeStringProperty("text", Secrets.mask(step.text()));
      json.writeStringProperty("file", paths.apply(step.span().file()));
      json.writeNumberProperty("line", at.line());
      json.writeNumberProperty("column", at.column());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringProperty("fingerprint", finding.fingerprint());
    json.writeNullProperty("suppressed");
    fix(json, result, paths, finding.fix());
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
      json.writeStringProperty("group", Secrets.mask(witness.get().group().get()));
    } else {
      json.writeStringProperty("address", witness.get().address());
    }
    json.writeEndObject();
  }

  private static void fix(
      JsonGenerator json, AnalysisResult result, UnaryOperator<String> paths, Optional<Fix> fix) {
    if (fix.isEmpty()) {
      json.writeNullProperty("fix");
      return;
    }
    json.writeObjectPropertyStart("fix");
    json.writeStringProperty("description", Secrets.mask(fix.get().description()));
    json.writeBooleanProperty("safe", fix.get().isSafe());
    List<String> commands = fix.get().commands();
    optional(
        json, "command", commands.size() == 1 ? Optional.of(commands.get(0)) : Optional.empty());
    optional(json, "request", fix.get().request());
    json.writeArrayPropertyStart("commands");
    commands.forEach(json::writeString);
    json.writeEndArray();
    json.writeArrayPropertyStart("edits");
    for (Edit edit : fix.get().edits()) {
      Position start = result.start(edit.span());
      Position end = result.end(edit.span());
      json.writeStartObject();
      json.writeStringProperty("file", paths.apply(edit.span().file()));
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
    json.writeStringProperty("message", Secrets.mask(diagnostic.message()));
    json.writeStringProperty("file", paths.apply(diagnostic.span().file()));
    json.writeNumberProperty("line", at.line());
    json.writeNumberProperty("column", at.column());
    json.writeEndObject();
  }

  private static void summary(JsonGenerator json, AnalysisResult result) {
    json.writeObjectPropertyStart("summary");
    json.writeNumberProperty("files", result.files());
    json.writeNumberProperty("groups", result.groups());
    json.writeNumberProperty("permissions", result.permissions());
    json.writeNumberProperty("undecided", result.undecided());
    json.writeObjectPropertyStart("undecidedBy");
    for (UnknownReason.Kind reason : UnknownReason.Kind.values()) {
      json.writeNumberProperty(reason.id(), result.undecided(reason));
    }
    json.writeEndObject();
    json.writeObjectPropertyStart("findings");
    for (Severity severity : Severity.values()) {
      json.writeNumberProperty(severity.id(), result.count(severity));
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void optional(JsonGenerator json, String name, Optional<String> value) {
    if (value.isPresent()) {
      json.writeStringProperty(name, Secrets.mask(value.get()));
    } else {
      json.writeNullProperty(name);
    }
  }
}
