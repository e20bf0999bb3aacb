package dev.sglint.review;

import dev.sglint.rule.Category;
import dev.sglint.rule.Finding;
import dev.sglint.source.SourceSpan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which finding speaks of what stands at a place: the worst of those that say what is open. */
final class FindingPlaces {
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Finding> findings;

  /**
   * @param findings in the order of their numbers, which begin with 1
   */
  FindingPlaces(List<Finding> findings) {
    this.findings = findings;
    for (int i = 0; i < findings.size(); i++) {
      Finding finding = findings.get(i);
      Category category = finding.rule().category();
      if (category == Category.EXPOSURE || category == Category.POLICY) {
        numbers.merge(key(finding.place()), i + 1, this::worse);
      }
    }
  }

  Optional<Integer> at(SourceSpan place) {
    return Optional.ofNullable(numbers.get(key(place)));
  }

  private int worse(int one, int other) {
    Finding first = findings.get(one - 1);
    Finding second = findings.get(other - 1);
    return second.severity().compareTo(first.severity()) < 0 ? other : one;
  }

  private static String key(SourceSpan place) {
    return place.start() + " " + place.file();
  }
}
