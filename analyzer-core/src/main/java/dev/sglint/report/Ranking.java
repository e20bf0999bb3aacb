package dev.sglint.report;

import dev.sglint.rule.Finding;
import java.util.Comparator;
import java.util.List;

/** The order for places that show only so many findings: what matters most comes first. */
final class Ranking {
  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::isSuppressed)
          .thenComparing(Finding::severity)
          .thenComparing(Finding::certainty);

  private Ranking() {}

  /** By severity, certain before possible, what is accepted last; else in the given order. */
  static List<Finding> of(List<Finding> findings) {
    return findings.stream().sorted(ORDER).toList();
  }
}
