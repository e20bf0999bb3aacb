package dev.sglint.engine;

import dev.sglint.frontend.Inputs;
import dev.sglint.rule.Finding;
import dev.sglint.rule.Profile;
import dev.sglint.rule.RuleMetadata;
import dev.sglint.source.SourceTree;
import java.util.List;

/**
 * What to analyse and which findings to keep; the one contract of the command line and the Maven
 * plugin.
 *
 * @param select names of rules, categories or aliases; empty keeps all
 * @param ignore names of rules, categories or aliases to leave out
 * @param profile which rules there are beside those that are selected by name
 * @param inputs what is given beside the files
 * @param rules is told the normalised rules while they are read
 * @param requests is told the requests while they are read
 */
public record AnalysisRequest(
    SourceTree sources,
    List<String> paths,
    List<String> select,
    List<String> ignore,
    Profile profile,
    Inputs inputs,
    RuleListener rules,
    RequestListener requests) {
  public AnalysisRequest {
    paths = List.copyOf(paths);
    select = List.copyOf(select);
    ignore = List.copyOf(ignore);
  }

  /** Everything that is found at some paths. */
  public static AnalysisRequest of(SourceTree sources, List<String> paths) {
    return new AnalysisRequest(
        sources,
        paths,
        List.of(),
        List.of(),
        Profile.DEFAULT,
        Inputs.NONE,
        RuleListener.NONE,
        RequestListener.NONE);
  }

  public AnalysisRequest keeping(List<String> selected, List<String> ignored) {
    return new AnalysisRequest(sources, paths, selected, ignored, profile, inputs, rules, requests);
  }

  public AnalysisRequest in(Profile other) {
    return new AnalysisRequest(sources, paths, select, ignore, other, inputs, rules, requests);
  }

  public AnalysisRequest given(Inputs values) {
    return new AnalysisRequest(sources, paths, select, ignore, profile, values, rules, requests);
  }

  public AnalysisRequest tellingRules(RuleListener listener) {
    return new AnalysisRequest(sources, paths, select, ignore, profile, inputs, listener, requests);
  }

  public AnalysisRequest tellingRequests(RequestListener listener) {
    return new AnalysisRequest(sources, paths, select, ignore, profile, inputs, rules, listener);
  }

  /** The same of other texts. */
  public AnalysisRequest from(SourceTree tree) {
    return new AnalysisRequest(tree, paths, select, ignore, profile, inputs, rules, requests);
  }

  /** Whether a rule is run. */
  boolean runs(RuleMetadata rule) {
    return profile.includes(rule.profile()) || select.stream().anyMatch(rule::isNamed);
  }

  /** What speaks of several things is kept for any of them, and ignored for its rule alone. */
  boolean keeps(Finding finding) {
    RuleMetadata rule = finding.rule();
    boolean selected =
        select.isEmpty() || select.stream().anyMatch(name -> rule.isNamed(name, finding.aliases()));
    return selected && ignore.stream().noneMatch(rule::answersTo);
  }
}
