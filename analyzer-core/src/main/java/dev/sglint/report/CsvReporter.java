package dev.sglint.report;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.engine.AnalysisResult;
import dev.sglint.rule.Finding;
import dev.sglint.rule.Suppression;
import dev.sglint.source.Position;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/**
 * A table by RFC 4180 in which no cell is a formula: a line a finding, then a line a diagnostic.
 */
final class CsvReporter implements Reporter {
  private static final List<String> COLUMNS =
      List.of(
          "file",
          "line",
          "column",
          "severity",
          "certainty",
          "category",
          "rule",
          "message",
          "declaration",
          "group",
          "direction",
          "accepted",
          "aliases",
          "fingerprint");

  /** What spreadsheets take for the beginning of a formula, in its wide form too. */
  private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

  @Override
  public void write(AnalysisResult result, Writer out) throws IOException {
    row(out, COLUMNS);
    for (Finding finding : result.findings()) {
      Position at = result.start(finding.place());
      row(
          out,
          List.of(
              finding.place().file(),
              Integer.toString(at.line()),
              Integer.toString(at.column()),
              finding.severity().id(),
              finding.certainty().id(),
              finding.rule().category().id(),
              finding.rule().id(),
              finding.message(),
              finding.declaration().address(),
              finding.group().orElse(""),
              finding.direction().map(direction -> direction.id()).orElse(""),
              finding.suppression().map(CsvReporter::reason).orElse(""),
              String.join(" ", finding.aliases()),
              finding.fingerprint()));
    }
    for (Diagnostic diagnostic : result.diagnostics()) {
      Position at = result.start(diagnostic.span());
      row(
          out,
          List.of(
              diagnostic.span().file(),
              Integer.toString(at.line()),
              Integer.toString(at.column()),
              diagnostic.severity().name().toLowerCase(Locale.ROOT),
              "certain",
              "diagnostic",
              diagnostic.code().id(),
              diagnostic.message(),
              "",
              "",
              "",
              "",
              "",
              ""));
    }
  }

  private static String reason(Suppression suppression) {
    String until = suppression.until().map(day -> " until " + day).orElse("");
    return suppression.reason().orElse("no reason given") + until;
  }

  private static void row(Writer out, List<String> cells) throws IOException {
    String separator = "";
    for (String cell : cells) {
      out.append(separator).append(cell(Printable.masked(cell)));
      separator = ",";
    }
    out.append("\r\n");
  }

  /** Text that begins like a formula gets an apostrophe, but for a lone sign, which is none. */
  private static String cell(String text) {
    String shown = text.stripLeading();
    boolean formula = shown.length() > 1 && FORMULA.indexOf(shown.charAt(0)) >= 0;
    String safe = formula ? "'" + text : text;
    boolean plain = safe.indexOf(',') < 0 && safe.indexOf('"') < 0;
    return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }
}
