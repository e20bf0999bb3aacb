package dev.sglint.baseline;

import dev.sglint.engine.AnalysisRequest;
import dev.sglint.rule.KnownFinding;
import dev.sglint.rule.Rule;
import dev.sglint.rule.RuleMetadata;
import dev.sglint.source.SourceTree;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What an analysis had a look at: what it did not find elsewhere may still be there. */
public final class Scope {
  private final SourceTree sources;
  private final List<String> paths;
  private final Set<String> silent = new HashSet<>();

  /**
   * @param rules all that there are; what another one is to have found is no longer looked for
   */
  public Scope(AnalysisRequest request, List<Rule> rules) {
    sources = request.sources();
    paths = request.paths().stream().map(this::shown).toList();
    for (Rule rule : rules) {
      RuleMetadata metadata = RuleMetadata.of(rule);
      if (!request.reportsAll(metadata)) {
        silent.add(metadata.id());
      }
    }
  }

  private String shown(String path) {
    return path.equals(Baseline.STANDARD_INPUT) ? path : sources.resolve(".", path);
  }

  /** Whether there is no such file. */
  boolean isGone(String file) {
    return sources.kind(file) == SourceTree.Kind.MISSING;
  }

  /** Whether it would have been found if it were still there. */
  boolean covers(KnownFinding known) {
    return !silent.contains(known.rule())
        && paths.stream().anyMatch(path -> isUnder(path, known.file()));
  }

  private static boolean isUnder(String path, String file) {
    if (path.isEmpty() || path.equals(".")) {
      return !file.startsWith("../") && !file.startsWith("/") && !file.equals("-");
    }
    return file.equals(path) || file.startsWith(path.endsWith("/") ? path : path + "/");
  }
}
