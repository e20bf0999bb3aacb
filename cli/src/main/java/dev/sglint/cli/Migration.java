package dev.sglint.cli;

import dev.sglint.engine.AnalysisRequest;
import dev.sglint.engine.AnalysisResult;
import dev.sglint.rule.Edit;
import dev.sglint.rule.Finding;
import dev.sglint.rule.Rule;
import dev.sglint.rule.Suppression;
import dev.sglint.source.EditedTree;
import dev.sglint.source.SourceSpan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Rewrites the comments that accept findings in the words of other tools. Only those that accept
 * something are rewritten, with the names of the rules that they accept, and only where a second
 * analysis accepts the same.
 */
final class Migration {
  private final Path directory;
  private final AnalysisRequest request;
  private final List<Rule> rules;
  private final Map<String, EditedText> changed = new TreeMap<>();
  private final List<String> dropped = new ArrayList<>();
  private int count;

  Migration(Path directory, AnalysisRequest request, List<Rule> rules) {
    this.directory = directory;
    this.request = request;
    this.rules = rules;
  }

  /** How many were rewritten. */
  int count() {
    return count;
  }

  /** The files in which not the same would have been accepted. */
  List<String> dropped() {
    return dropped;
  }

  /** The texts that are other than before, by their paths. */
  Map<String, EditedText> run() throws UsageException {
    AnalysisResult before = Analysis.run(request, rules);
    for (Map.Entry<String, Map<SourceSpan, MigratedComment>> file : comments(before).entrySet()) {
      Optional<EditedText> text = EditedText.read(directory.resolve(file.getKey()));
      if (text.isPresent()) {
        rewrite(file.getKey(), text.get(), List.copyOf(file.getValue().values()), before);
      }
    }
    return changed;
  }

  private static Map<String, Map<SourceSpan, MigratedComment>> comments(AnalysisResult result) {
    Map<String, Map<SourceSpan, MigratedComment>> files = new TreeMap<>();
    for (Finding finding : result.findings()) {
      Optional<Suppression> by = finding.suppression();
      if (by.isPresent() && by.get().source() == Suppression.Source.COMMENT) {
        SourceSpan place = by.get().place();
        files
            .computeIfAbsent(place.file(), f -> new TreeMap<>())
            .computeIfAbsent(place, p -> new MigratedComment(by.get()))
            .accepts(finding.rule().id());
      }
    }
    return files;
  }

  private void rewrite(
      String file, EditedText text, List<MigratedComment> comments, AnalysisResult before)
      throws UsageException {
    List<Edit> edits = new ArrayList<>();
    comments.forEach(comment -> comment.edit(text.before()).ifPresent(edits::add));
    Optional<EditedText> edited = text.with(edits).filter(EditedText::isChanged);
    if (edited.isEmpty()) {
      return;
    }
    EditedTree tree = new EditedTree(request.sources(), Map.of(file, edited.get().after()));
    AnalysisResult after = Analysis.run(request.from(tree), rules);
    if (accepted(after).equals(accepted(before))) {
      changed.put(file, edited.get());
      count += edits.size();
    } else {
      dropped.add(file);
    }
  }

  private static Set<String> accepted(AnalysisResult result) {
    Set<String> accepted = new TreeSet<>();
    for (Finding finding : result.findings()) {
      if (finding.isSuppressed()) {
        accepted.add(finding.fingerprint());
      }
    }
    return accepted;
  }
}
