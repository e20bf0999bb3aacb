package dev.sglint.diff;

import dev.sglint.rule.Certainty;
import dev.sglint.rule.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Which findings are new and which are gone. One is the same as another with the same fingerprint,
 * else as one that says the same of the same group, wherever it stands; unless it weighs more or is
 * more certain than that.
 */
record Findings(List<Finding> fresh, List<Finding> gone) {
  /**
   * Compares two sides.
   *
   * @param renamed what a group of the old side is called on the new one
   */
  static Findings of(List<Finding> before, List<Finding> after, UnaryOperator<String> renamed) {
    List<Finding> fresh = new ArrayList<>(after);
    List<Finding> gone = new ArrayList<>(before);
    match(gone, fresh, Finding::fingerprint, Finding::fingerprint);
    match(gone, fresh, finding -> words(finding, renamed), finding -> words(finding, t -> t));
    return new Findings(List.copyOf(fresh), List.copyOf(gone));
  }

  private static String words(Finding finding, UnaryOperator<String> renamed) {
    String about = finding.group().map(renamed).orElse(finding.declaration().address());
    String direction = finding.direction().map(Enum::name).orElse("");
    return String.join("\u0000", finding.rule().id(), about, direction, finding.message());
  }

  private static void match(
      List<Finding> gone,
      List<Finding> fresh,
      Function<Finding, String> signBefore,
      Function<Finding, String> signAfter) {
    Map<String, List<Integer>> before = new HashMap<>();
    for (int i = 0; i < gone.size(); i++) {
      before.computeIfAbsent(signBefore.apply(gone.get(i)), s -> new ArrayList<>()).add(i);
    }
    boolean[] matched = new boolean[gone.size()];
    fresh.removeIf(
        finding ->
            take(finding, before.getOrDefault(signAfter.apply(finding), List.of()), gone, matched));
    List<Finding> left = new ArrayList<>();
    for (int i = 0; i < matched.length; i++) {
      if (!matched[i]) {
        left.add(gone.get(i));
      }
    }
    gone.clear();
    gone.addAll(left);
  }

  private static boolean take(
      Finding finding, List<Integer> candidates, List<Finding> gone, boolean[] matched) {
    for (Iterator<Integer> each = candidates.iterator(); each.hasNext(); ) {
      int index = each.next();
      if (isAsBad(gone.get(index), finding)) {
        matched[index] = true;
        each.remove();
        return true;
      }
    }
    return false;
  }

  private static boolean isAsBad(Finding before, Finding after) {
    return before.severity().isAtLeast(after.severity())
        && (before.certainty() == Certainty.CERTAIN || after.certainty() == Certainty.POSSIBLE);
  }
}
