package dev.sglint.rule;

import dev.sglint.source.SourceSpan;

/**
 * A finding of which a baseline tells.
 *
 * @param rule the id of its rule
 * @param sign {@link Finding#sign}
 * @param file where it was found, in the form in which findings have it; a hint, no more
 * @param declaration for people
 * @param message for people
 * @param count how often it is there, at least once
 * @param place where the baseline says it
 */
public record KnownFinding(
    String rule,
    String sign,
    String file,
    String declaration,
    String message,
    int count,
    SourceSpan place) {
  /** The same, as often as this. */
  public KnownFinding times(int times) {
    return new KnownFinding(rule, sign, file, declaration, message, times, place);
  }

  /** The same in a file of another name. */
  public KnownFinding in(String other) {
    return new KnownFinding(rule, sign, other, declaration, message, count, place);
  }
}
