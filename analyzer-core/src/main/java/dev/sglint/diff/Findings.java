package dev.sglint.diff;

import dev.sglint.rule.Certainty;
import dev.sglint.rule.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Which findings are new and which are gone. One is the same as another with the same sign, else as
 * one that says the same of the same group; unless it weighs more, is more certain, or is no longer
 * accepted. It may have moved within a directory, or with its file, and nowhere else: what one root
 * module no longer has is new in another one.
 */
record Findings(List<Finding> fresh, List<Finding> gone) {
  /**
   * Compares two sides.
   *
   * @param renamed what a group of the old side is called on the new one
   * @param isGone whether there is no such file on the new side
   */
  static Findings of(
      List<Finding> before,
      List<Finding> after,
      UnaryOperator<String> renamed,
      Predicate<String> isGone) {
    BiPredicate<Finding, Finding> moved =
        (was, is) ->
            Moves.isWithinDirectory(was.place().file(), is.place().file())
                || isGone.test(was.place().file());
    Counterparts<Finding, Finding> sides = new Counterparts<>(before, finding -> 1, after);
    sides.pair(Findings::here, Findings::here, Findings::isAsBad);
    sides.pair(Findings::sign, Findings::sign, moved.and(Findings::isAsBad));
    sides.pair(
        finding -> words(finding, renamed),
        finding -> words(finding, title -> title),
        moved.and(Findings::isAsBad));
    List<Finding> fresh = new ArrayList<>(sides.fresh());
    fresh.removeIf(Finding::isSuppressed);
    List<Finding> gone = new ArrayList<>();
    List<Integer> left = sides.left();
    for (int i = 0; i < left.size(); i++) {
      if (left.get(i) > 0 && !before.get(i).isSuppressed()) {
        gone.add(before.get(i));
      }
    }
    return new Findings(List.copyOf(fresh), List.copyOf(gone));
  }

  private static String here(Finding finding) {
    return sign(finding) + "\u0000" + finding.place().file();
  }

  private static String sign(Finding finding) {
    return finding.rule().id() + "\u0000" + finding.sign();
  }

  private static String words(Finding finding, UnaryOperator<String> renamed) {
    String about = finding.group().map(renamed).orElse(finding.declaration().address());
    String direction = finding.direction().map(Enum::name).orElse("");
    return String.join("\u0000", finding.rule().id(), about, direction, finding.message());
  }

  private static boolean isAsBad(Finding before, Finding after) {
    boolean accepted = !before.isSuppressed() || after.isSuppressed();
    return accepted
        && before.severity().isAtLeast(after.severity())
        && (before.certainty() == Certainty.CERTAIN || after.certainty() == Certainty.POSSIBLE);
  }
}
