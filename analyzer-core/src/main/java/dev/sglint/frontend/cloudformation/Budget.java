package dev.sglint.frontend.cloudformation;

/** How much evaluating one stack with all that is nested in it may cost. */
final class Budget {
  /** Values that are evaluated, each time counted, and what functions make of them. */
  static final int MAX_STEPS = 2_000_000;

  /** Nodes that loops may make, and resources of nested stacks. */
  static final int MAX_COPIES = 500_000;

  /** Stacks that may be nested in one, at any depth. */
  static final int MAX_STACKS = 1_000;

  /** Stacks that may be nested in each other; CloudFormation's own bound is lower. */
  static final int MAX_NESTING = 20;

  private long steps = MAX_STEPS;
  private long copies = MAX_COPIES;
  private int stacks = MAX_STACKS;

  boolean step() {
    return steps(1);
  }

  /** Pays for so many steps; false where there are not so many left. */
  boolean steps(long number) {
    steps -= number;
    return steps > 0;
  }

  /** Pays for a copy of so many nodes; false where there is not so much left. */
  boolean copy(long nodes) {
    copies -= nodes;
    return copies > 0;
  }

  /** Pays for a nested stack with so many resources. */
  boolean stack(int resources) {
    return --stacks >= 0 && copy(resources);
  }
}
