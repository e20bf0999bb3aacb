package dev.sglint.frontend.terraform;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.diagnostic.DiagnosticCode;
import dev.sglint.frontend.ConfigurationSink;
import dev.sglint.frontend.DocumentFrontend;
import dev.sglint.frontend.Inputs;
import dev.sglint.frontend.terraform.plan.PlanReader;
import dev.sglint.json.JsonReader;
import dev.sglint.json.JsonValue;
import dev.sglint.source.SourceSpan;
import dev.sglint.source.SourceTree;
import dev.sglint.source.TextStream;
import java.util.Optional;

/** What {@code terraform show -json} prints of a plan or a state. */
public final class PlanFrontend implements DocumentFrontend {
  private static final int HEAD = 64 * 1024;

  @Override
  public boolean recognises(TextStream text) {
    if (!text.has(0) || firstCharacter(text) != '{') {
      return false;
    }
    String head = text.text(0, text.has(HEAD) ? HEAD : text.end());
    boolean printed =
        head.contains("\"format_version\"")
            && (head.contains("\"terraform_version\"")
                || head.contains("\"planned_values\"")
                || head.contains("\"resource_changes\"")
                || head.contains("\"root_module\""));
    // Where a tool has sorted the keys, the configuration comes first.
    return printed || (head.contains("\"root_module\"") && head.contains("\"configuration\""));
  }

  private static char firstCharacter(TextStream text) {
    long at = 0;
    while (text.has(at) && at < HEAD && Character.isWhitespace(text.at(at))) {
      at++;
    }
    return text.has(at) ? text.at(at) : ' ';
  }

  @Override
  public void read(TextStream text, SourceTree sources, Inputs inputs, ConfigurationSink sink) {
    JsonReader.Outcome outcome = JsonReader.readAll(text);
    sink.text(text);
    if (outcome.problem().isPresent()) {
      SourceSpan place = new SourceSpan(text.path(), outcome.end(), outcome.end());
      String message = "this JSON cannot be read from here on: " + outcome.problem().get();
      sink.diagnostic(Diagnostic.error(DiagnosticCode.SYNTAX, place, message));
    }
    if (outcome.cut()) {
      SourceSpan place = new SourceSpan(text.path(), 0, 0);
      String message = "this plan holds more values than we look at";
      sink.diagnostic(Diagnostic.error(DiagnosticCode.LIMIT, place, message));
    }
    Optional<JsonValue> value = outcome.value();
    if (value.isPresent()
        && value.get() instanceof JsonValue.ObjectValue document
        && PlanReader.isPlan(document)) {
      WrittenResources written =
          WrittenResources.beside(document, sources, Paths.directory(text.path()), sink);
      sink.configuration(PlanReader.read(document, written));
    }
  }
}
