package dev.sglint.engine;

import dev.sglint.config.AnalyzerConfig;
import dev.sglint.frontend.Inputs;
import dev.sglint.rule.Category;
import dev.sglint.rule.Finding;
import dev.sglint.rule.Profile;
import dev.sglint.rule.RuleMetadata;
import dev.sglint.source.SourceTree;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/**
 * What to analyse and which findings to keep; the one contract of the command line and the Maven
 * plugin.
 *
 * @param select names of rules, categories or aliases; empty keeps all
 * @param ignore names of rules, categories or aliases to leave out
 * @param profile which rules there are beside those that are selected by name
 * @param inputs what is given beside the files
 * @param config what the configuration file says
 * @param today the day on which what expires is judged; asked only where something does
 * @param rules is told the normalised rules while they are read
 * @param requests is told the requests while they are read
 * @param groups is told the groups of configurations while they are read
 */
public record AnalysisRequest(
    SourceTree sources,
    List<String> paths,
    List<String> select,
    List<String> ignore,
    Profile profile,
    Inputs inputs,
    AnalyzerConfig config,
    Supplier<LocalDate> today,
    RuleListener rules,
    RequestListener requests,
    GroupListener groups) {
  public AnalysisRequest {
    paths = List.copyOf(paths);
    select = List.copyOf(select);
    ignore = List.copyOf(ignore);
  }

  /** Everything that is found at some paths; nothing is expired. */
  public static AnalysisRequest of(SourceTree sources, List<String> paths) {
    return new AnalysisRequest(
        sources,
        paths,
        List.of(),
        List.of(),
        Profile.DEFAULT,
        Inputs.NONE,
        AnalyzerConfig.DEFAULT,
        () -> LocalDate.EPOCH,
        RuleListener.NONE,
        RequestListener.NONE,
        GroupListener.NONE);
  }

  public AnalysisRequest keeping(List<String> selected, List<String> ignored) {
    return new AnalysisRequest(
        sources, paths, selected, ignored, profile, inputs, config, today, rules, requests, groups);
  }

  public AnalysisRequest in(Profile other) {
    return new AnalysisRequest(
        sources, paths, select, ignore, other, inputs, config, today, rules, requests, groups);
  }

  public AnalysisRequest given(Inputs values) {
    return new AnalysisRequest(
        sources, paths, select, ignore, profile, values, config, today, rules, requests, groups);
  }

  public AnalysisRequest configured(AnalyzerConfig said) {
    return new AnalysisRequest(
        sources, paths, select, ignore, profile, inputs, said, today, rules, requests, groups);
  }

  public AnalysisRequest on(Supplier<LocalDate> day) {
    return new AnalysisRequest(
        sources, paths, select, ignore, profile, inputs, config, day, rules, requests, groups);
  }

  public AnalysisRequest tellingRules(RuleListener listener) {
    return new AnalysisRequest(
        sources, paths, select, ignore, profile, inputs, config, today, listener, requests, groups);
  }

  public AnalysisRequest tellingRequests(RequestListener listener) {
    return new AnalysisRequest(
        sources, paths, select, ignore, profile, inputs, config, today, rules, listener, groups);
  }

  public AnalysisRequest tellingGroups(GroupListener listener) {
    return new AnalysisRequest(
        sources, paths, select, ignore, profile, inputs, config, today, rules, requests, listener);
  }

  /** The same of other texts. */
  public AnalysisRequest from(SourceTree tree) {
    return new AnalysisRequest(
        tree, paths, select, ignore, profile, inputs, config, today, rules, requests, groups);
  }

  /** The same at some paths of other texts. */
  public AnalysisRequest from(SourceTree tree, List<String> others) {
    return new AnalysisRequest(
        tree, others, select, ignore, profile, inputs, config, today, rules, requests, groups);
  }

  /** What is given beside the files, by the configuration and by the user, who wins. */
  Inputs allInputs() {
    return ConfiguredInputs.before(inputs, config.inputs());
  }

  /** Whether a rule is run. */
  public boolean runs(RuleMetadata rule) {
    return profile.runs(rule) || isSelectedByName(rule);
  }

  private boolean isSelectedByName(RuleMetadata rule) {
    return select.stream().anyMatch(rule::isNamed);
  }

  /** Whether every finding of a rule is reported. */
  public boolean reportsAll(RuleMetadata rule) {
    boolean selected =
        select.isEmpty()
            || select.stream()
                .anyMatch(name -> name.equals(rule.id()) || name.equals(rule.category().id()));
    return selected
        && runs(rule)
        && config.verdicts().tellsAll(rule.id())
        && (profile.has(List.of()) || isSelectedByName(rule))
        && ignore.stream().noneMatch(rule::answersTo);
  }

  /** What breaks the user's own policy is told in every profile. */
  private boolean isAsked(Finding finding) {
    return finding.rule().category() == Category.POLICY || profile.has(finding.aliases());
  }

  /** What speaks of several things is kept for any of them, and ignored for its rule alone. */
  boolean keeps(Finding finding) {
    RuleMetadata rule = finding.rule();
    boolean selected =
        select.isEmpty() || select.stream().anyMatch(name -> rule.isNamed(name, finding.aliases()));
    return selected
        && config.verdicts().tells(finding)
        && (isAsked(finding) || isSelectedByName(rule))
        && ignore.stream().noneMatch(rule::answersTo);
  }
}
