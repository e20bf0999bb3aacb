package dev.sglint.review;

import dev.sglint.diff.GroupPermits;
import dev.sglint.diff.Permit;
import dev.sglint.engine.AnalysisResult;
import dev.sglint.reach.Internet;
import dev.sglint.source.SourceSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Groups as a reader sees them. */
final class GroupMaker {
  private final AnalysisResult result;
  private final Internet.Limits limits;
  private final FindingPlaces findings;
  private final UnaryOperator<String> words;

  GroupMaker(
      AnalysisResult result,
      Internet.Limits limits,
      FindingPlaces findings,
      UnaryOperator<String> words) {
    this.result = result;
    this.limits = limits;
    this.findings = findings;
    this.words = words;
  }

  List<GroupRow> of(List<GroupPermits> groups) {
    List<GroupRow> rows = new ArrayList<>(groups.size());
    for (GroupPermits group : groups) {
      rows.add(group(rows.size() + 1, group));
    }
    return rows;
  }

  private GroupRow group(int number, GroupPermits group) {
    List<Permit> permits = new ArrayList<>(group.permits());
    permits.sort(Comparator.comparing(Permit::direction).thenComparing(Permit::place));
    List<RuleRow> rules = new ArrayList<>(permits.size());
    for (Permit permit : permits) {
      rules.add(rule("rule-" + number + "-" + (rules.size() + 1), permit));
    }
    List<RuleRow> in = rules.stream().filter(RuleRow::isIngress).toList();
    List<RuleRow> out = rules.stream().filter(rule -> !rule.isIngress()).toList();
    String title = group.title();
    String suffix = " in " + group.root();
    boolean alone = group.root().isEmpty() || !title.endsWith(suffix);
    return new GroupRow(
        number,
        group,
        words.apply(alone ? title : title.substring(0, title.length() - suffix.length())),
        words.apply(alone ? "" : group.root()),
        rules,
        level(in.stream().filter(RuleRow::isCertain).toList()),
        level(in),
        level(out));
  }

  private Level level(List<RuleRow> rules) {
    return Level.of(rules.stream().map(RuleRow::permit).toList(), limits);
  }

  private RuleRow rule(String id, Permit permit) {
    SourceSpan place = permit.place();
    Optional<Integer> finding = findings.at(place);
    String traffic = Selector.of(permit.grant()).text();
    String hidden = permit.unseen().isEmpty() ? "" : "ports cannot be seen: " + permit.unseen();
    String when = permit.condition().isEmpty() ? "" : "if " + permit.condition();
    String both = when.isEmpty() || hidden.isEmpty() ? when + hidden : when + "; " + hidden;
    return new RuleRow(
        id,
        permit,
        permit.unseen().isEmpty() ? traffic : words.apply("up to " + traffic),
        words.apply(Ends.text(permit.grant().end())),
        Level.of(List.of(permit), limits),
        words.apply(both),
        words.apply(place.file() + ":" + result.start(place).line()),
        finding);
  }
}
