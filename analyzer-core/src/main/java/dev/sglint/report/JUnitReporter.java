package dev.sglint.report;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.engine.AnalysisResult;
import dev.sglint.rule.Certainty;
import dev.sglint.rule.Finding;
import dev.sglint.source.Position;
import dev.sglint.source.SourceSpan;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/**
 * JUnit's XML as Surefire writes it and Jenkins' schema has it: a suite for each file, a test for
 * each thing that is said of it. What is accepted or only possible is skipped; where there is
 * nothing to say one test passes.
 */
final class JUnitReporter implements Reporter {
  private static final String NAME = "sglint";

  @Override
  public void write(AnalysisResult result, Writer out) throws IOException {
    Collection<FileReport> files = FileReport.of(result);
    Xml.write(
        out,
        xml -> {
          xml.open("testsuites").with("name", NAME);
          counts(xml, files);
          for (FileReport file : files) {
            suite(result, file, xml);
          }
          if (files.isEmpty()) {
            xml.open("testsuite").with("name", NAME).with("tests", 1);
            xml.with("failures", 0).with("errors", 0).with("skipped", 0);
            xml.empty("testcase").with("classname", NAME).with("name", "no findings");
            xml.close();
          }
          xml.close();
        });
  }

  private static void counts(Xml xml, Collection<FileReport> files) throws XMLStreamException {
    int tests = files.stream().mapToInt(JUnitReporter::tests).sum();
    xml.with("tests", files.isEmpty() ? 1 : tests)
        .with("failures", files.stream().mapToInt(JUnitReporter::failures).sum())
        .with("errors", files.stream().mapToInt(JUnitReporter::errors).sum());
  }

  private static void suite(AnalysisResult result, FileReport file, Xml xml)
      throws XMLStreamException {
    int skipped = file.findings().size() - failures(file);
    xml.open("testsuite").with("name", file.path()).with("tests", tests(file));
    xml.with("failures", failures(file)).with("errors", errors(file)).with("skipped", skipped);
    xml.with("file", file.path());
    Map<String, Integer> names = new HashMap<>();
    for (Diagnostic diagnostic : file.diagnostics()) {
      begin(xml, file, diagnostic.code().id(), names);
      boolean error = diagnostic.severity() == Diagnostic.Severity.ERROR;
      xml.open(error ? "error" : "system-out");
      if (error) {
        xml.with("type", diagnostic.code().id()).with("message", diagnostic.message());
      }
      xml.text(place(result, diagnostic.span()) + ": " + diagnostic.message()).close();
      xml.close();
    }
    for (Finding finding : file.findings()) {
      begin(xml, file, finding.rule().id() + " " + finding.declaration().address(), names);
      outcome(result, finding, xml);
      xml.close();
    }
    xml.close();
  }

  /** Begins a test. Its name is of what is found, not of where, so that it stays the same. */
  private static void begin(Xml xml, FileReport file, String what, Map<String, Integer> names)
      throws XMLStreamException {
    int number = names.merge(what, 1, Integer::sum);
    String name = file.path();
    int dot = name.lastIndexOf('.');
    // Readers take what stands before the last dot for a package.
    String type = dot > name.lastIndexOf('/') + 1 ? name.substring(0, dot) : name;
    xml.open("testcase").with("classname", type);
    xml.with("name", number == 1 ? what : what + " #" + number);
  }

  private static void outcome(AnalysisResult result, Finding finding, Xml xml)
      throws XMLStreamException {
    if (finding.isSuppressed()) {
      String reason = finding.suppression().flatMap(by -> by.reason()).orElse("no reason given");
      xml.open("skipped").with("message", "accepted: " + reason);
    } else if (finding.certainty() == Certainty.POSSIBLE) {
      xml.open("skipped").with("message", Wording.of(finding));
    } else {
      xml.open("failure").with("type", finding.severity().id()).with("message", finding.message());
    }
    xml.text(Wording.inFull(result, finding)).close();
  }

  private static String place(AnalysisResult result, SourceSpan span) {
    Position at = result.start(span);
    return span.file() + ":" + at.line() + ":" + at.column();
  }

  private static int tests(FileReport file) {
    return file.findings().size() + file.diagnostics().size();
  }

  private static int failures(FileReport file) {
    return count(file.findings());
  }

  private static int count(List<Finding> findings) {
    return (int)
        findings.stream()
            .filter(finding -> !finding.isSuppressed() && finding.certainty() == Certainty.CERTAIN)
            .count();
  }

  private static int errors(FileReport file) {
    return (int)
        file.diagnostics().stream()
            .filter(diagnostic -> diagnostic.severity() == Diagnostic.Severity.ERROR)
            .count();
  }
}
