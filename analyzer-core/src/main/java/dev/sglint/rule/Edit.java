package dev.sglint.rule;

import dev.sglint.source.SourceSpan;

/**
 * A change of one place in a text. What a rule proposes is made exact where the text is known: then
 * {@code written} is all that stands at the place, and what takes its place is {@code text}.
 *
 * @param written what the rule saw there; what stands at the place may have quotes around it
 * @param isRemoval whether it goes with all that belongs to it: the comma beside an element, the
 *     lines of a block
 */
public record Edit(SourceSpan span, String written, String text, boolean isRemoval) {
  /** Something else in place of a literal. */
  public static Edit replace(SourceSpan span, String literal, String text) {
    return new Edit(span, literal, text, false);
  }

  /** Without an element of a list that is a literal. */
  public static Edit remove(SourceSpan span, String literal) {
    return new Edit(span, literal, "", true);
  }

  /** Without a block or an object in a list. */
  public static Edit remove(SourceSpan block) {
    return new Edit(block, "", "", true);
  }
}
