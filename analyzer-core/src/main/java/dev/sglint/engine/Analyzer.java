package dev.sglint.engine;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.diagnostic.DiagnosticCode;
import dev.sglint.frontend.DocumentFrontend;
import dev.sglint.frontend.Frontend;
import dev.sglint.frontend.Inputs;
import dev.sglint.frontend.TreeFrontend;
import dev.sglint.rule.Rule;
import dev.sglint.rule.RuleMetadata;
import dev.sglint.source.ConfinedTree;
import dev.sglint.source.Selection;
import dev.sglint.source.SourceSpan;
import dev.sglint.source.SourceTree;
import dev.sglint.source.TextStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Request to result: reads files that belong together as configurations and every other file as a
 * stream, and judges what is declared in them as it comes. May not print, exit, read clocks, or
 * read files but through {@link SourceTree}.
 */
public final class Analyzer {
  private final Frontend frontend;
  private final List<TreeFrontend> trees;
  private final List<DocumentFrontend> documents;
  private final List<Rule> rules;

  /** With the front ends that ship with sglint. */
  public Analyzer(List<Rule> rules) {
    this(Frontends.all(), Frontends.trees(), Frontends.documents(), rules);
  }

  /**
   * @param frontend reads what none of the others accepts
   */
  public Analyzer(
      Frontend frontend,
      List<TreeFrontend> trees,
      List<DocumentFrontend> documents,
      List<Rule> rules) {
    this.frontend = frontend;
    this.trees = List.copyOf(trees);
    this.documents = List.copyOf(documents);
    this.rules = List.copyOf(rules);
  }

  public AnalysisResult analyze(AnalysisRequest request) {
    return analyze(request, Progress.NONE);
  }

  /**
   * Analyses what is asked for.
   *
   * @param progress is told what is done
   */
  public AnalysisResult analyze(AnalysisRequest request, Progress progress) {
    progress.begin(Progress.Stage.LIST);
    TreeSet<String> files = new TreeSet<>();
    List<String> missing = new ArrayList<>();
    Selection selection = request.config().selection();
    for (String path : request.paths()) {
      if (request.sources().list(path, selection) instanceof SourceTree.Listing.Found found) {
        files.addAll(found.files());
      } else {
        missing.add(path);
      }
    }
    request.config().files().forEach(file -> files.remove(file.path()));
    progress.files(files.size());
    progress.end();
    List<Rule> running =
        rules.stream().filter(rule -> request.runs(RuleMetadata.of(rule))).toList();
    Judgement judgement = new Judgement(request, running, rules, progress);
    progress.begin(Progress.Stage.CONFIGURATIONS);
    for (TreeFrontend tree : trees) {
      read(tree, request, files, judgement);
    }
    progress.end();
    progress.begin(Progress.Stage.STREAMS);
    for (String file : files) {
      read(request, file, judgement);
      progress.file(file);
    }
    progress.end();
    if (missing.isEmpty() && judgement.nothingSeen()) {
      String where = request.paths().isEmpty() ? "." : request.paths().get(0);
      String message =
          "nothing about security groups was recognised in " + String.join(", ", request.paths());
      judgement.diagnostic(
          Diagnostic.note(DiagnosticCode.NOTHING_RECOGNISED, new SourceSpan(where, 0, 0), message));
    }
    return judgement.result(missing);
  }

  /** Reads the files that a front end accepts; they are then no longer to be read. */
  private static void read(
      TreeFrontend tree, AnalysisRequest request, Set<String> files, Judgement judgement) {
    List<String> accepted = new ArrayList<>();
    for (String file : files) {
      if (tree.accepts(file, request.sources())) {
        accepted.add(file);
      }
    }
    if (!accepted.isEmpty()) {
      accepted.forEach(files::remove);
      Inputs inputs = request.allInputs();
      judgement.trees().asks(accepted);
      files.addAll(tree.read(confined(request), accepted, inputs, judgement.trees()));
    }
  }

  /**
   * What front ends may look at beside the files they are given: what is under the root, and what
   * the user has named.
   */
  private static SourceTree confined(AnalysisRequest request) {
    Inputs inputs = request.allInputs();
    Set<String> roots = new LinkedHashSet<>();
    if (inputs.root().isEmpty()) {
      request.paths().forEach(path -> roots.add(request.sources().root(path)));
    } else {
      roots.add(inputs.root());
    }
    Set<String> named = new HashSet<>(inputs.variableFiles());
    named.addAll(inputs.parameterFiles());
    return new ConfinedTree(request.sources(), List.copyOf(roots), named);
  }

  private void read(AnalysisRequest request, String path, Judgement judgement) {
    SourceTree.Content content = request.sources().open(path);
    if (content instanceof SourceTree.Content.Unreadable unreadable) {
      judgement.diagnostic(unreadable(path, 0, unreadable.reason()));
    } else if (content instanceof SourceTree.Content.Text text) {
      try (TextStream stream = text.stream()) {
        judgement.open(stream);
        read(request, stream, judgement);
        stream
            .failure()
            .ifPresent(reason -> judgement.diagnostic(unreadable(path, stream.end(), reason)));
        judgement.close(stream);
      }
    }
  }

  private void read(AnalysisRequest request, TextStream text, Judgement judgement) {
    for (DocumentFrontend document : documents) {
      if (document.recognises(text)) {
        document.read(text, confined(request), request.allInputs(), judgement.trees());
        return;
      }
    }
    Reading.read(frontend, text, judgement);
  }

  private static Diagnostic unreadable(String path, long offset, String reason) {
    String message =
        offset == 0
            ? "cannot read this file: " + reason
            : "cannot read this file from here on: " + reason;
    SourceSpan place = new SourceSpan(path, offset, offset);
    return Diagnostic.error(DiagnosticCode.UNREADABLE, place, message);
  }
}
