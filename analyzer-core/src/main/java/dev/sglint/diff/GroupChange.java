package dev.sglint.diff;

import dev.sglint.model.Direction;
import java.util.Optional;

/**
 * What changed in a direction of a group.
 *
 * @param before what it was called, where it was there
 * @param after what it is called, where it is still there
 * @param opened what became reachable
 * @param closed what no longer is
 */
public record GroupChange(
    Optional<String> before,
    Optional<String> after,
    Direction direction,
    Changes opened,
    Changes closed) {
  /** What it is called, or was. */
  public String title() {
    return after.or(() -> before).orElse("");
  }

  /** Whether it was there and is, under another address. */
  public boolean isRenamed() {
    return before.isPresent() && after.isPresent() && !before.equals(after);
  }
}
