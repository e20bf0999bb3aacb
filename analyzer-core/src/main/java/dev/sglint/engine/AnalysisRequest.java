package dev.sglint.engine;

import dev.sglint.rule.RuleMetadata;
import dev.sglint.source.SourceTree;
import java.util.List;

/**
 * What to analyse and which findings to keep; the one contract of the command line and the Maven
 * plugin.
 *
 * @param select names of rules, categories or aliases; empty keeps all
 * @param ignore names of rules, categories or aliases to leave out
 */
public record AnalysisRequest(
    SourceTree sources, List<String> paths, List<String> select, List<String> ignore) {
  public AnalysisRequest {
    paths = List.copyOf(paths);
    select = List.copyOf(select);
    ignore = List.copyOf(ignore);
  }

  boolean keeps(RuleMetadata rule) {
    boolean selected = select.isEmpty() || select.stream().anyMatch(rule::answersTo);
    return selected && ignore.stream().noneMatch(rule::answersTo);
  }
}
