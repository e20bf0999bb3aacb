package dev.sglint.engine;

import dev.sglint.rule.Finding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells apart the findings of a run that say the same, of modules or templates that are alike. */
final class Occurrences {
  private Occurrences() {}

  /** Numbers them in the order of their places, from the second one on. */
  static void number(List<Finding> sorted) {
    Map<String, Integer> seen = new HashMap<>();
    sorted.replaceAll(
        finding -> {
          int number = seen.merge(finding.sign(), 1, Integer::sum);
          return number == 1 ? finding : finding.numbered(number);
        });
  }
}
