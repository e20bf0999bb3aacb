package dev.sglint.engine;

import dev.sglint.source.Position;

/** Who is told the normalised rules while they are read, in the order of files and offsets. */
public interface RuleListener {
  RuleListener NONE = (rule, position) -> {};

  void rule(NormalisedRule rule, Position position);
}
