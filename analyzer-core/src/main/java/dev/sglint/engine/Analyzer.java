package dev.sglint.engine;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.diagnostic.DiagnosticCode;
import dev.sglint.diagnostic.Parsed;
import dev.sglint.frontend.Frontend;
import dev.sglint.frontend.Support;
import dev.sglint.model.Project;
import dev.sglint.model.Request;
import dev.sglint.model.SecurityGroup;
import dev.sglint.rule.Finding;
import dev.sglint.rule.Rule;
import dev.sglint.source.SourceFile;
import dev.sglint.source.SourceSpan;
import dev.sglint.source.SourceTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Request to result: reads every file by the front end that recognises it, and runs all rules on
 * what was read.
 */
public final class Analyzer {
  private final List<Frontend> frontends;
  private final List<Rule> rules;

  public Analyzer(List<Frontend> frontends, List<Rule> rules) {
    this.frontends = List.copyOf(frontends);
    this.rules = List.copyOf(rules);
  }

  public AnalysisResult analyze(AnalysisRequest request) {
    Reading reading = new Reading();
    for (String path : request.paths()) {
      SourceTree.Listing listing = request.sources().list(path);
      if (listing instanceof SourceTree.Listing.Found found) {
        reading.files.addAll(found.files());
      } else {
        reading.missing.add(path);
      }
    }
    for (String file : reading.files) {
      read(request.sources(), file, reading);
    }
    if (reading.sources.isEmpty() && reading.missing.isEmpty() && reading.diagnostics.isEmpty()) {
      String where = request.paths().isEmpty() ? "." : request.paths().get(0);
      String message =
          "nothing about security groups was recognised in " + String.join(", ", request.paths());
      reading.diagnostics.add(
          Diagnostic.note(DiagnosticCode.NOTHING_RECOGNISED, new SourceSpan(where, 0, 0), message));
    }
    return judge(request, reading);
  }

  /** What has been read so far. */
  private static final class Reading {
    final TreeSet<String> files = new TreeSet<>();
    final List<String> missing = new ArrayList<>();
    final List<Diagnostic> diagnostics = new ArrayList<>();
    final List<Request> requests = new ArrayList<>();
    final Map<String, SourceFile> sources = new LinkedHashMap<>();
  }

  private void read(SourceTree tree, String path, Reading reading) {
    SourceTree.Content content = tree.read(path);
    SourceSpan start = new SourceSpan(path, 0, 0);
    if (content instanceof SourceTree.Content.Unreadable unreadable) {
      String message = "cannot read this file: " + unreadable.reason();
      reading.diagnostics.add(Diagnostic.error(DiagnosticCode.UNREADABLE, start, message));
    } else if (content instanceof SourceTree.Content.TooLarge large) {
      String message =
          "this file has "
              + large.bytes()
              + " bytes or more, the limit is "
              + large.limit()
              + ": not analysed";
      reading.diagnostics.add(Diagnostic.error(DiagnosticCode.LIMIT, start, message));
    } else if (content instanceof SourceTree.Content.Text text) {
      read(new SourceFile(path, text.text()), reading);
    }
  }

  private void read(SourceFile file, Reading reading) {
    for (Frontend frontend : frontends) {
      if (frontend.support(file) != Support.SUPPORTED) {
        continue;
      }
      Parsed<List<Request>> parsed = frontend.read(file);
      reading.diagnostics.addAll(parsed.diagnostics());
      if (!parsed.value().isEmpty() || !parsed.diagnostics().isEmpty()) {
        reading.sources.put(file.path(), file);
      }
      reading.requests.addAll(parsed.value());
      return;
    }
  }

  private AnalysisResult judge(AnalysisRequest request, Reading reading) {
    Project project = new Project(reading.requests);
    List<SecurityGroup> groups = project.groups();
    RuleRunner runner = new RuleRunner(project, groups);
    rules.forEach(runner::run);
    List<Finding> all = runner.findings();
    List<Finding> kept =
        new ArrayList<>(all.stream().filter(f -> request.keeps(f.rule())).toList());
    kept.sort(
        Comparator.comparing(Finding::place)
            .thenComparing(f -> f.rule().id())
            .thenComparing(Finding::message)
            .thenComparing(Finding::fingerprint));
    List<Diagnostic> diagnostics = new ArrayList<>(reading.diagnostics);
    diagnostics.addAll(runner.diagnostics());
    diagnostics.sort(Comparator.comparing(Diagnostic::span).thenComparing(Diagnostic::message));
    return new AnalysisResult(
        List.copyOf(kept),
        List.copyOf(diagnostics),
        Outcomes.of(project, all),
        project,
        List.copyOf(reading.missing),
        reading.sources.size(),
        groups.size(),
        NormalisedRules.of(project).size(),
        Undecided.count(project),
        Map.copyOf(reading.sources));
  }
}
