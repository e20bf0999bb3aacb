package dev.sglint.diff;

import dev.sglint.model.Direction;
import dev.sglint.rule.Certainty;
import dev.sglint.rule.Finding;
import dev.sglint.rule.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What changed from one side to the other.
 *
 * @param groups those of which anything changed in what is reachable, a direction each
 * @param opening how many groups let more through than before
 * @param closing how many groups no longer let through all that they did
 * @param fresh findings that only the new side has
 * @param gone findings that only the old side has
 */
public record Comparison(
    Side before,
    Side after,
    List<GroupChange> groups,
    int opening,
    int closing,
    List<Finding> fresh,
    List<Finding> gone) {
  public static Comparison of(Side before, Side after) {
    List<Matching.Pair> pairs = Matching.of(before.all(), after.all());
    Map<Group.Key, String> renamed = new HashMap<>();
    Map<String, String> titles = new HashMap<>();
    for (Matching.Pair pair : pairs) {
      if (pair.before().isPresent() && pair.after().isPresent()) {
        Group was = pair.before().get();
        String now = pair.after().get().title();
        if (!was.title().equals(now)) {
          renamed.put(was.key(), now);
          titles.put(was.title(), now);
        }
      }
    }
    List<GroupChange> groups = new ArrayList<>();
    int opening = 0;
    int closing = 0;
    for (Matching.Pair pair : pairs) {
      boolean opens = false;
      boolean closes = false;
      for (Direction direction : Direction.values()) {
        GroupChange change =
            change(
                pair.before().map(before::title),
                pair.after().map(after::title),
                permits(pair.before(), direction, renamed),
                permits(pair.after(), direction, Map.of()),
                direction);
        if (!change.opened().isEmpty() || !change.closed().isEmpty()) {
          groups.add(change);
        }
        opens |= !change.opened().isEmpty();
        closes |= !change.closed().isEmpty();
      }
      opening += opens ? 1 : 0;
      closing += closes ? 1 : 0;
    }
    Findings findings =
        Findings.of(
            before.result().findings(),
            after.result().findings(),
            title -> titles.getOrDefault(title, title),
            file -> !after.has(file));
    return new Comparison(
        before, after, List.copyOf(groups), opening, closing, findings.fresh(), findings.gone());
  }

  private static List<Permit> permits(
      Optional<Group> group, Direction direction, Map<Group.Key, String> renamed) {
    return group.map(known -> known.permits(direction, renamed)).orElse(List.of());
  }

  private static GroupChange change(
      Optional<String> before,
      Optional<String> after,
      List<Permit> was,
      List<Permit> is,
      Direction direction) {
    return new GroupChange(before, after, direction, Changes.of(is, was), Changes.of(was, is));
  }

  /** How many findings of a severity are new. */
  public int count(Severity severity) {
    int count = 0;
    for (Finding finding : fresh) {
      count += finding.severity() == severity ? 1 : 0;
    }
    return count;
  }

  /** Whether a certain finding at or above a severity is new. */
  public boolean hasNew(Optional<Severity> least) {
    return least.isPresent()
        && fresh.stream()
            .anyMatch(
                finding ->
                    finding.certainty() == Certainty.CERTAIN
                        && finding.severity().isAtLeast(least.get()));
  }
}
