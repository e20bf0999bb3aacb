package dev.sglint.engine;

import dev.sglint.source.Position;

/** Who is told the normalised rules while they are read, in the order of files and offsets. */
public interface RuleListener {
  RuleListener NONE =
      new RuleListener() {
        @Override
        public void rule(NormalisedRule rule, Position position) {}

        @Override
        public boolean listens() {
          return false;
        }
      };

  /** Whether there is any need to make the rules. */
  default boolean listens() {
    return true;
  }

  void rule(NormalisedRule rule, Position position);
}
