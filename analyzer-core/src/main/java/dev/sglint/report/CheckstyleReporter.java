package dev.sglint.report;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.engine.AnalysisResult;
import dev.sglint.rule.Certainty;
import dev.sglint.rule.Finding;
import dev.sglint.source.Position;
import java.io.IOException;
import java.io.Writer;
import javax.xml.stream.XMLStreamException;

/**
 * Checkstyle's XML, which many tools read. It knows no acceptance: what is accepted is left out.
 */
final class CheckstyleReporter implements Reporter {
  /** The version of Checkstyle whose form this is: some readers ask for one. */
  private static final String FORM = "4.3";

  @Override
  public void write(AnalysisResult result, Writer out) throws IOException {
    Xml.write(
        out,
        xml -> {
          xml.open("checkstyle").with("version", FORM);
          for (FileReport file : FileReport.of(result)) {
            write(result, file, xml);
          }
          xml.close();
        });
  }

  private static void write(AnalysisResult result, FileReport file, Xml xml)
      throws XMLStreamException {
    xml.open("file").with("name", file.path());
    for (Diagnostic diagnostic : file.diagnostics()) {
      String severity =
          switch (diagnostic.severity()) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "info";
          };
      error(xml, result.start(diagnostic.span()), severity, diagnostic.message())
          .with("source", "sglint.diagnostic." + diagnostic.code().id());
    }
    for (Finding finding : file.findings()) {
      if (!finding.isSuppressed()) {
        error(xml, result.start(finding.place()), severity(finding), Wording.of(finding))
            .with("source", "sglint." + finding.rule().category().id() + "." + finding.rule().id());
      }
    }
    xml.close();
  }

  private static Xml error(Xml xml, Position at, String severity, String message)
      throws XMLStreamException {
    return xml.empty("error")
        .with("line", at.line())
        .with("column", at.column())
        .with("severity", severity)
        .with("message", message);
  }

  private static String severity(Finding finding) {
    if (finding.certainty() == Certainty.POSSIBLE) {
      return "info";
    }
    return switch (finding.severity()) {
      case CRITICAL, HIGH -> "error";
      case MEDIUM -> "warning";
      case LOW, INFO -> "info";
    };
  }
}
