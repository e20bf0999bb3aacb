package dev.sglint.engine;

import dev.sglint.config.Acceptances;
import dev.sglint.config.AnalyzerConfig;
import dev.sglint.model.Remarks;
import dev.sglint.rule.Finding;
import dev.sglint.rule.Rule;
import dev.sglint.rule.RuleMetadata;
import dev.sglint.rule.SuppressionUse;
import dev.sglint.source.SourceSpan;
import dev.sglint.source.SourceTree;
import dev.sglint.suppression.Suppressions;
import java.util.List;
import java.util.Optional;

/** The suppressions of a run; nothing of them is loaded where there are none. */
final class Accepting {
  private static final String WORKSPACE = "TF_WORKSPACE";

  private final AnalysisRequest request;
  private final List<Rule> catalogue;
  private Optional<Suppressions> suppressions = Optional.empty();

  Accepting(AnalysisRequest request, List<Rule> catalogue) {
    this.request = request;
    this.catalogue = catalogue;
    if (!request.config().acceptances().accepted().isEmpty()) {
      suppressions();
    }
  }

  private Suppressions suppressions() {
    if (suppressions.isEmpty()) {
      List<RuleMetadata> all = catalogue.stream().map(RuleMetadata::of).toList();
      Acceptances said = request.config().acceptances();
      String workspace = request.inputs().environment().getOrDefault(WORKSPACE, "default");
      suppressions =
          Optional.of(
              new Suppressions(
                  said,
                  all,
                  all.stream().filter(request::runs).toList(),
                  request.today(),
                  workspace));
    }
    return suppressions.get();
  }

  /** Takes in what a file says, and tells where it may have to be spoken of. */
  List<SourceSpan> add(Remarks remarks) {
    return suppressions().add(remarks);
  }

  Finding judge(Finding finding) {
    return suppressions.isPresent() ? suppressions.get().judge(finding) : finding;
  }

  /** What is wrong with suppressions, once all findings are judged. */
  List<SuppressionUse> faults() {
    return suppressions.isPresent() ? suppressions.get().faults(isWhole()) : List.of();
  }

  private boolean isWhole() {
    SourceTree sources = request.sources();
    List<AnalyzerConfig.File> files = request.config().files();
    return !files.isEmpty()
        && request.paths().stream()
            .anyMatch(
                path ->
                    sources.kind(path) == SourceTree.Kind.DIRECTORY
                        && sources.isInside(path, files.get(files.size() - 1).path()));
  }
}
