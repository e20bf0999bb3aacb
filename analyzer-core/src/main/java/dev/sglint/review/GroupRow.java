package dev.sglint.review;

import dev.sglint.diff.GroupPermits;
import java.util.Comparator;
import java.util.List;

/**
 * A group and who may reach it.
 *
 * @param root the configuration that it is from, where others have a group of the same title
 * @param certain who may in any case
 * @param possible who may at most
 * @param egress whom it may reach at most
 */
public record GroupRow(
    int number,
    GroupPermits group,
    String title,
    String root,
    List<RuleRow> rules,
    Level certain,
    Level possible,
    Level egress) {
  static final Comparator<GroupRow> MOST_EXPOSED_FIRST =
      Comparator.comparing(GroupRow::possible)
          .thenComparing(GroupRow::certain)
          .thenComparing(GroupRow::number);

  public GroupRow {
    rules = List.copyOf(rules);
  }

  public String id() {
    return "group-" + number;
  }

  /** The rules of who may reach it. */
  public List<RuleRow> ingress() {
    return rules.stream().filter(RuleRow::isIngress).toList();
  }
}
