package dev.sglint.report;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.engine.AnalysisResult;
import dev.sglint.rule.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is said of one file. */
record FileReport(String path, List<Finding> findings, List<Diagnostic> diagnostics) {
  /** All of which anything is said, by path. */
  static Collection<FileReport> of(AnalysisResult result) {
    Map<String, FileReport> files = new TreeMap<>();
    for (Finding finding : result.findings()) {
      of(finding.place().file(), files).findings().add(finding);
    }
    for (Diagnostic diagnostic : result.diagnostics()) {
      of(diagnostic.span().file(), files).diagnostics().add(diagnostic);
    }
    return files.values();
  }

  private static FileReport of(String path, Map<String, FileReport> files) {
    return files.computeIfAbsent(
        path, at -> new FileReport(at, new ArrayList<>(), new ArrayList<>()));
  }
}
