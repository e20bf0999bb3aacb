package dev.sglint.frontend.cloudformation;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.diagnostic.DiagnosticCode;
import dev.sglint.frontend.cloudformation.syntax.Node;
import dev.sglint.json.JsonReader;
import dev.sglint.source.SourceSpan;
import dev.sglint.source.TextStream;
import dev.sglint.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the text of a template, JSON or YAML, into one tree. */
final class TemplateReader {
  /** A longer text is not read: CloudFormation itself takes a tenth of it. */
  static final int MAX_LENGTH = 10_000_000;

  private final List<Diagnostic> diagnostics = new ArrayList<>();

  /**
   * What reading gave.
   *
   * @param node empty where the text is neither JSON nor YAML, or empty
   */
  record Outcome(Optional<Node> node, List<Diagnostic> diagnostics) {
    Outcome {
      diagnostics = List.copyOf(diagnostics);
    }
  }

  private TemplateReader() {}

  /** Reads a text to its end. All of it stays in reach. */
  static Outcome read(TextStream text) {
    while (text.end() <= MAX_LENGTH && text.more()) {
      // Nothing is released.
    }
    if (!text.ended()) {
      SourceSpan place = new SourceSpan(text.path(), 0, 0);
      String message = "this template is longer than " + MAX_LENGTH + " characters: it is not read";
      return new Outcome(
          Optional.empty(), List.of(Diagnostic.error(DiagnosticCode.LIMIT, place, message)));
    }
    return read(text.path(), text.text(0, text.end()));
  }

  static Outcome read(String file, String text) {
    TemplateReader reader = new TemplateReader();
    Optional<Node> node = reader.node(file, text);
    return new Outcome(node, reader.diagnostics);
  }

  private Optional<Node> node(String file, String text) {
    if (!Recognition.startsJson(text)) {
      return yaml(file, text);
    }
    JsonReader.Outcome json = JsonReader.readAll(TextStream.of(file, text));
    if (json.value().isPresent() && json.problem().isEmpty()) {
      if (json.cut()) {
        error(DiagnosticCode.LIMIT, new SourceSpan(file, 0, 0), "this template has too many parts");
      }
      return Optional.of(new JsonNodes(diagnostics::add).node(json.value().get()));
    }
    // YAML may look like JSON, with comments for instance.
    YamlReader.Outcome yaml = YamlReader.read(file, text);
    if (yaml.node().isPresent() && yaml.problem().isEmpty() && !file.endsWith(".json")) {
      return Optional.of(new YamlNodes(diagnostics::add).node(yaml.node().get()));
    }
    SourceSpan place = new SourceSpan(file, json.end(), json.end());
    String problem = json.problem().orElse("it is empty");
    boolean deep = problem.contains("maximum allowed");
    error(
        deep ? DiagnosticCode.LIMIT : DiagnosticCode.SYNTAX,
        place,
        "this JSON cannot be read: "
            + (deep ? "it is nested too deep, or a text in it is too long" : problem));
    return Optional.empty();
  }

  private Optional<Node> yaml(String file, String text) {
    YamlReader.Outcome outcome = YamlReader.read(file, text);
    for (SourceSpan alias : outcome.aliases()) {
      error(
          DiagnosticCode.SYNTAX, alias, "YAML aliases are not allowed in CloudFormation templates");
    }
    if (outcome.problem().isPresent()) {
      YamlReader.Problem problem = outcome.problem().get();
      error(
          problem.isLimit() ? DiagnosticCode.LIMIT : DiagnosticCode.SYNTAX,
          problem.span(),
          "this YAML cannot be read: " + problem.words());
    }
    return outcome.node().map(new YamlNodes(diagnostics::add)::node);
  }

  private void error(DiagnosticCode code, SourceSpan place, String message) {
    diagnostics.add(Diagnostic.error(code, place, message));
  }
}
