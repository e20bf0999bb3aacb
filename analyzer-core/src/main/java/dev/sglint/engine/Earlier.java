package dev.sglint.engine;

import dev.sglint.rule.KnownFinding;
import java.util.List;
import java.util.Optional;

/**
 * What is told of findings that are not new.
 *
 * @param resolved what of the baseline is no longer found; empty without a baseline
 * @param notNew how many findings a revision has too, which are left out; empty without one
 */
public record Earlier(Optional<List<KnownFinding>> resolved, Optional<Long> notNew) {
  public static final Earlier NONE = new Earlier(Optional.empty(), Optional.empty());

  /** The same beside a baseline. */
  public Earlier resolving(List<KnownFinding> findings) {
    return new Earlier(Optional.of(List.copyOf(findings)), notNew);
  }

  /** The same beside a revision. */
  public Earlier leavingOut(long findings) {
    return new Earlier(resolved, Optional.of(findings));
  }

  /** How many findings are no longer there. */
  public long resolvedCount() {
    long count = 0;
    for (KnownFinding finding : resolved.orElse(List.of())) {
      count += finding.count();
    }
    return count;
  }
}
