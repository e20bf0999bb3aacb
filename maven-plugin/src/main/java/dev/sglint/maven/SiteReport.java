package dev.sglint.maven;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.engine.AnalysisResult;
import dev.sglint.rule.Certainty;
import dev.sglint.rule.Finding;
import dev.sglint.rule.RuleMetadata;
import dev.sglint.rule.Severity;
import dev.sglint.source.SourceSpan;
import dev.sglint.text.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.apache.maven.doxia.sink.Sink;

/** What is found, as a page of a site: counts, then each file, then the rules. */
final class SiteReport {
  private final AnalysisResult result;
  private final Sink sink;
  private final ResourceBundle words;

  SiteReport(AnalysisResult result, Sink sink, ResourceBundle words) {
    this.result = result;
    this.sink = sink;
    this.words = words;
  }

  void write() {
    sink.head();
    sink.title();
    sink.text(words.getString("name"));
    sink.title_();
    sink.head_();
    sink.body();
    sink.section1();
    heading1(words.getString("name"));
    paragraph(words.getString("description"));
    summary();
    unreadable();
    files();
    rules();
    sink.section1_();
    sink.body_();
    sink.flush();
    sink.close();
  }

  private void summary() {
    List<String> counts = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      names.add(severity.id());
      counts.add(String.valueOf(result.count(severity)));
    }
    for (String name : List.of("accepted", "undecided", "files", "groups", "permissions")) {
      names.add(words.getString(name));
    }
    counts.add(String.valueOf(result.suppressed()));
    counts.add(String.valueOf(result.undecided()));
    counts.add(String.valueOf(result.files()));
    counts.add(String.valueOf(result.groups()));
    counts.add(String.valueOf(result.permissions()));
    section(words.getString("summary"), () -> table(names, List.of(cells(counts))));
  }

  private void unreadable() {
    List<List<Runnable>> rows = new ArrayList<>();
    for (Diagnostic diagnostic : result.diagnostics()) {
      if (diagnostic.severity() == Diagnostic.Severity.ERROR) {
        rows.add(cells(List.of(place(diagnostic.span()), masked(diagnostic.message()))));
      }
    }
    if (!rows.isEmpty()) {
      List<String> header = List.of(words.getString("place"), words.getString("message"));
      section(words.getString("unreadable"), () -> table(header, rows));
    }
  }

  private void files() {
    Map<String, List<Finding>> files = new TreeMap<>();
    for (Finding finding : result.findings()) {
      if (!finding.isSuppressed()) {
        files.computeIfAbsent(finding.place().file(), file -> new ArrayList<>()).add(finding);
      }
    }
    section(
        words.getString("findings"),
        () -> {
          if (files.isEmpty()) {
            paragraph(words.getString("none"));
          }
          files.forEach(this::file);
        });
  }

  private void file(String file, List<Finding> findings) {
    List<List<Runnable>> rows = new ArrayList<>();
    for (Finding finding : findings) {
      String possible = finding.certainty() == Certainty.POSSIBLE ? "possible: " : "";
      String rule = finding.rule().id();
      rows.add(
          List.of(
              text(String.valueOf(result.start(finding.place()).line())),
              text(finding.severity().id()),
              () -> link("#" + rule, rule),
              text(masked(possible + finding.message()))));
    }
    sink.section3();
    sink.sectionTitle3();
    sink.text(file);
    sink.sectionTitle3_();
    table(
        List.of(
            words.getString("line"),
            words.getString("severity"),
            words.getString("rule"),
            words.getString("message")),
        rows);
    sink.section3_();
  }

  private void rules() {
    Map<String, RuleMetadata> rules = new TreeMap<>();
    for (Finding finding : result.findings()) {
      if (!finding.isSuppressed()) {
        rules.putIfAbsent(finding.rule().id(), finding.rule());
      }
    }
    List<List<Runnable>> rows = new ArrayList<>();
    rules.forEach(
        (id, rule) ->
            rows.add(
                List.of(
                    () -> {
                      sink.anchor(id);
                      sink.text(id);
                      sink.anchor_();
                    },
                    text(rule.summary()))));
    if (!rows.isEmpty()) {
      List<String> header = List.of(words.getString("rule"), words.getString("finds"));
      section(words.getString("rules"), () -> table(header, rows));
    }
  }

  private String place(SourceSpan span) {
    return span.file() + ":" + result.start(span).line();
  }

  private static String masked(String text) {
    return Secrets.mask(text);
  }

  private void heading1(String text) {
    sink.sectionTitle1();
    sink.text(text);
    sink.sectionTitle1_();
  }

  private void paragraph(String text) {
    sink.paragraph();
    sink.text(text);
    sink.paragraph_();
  }

  private void link(String target, String text) {
    sink.link(target);
    sink.text(text);
    sink.link_();
  }

  private void section(String title, Runnable content) {
    sink.section2();
    sink.sectionTitle2();
    sink.text(title);
    sink.sectionTitle2_();
    content.run();
    sink.section2_();
  }

  private Runnable text(String text) {
    return () -> sink.text(text);
  }

  private List<Runnable> cells(List<String> texts) {
    return texts.stream().map(this::text).toList();
  }

  private void table(List<String> header, List<List<Runnable>> rows) {
    sink.table();
    sink.tableRows();
    sink.tableRow();
    for (String name : header) {
      sink.tableHeaderCell();
      sink.text(name);
      sink.tableHeaderCell_();
    }
    sink.tableRow_();
    for (List<Runnable> row : rows) {
      sink.tableRow();
      for (Runnable cell : row) {
        sink.tableCell();
        cell.run();
        sink.tableCell_();
      }
      sink.tableRow_();
    }
    sink.tableRows_();
    sink.table_();
  }
}
