package dev.sglint.rule;

import dev.sglint.source.SourceSpan;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * That somebody has accepted a finding.
 *
 * @param reason why, where that is said
 * @param until the last day on which it holds; without one it holds for ever
 * @param place where it is said
 */
public record Suppression(
    Optional<String> reason, Optional<LocalDate> until, Source source, SourceSpan place) {

  /** What says it. */
  public enum Source {
    COMMENT,
    METADATA,
    CONFIGURATION,
    BASELINE;

    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
