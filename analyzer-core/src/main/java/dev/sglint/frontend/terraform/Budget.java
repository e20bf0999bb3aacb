package dev.sglint.frontend.terraform;

/** How much evaluating one configuration may cost, so that none takes for ever. */
final class Budget {
  /** Expressions that are evaluated, each time counted. */
  static final long MAX_STEPS = 10_000_000;

  /** Instances of resources and modules, and nested blocks. */
  static final int MAX_INSTANCES = 200_000;

  /** Expressions that are being evaluated at once. */
  static final int MAX_DEPTH = 6_000;

  /** Parts of one value, what stands in it several times counted each time. */
  static final int MAX_PARTS = 500_000;

  /** Alternatives in one value, those inside of others counted each time. */
  static final int MAX_ALTERNATIVES = 20_000;

  private long steps = MAX_STEPS;
  private int instances = MAX_INSTANCES;
  private int depth;

  /** Goes one expression deeper; false where that is one too many. */
  boolean enter() {
    depth++;
    steps--;
    return depth <= MAX_DEPTH && steps > 0;
  }

  void leave() {
    depth--;
  }

  /** Pays for looking at parts of a value; false where that is too much. */
  boolean spend(long parts) {
    steps -= parts;
    return steps > 0;
  }

  /** Takes some instances; false where there are not so many left. */
  boolean take(long count) {
    if (count > instances) {
      return false;
    }
    instances -= (int) count;
    return true;
  }
}
