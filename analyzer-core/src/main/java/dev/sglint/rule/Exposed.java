package dev.sglint.rule;

import dev.sglint.reach.Internet.Breadth;
import dev.sglint.value.Ternary;

/**
 * What makes an exposure better or worse than its rule says.
 *
 * @param isPublic whether something that uses the group has a public address
 * @param slight whether there is little in it: nothing is open as it stands, or nothing listens
 */
public record Exposed(Breadth breadth, Ternary isPublic, boolean slight) {
  /** Of what is no exposure, or of which nothing else is known. */
  public static final Exposed UNKNOWN = new Exposed(Breadth.EVERYONE, Ternary.UNKNOWN);

  /** Of what is worth what its rule says. */
  public Exposed(Breadth breadth, Ternary isPublic) {
    this(breadth, isPublic, false);
  }

  /** The same where there is little in it. */
  public Exposed asSlight() {
    return new Exposed(breadth, isPublic, true);
  }
}
