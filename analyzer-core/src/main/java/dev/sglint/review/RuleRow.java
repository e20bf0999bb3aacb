package dev.sglint.review;

import dev.sglint.diff.Permit;
import dev.sglint.model.Direction;
import java.util.Optional;

/**
 * One rule of a group.
 *
 * @param id tells it from all others of the review
 * @param traffic its ports and protocol in words
 * @param peer its other end in words
 * @param doubt what makes it only possible; empty where nothing does
 * @param place its file and line
 * @param finding the number of the worst finding that stands there
 */
public record RuleRow(
    String id,
    Permit permit,
    String traffic,
    String peer,
    Level level,
    String doubt,
    String place,
    Optional<Integer> finding) {
  /** Whether it is there in any case, for ends that are known. */
  boolean isCertain() {
    return permit.isSure() && level != Level.UNKNOWN;
  }

  public boolean isIngress() {
    return permit.direction() == Direction.INGRESS;
  }

  /** The rule in a line: {@code tcp 22 from 0.0.0.0/0, main.tf:3}. */
  public String line() {
    String by = doubt.isEmpty() ? "" : ", possibly: " + doubt;
    return traffic + (isIngress() ? " from " : " to ") + peer + ", " + place + by;
  }

  /** Where a reader is sent who asks for it. */
  public String anchor() {
    return finding.map(number -> "finding-" + number).orElse(id);
  }
}
