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

  /** What cannot be read is left out, and the rest is read again, so many times. */
  private static final int MAX_CUTS = 10;

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private int cuts;

  /**
   * What reading gave.
   *
   * @param node empty where the text is neither JSON nor YAML, or empty
   * @param isWhole whether nothing was left out
   */
  record Outcome(Optional<Node> node, boolean isWhole, List<Diagnostic> diagnostics) {
    Outcome {
      diagnostics = List.copyOf(diagnostics);
    }
  }

  private TemplateReader() {}

  /** Reads a text to its end. All of it stays in reach. */
  static Outcome read(TextStream text) {
    readAll(text);
    if (!text.ended()) {
      SourceSpan place = new SourceSpan(text.path(), 0, 0);
      String message = "this template is longer than " + MAX_LENGTH + " characters: it is not read";
      return new Outcome(
          Optional.empty(), false, List.of(Diagnostic.error(DiagnosticCode.LIMIT, place, message)));
    }
    return read(text.path(), text.text(0, text.end()));
  }

  /** Reads a text to its end, or to where it is too long. */
  static void readAll(TextStream text) {
    while (text.end() <= MAX_LENGTH && text.more()) {
      // Nothing is released.
    }
  }

  static Outcome read(String file, String text) {
    TemplateReader reader = new TemplateReader();
    Optional<Node> node = reader.node(file, text);
    return new Outcome(node, reader.cuts == 0, reader.diagnostics);
  }

  private Optional<Node> node(String file, String text) {
    if (!Recognition.startsJson(text)) {
      return yaml(file, text);
    }
    return json(file, text.startsWith(BYTE_ORDER_MARK) ? " " + text.substring(1) : text);
  }

  /** YAML may look like JSON, with comments for instance. */
  private Optional<Node> yamlLikeJson(String file, String text) {
    if (file.endsWith(".json")) {
      return Optional.empty();
    }
    YamlReader.Outcome yaml = YamlReader.read(file, text);
    return yaml.problem().isEmpty()
        ? yaml.node().map(new YamlNodes(diagnostics::add)::node)
        : Optional.empty();
  }

  private Optional<Node> json(String file, String text) {
    String rest = text;
    while (true) {
      JsonReader.Outcome outcome = JsonReader.readAll(TextStream.of(file, rest));
      if (outcome.value().isPresent() && outcome.problem().isEmpty()) {
        if (outcome.cut()) {
          error(
              DiagnosticCode.LIMIT, new SourceSpan(file, 0, 0), "this template has too many parts");
        }
        return Optional.of(new JsonNodes(diagnostics::add).node(outcome.value().get()));
      }
      Optional<Node> yaml = cuts == 0 ? yamlLikeJson(file, text) : Optional.empty();
      if (yaml.isPresent()) {
        return yaml;
      }
      int end = wrong((int) Math.min(outcome.end(), text.length()), text);
      String words = outcome.problem().orElse("it is empty");
      boolean limit = words.contains("maximum allowed");
      Optional<Cut> cut = cuts < MAX_CUTS ? JsonCuts.of(rest, end) : Optional.empty();
      SourceSpan place = place(new SourceSpan(file, end, end), cut, end);
      unread(
          limit,
          place,
          "this JSON cannot be read: "
              + (limit ? "it is nested too deep, or a text in it is too long" : words),
          cut);
      if (cut.isEmpty()) {
        return Optional.empty();
      }
      rest = cut.get().blanked(rest);
    }
  }

  /** What is wrong stands before the offset that was reached, a string left open on its line. */
  private static int wrong(int end, String text) {
    int at = Math.max(0, end - 1);
    while (at > 0 && "\r\n".indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    return at;
  }

  private Optional<Node> yaml(String file, String text) {
    String rest = text;
    while (true) {
      YamlReader.Outcome outcome = YamlReader.read(file, rest);
      Optional<Cut> cut = Optional.empty();
      if (outcome.problem().isPresent()) {
        YamlReader.Problem problem = outcome.problem().get();
        cut = cuts < MAX_CUTS ? YamlCuts.of(rest, problem, cuts > MAX_CUTS / 2) : cut;
        long at = YamlCuts.place(rest, problem);
        SourceSpan place = place(new SourceSpan(file, at, at), cut, problem.start().start());
        unread(problem.isLimit(), place, "this YAML cannot be read: " + problem.words(), cut);
      }
      if (cut.isEmpty()) {
        for (SourceSpan alias : outcome.aliases()) {
          error(
              DiagnosticCode.SYNTAX,
              alias,
              "YAML aliases are not allowed in CloudFormation templates");
        }
        return outcome.node().map(new YamlNodes(diagnostics::add)::node);
      }
      rest = cut.get().blanked(rest);
    }
  }

  /** A problem that is only noticed behind what is cut is told where that begins. */
  private static SourceSpan place(SourceSpan problem, Optional<Cut> cut, long start) {
    if (cut.isEmpty() || cut.get().contains(problem.start())) {
      return problem;
    }
    long place = cut.get().contains(start) ? start : cut.get().start();
    return new SourceSpan(problem.file(), place, place);
  }

  private void unread(boolean limit, SourceSpan place, String words, Optional<Cut> cut) {
    cuts++;
    error(
        limit ? DiagnosticCode.LIMIT : DiagnosticCode.SYNTAX,
        place,
        words + cut.map(part -> ": " + part.name() + " is not looked at").orElse(""));
  }

  private void error(DiagnosticCode code, SourceSpan place, String message) {
    diagnostics.add(Diagnostic.error(code, place, message));
  }
}
