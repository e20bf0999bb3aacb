package dev.sglint.cli;

import dev.sglint.diff.Comparison;
import dev.sglint.diff.Side;
import dev.sglint.engine.AnalysisRequest;
import dev.sglint.engine.AnalysisResult;
import dev.sglint.rule.Finding;
import dev.sglint.rule.Rule;
import dev.sglint.source.DiskSourceTree;
import dev.sglint.source.SourceTree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** What the working tree adds over a revision, as {@code diff} sees it. */
final class NewSince {
  private static final String OPTION = "--" + CheckCommand.NEW_SINCE;

  private final Main main;
  private final Side before = new Side("");
  private final Side after = new Side("");

  NewSince(Main main) {
    this.main = main;
  }

  /** What reads the working tree. */
  AnalysisRequest listening(AnalysisRequest request) {
    return after.listening(request);
  }

  /** Reads the same of the revision. */
  void read(String revision, AnalysisRequest request, List<Rule> rules) throws UsageException {
    if (request.paths().contains(DiskSourceTree.STANDARD_INPUT)) {
      throw new UsageException("with `" + OPTION + "` there is no standard input");
    }
    Set<String> beside = new HashSet<>(request.inputs().variableFiles());
    beside.addAll(request.inputs().parameterFiles());
    DiskSourceTree disk = new DiskSourceTree(main.workingDirectory(), main.in());
    try (GitRevision old =
        GitRevision.open(main.workingDirectory(), OPTION, revision, disk, beside)) {
      List<String> paths = new ArrayList<>(request.paths());
      paths.removeIf(path -> !(old.list(path) instanceof SourceTree.Listing.Found));
      AnalysisResult result = Analysis.run(before.listening(request.from(old, paths)), rules);
      before.finish(result);
      if (Analysis.exit(result) != ExitCode.CLEAN) {
        main.say(
            "sglint: some input of "
                + revision
                + " could not be read: what stands in it counts as new\n");
      }
    }
  }

  /** Without what the revision has too. */
  AnalysisResult of(AnalysisResult result) {
    after.finish(result);
    Set<Finding> fresh = Collections.newSetFromMap(new IdentityHashMap<>());
    fresh.addAll(Comparison.of(before, after).fresh());
    List<Finding> told = new ArrayList<>(result.findings());
    told.removeIf(finding -> !finding.isSuppressed() && !fresh.contains(finding));
    long notNew = (long) result.findings().size() - told.size();
    return result.with(told, result.earlier().leavingOut(notNew));
  }
}
