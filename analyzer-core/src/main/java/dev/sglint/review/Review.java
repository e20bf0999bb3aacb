package dev.sglint.review;

import dev.sglint.engine.AnalysisRequest;
import dev.sglint.engine.AnalysisResult;
import dev.sglint.engine.Catalogue;
import dev.sglint.reach.Internet;
import dev.sglint.rule.Certainty;
import dev.sglint.rule.Finding;
import dev.sglint.rule.Rule;
import dev.sglint.rule.RuleMetadata;
import dev.sglint.rule.Settings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * All that a security review is told.
 *
 * @param findings the worst first, those that are accepted last; their numbers begin with 1
 * @param rules the rules that found something, by their ids in alphabetical order
 * @param ran how many rules were run
 * @param groupsLeftOut groups of which nothing is kept but that they are there
 */
public record Review(
    AnalysisRequest request,
    AnalysisResult result,
    List<Finding> findings,
    List<GroupRow> groups,
    Matrix matrix,
    Graph graph,
    List<Control> controls,
    Map<String, Rule> rules,
    int ran,
    int groupsLeftOut) {
  private static final Comparator<Finding> WORST_FIRST =
      Comparator.comparing(Finding::isSuppressed)
          .thenComparing(Finding::severity)
          .thenComparing(Finding::certainty)
          .thenComparing(Comparator.naturalOrder());

  /**
   * Makes a review.
   *
   * @param words makes a text of users safe to be shown
   */
  public static Review of(Collected collected, AnalysisResult result, UnaryOperator<String> words) {
    AnalysisRequest request = collected.request();
    Settings settings = request.config().settings();
    Internet.Limits limits = settings.breadth();
    List<Finding> findings = result.findings().stream().sorted(WORST_FIRST).toList();
    List<GroupRow> groups =
        new GroupMaker(result, limits, new FindingPlaces(findings), words)
            .of(collected.finish(result));
    List<Settings.Service> services = new ArrayList<>(settings.ports().services());
    services.addAll(Catalogue.services());
    List<Rule> ran = ran(request);
    return new Review(
        request,
        result,
        findings,
        groups,
        new MatrixMaker(services, limits).of(groups),
        new GraphMaker().of(groups),
        Controls.of(ran, findings),
        speaking(ran, findings),
        ran.size(),
        collected.leftOut());
  }

  private static List<Rule> ran(AnalysisRequest request) {
    List<Rule> ran = new ArrayList<>();
    for (Rule rule : Catalogue.load()) {
      if (request.runs(RuleMetadata.of(rule))) {
        ran.add(rule);
      }
    }
    return ran;
  }

  private static Map<String, Rule> speaking(List<Rule> rules, List<Finding> findings) {
    Map<String, Rule> byId = new LinkedHashMap<>();
    rules.stream()
        .sorted(Comparator.comparing(rule -> RuleMetadata.of(rule).id()))
        .forEach(rule -> byId.put(RuleMetadata.of(rule).id(), rule));
    byId.keySet().retainAll(findings.stream().map(finding -> finding.rule().id()).toList());
    return byId;
  }

  /** The findings that nobody has accepted, of a certainty. */
  public long count(Certainty certainty) {
    return findings.stream()
        .filter(finding -> !finding.isSuppressed() && finding.certainty() == certainty)
        .count();
  }

  /** The findings that somebody has accepted. */
  public List<Finding> accepted() {
    return findings.stream().filter(Finding::isSuppressed).toList();
  }

  /** How many groups the internet may reach: in any case, or only possibly. */
  public long open(boolean certain) {
    return groups.stream()
        .filter(
            group ->
                certain
                    ? group.certain().isInternet()
                    : !group.certain().isInternet() && group.possible().isInternet())
        .count();
  }

  /** The rules of groups that cannot be seen completely. */
  public List<RuleRow> doubtful() {
    List<RuleRow> doubtful = new ArrayList<>();
    for (GroupRow group : groups) {
      for (RuleRow rule : group.rules()) {
        if (!rule.doubt().isEmpty() || rule.level() == Level.UNKNOWN) {
          doubtful.add(rule);
        }
      }
    }
    return doubtful;
  }
}
