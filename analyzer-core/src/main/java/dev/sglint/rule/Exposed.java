package dev.sglint.rule;

import dev.sglint.reach.Internet.Breadth;
import dev.sglint.value.Ternary;

/**
 * What makes an exposure better or worse than its rule says.
 *
 * @param isPublic whether something that uses the group has a public address
 */
public record Exposed(Breadth breadth, Ternary isPublic) {
  /** Of what is no exposure, or of which nothing else is known. */
  public static final Exposed UNKNOWN = new Exposed(Breadth.EVERYONE, Ternary.UNKNOWN);
}
