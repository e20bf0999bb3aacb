package dev.sglint.frontend.cloudformation;

/** How much evaluating one stack with all that is nested in it may cost. */
final class Budget {
  /** Values that are evaluated, each time counted. */
  static final int MAX_STEPS = 5_000_000;

  /** Nodes that loops may make. */
  static final int MAX_COPIES = 500_000;

  /** Stacks that may be nested in each other; CloudFormation's own bound is lower. */
  static final int MAX_NESTING = 20;

  private int steps = MAX_STEPS;
  private int copies = MAX_COPIES;

  boolean step() {
    return --steps > 0;
  }

  /** Pays for a copy of so many nodes; false where there is not so much left. */
  boolean copy(int nodes) {
    copies -= nodes;
    return copies > 0;
  }
}
